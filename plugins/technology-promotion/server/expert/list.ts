import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { ExpertRef } from './type.ts';

const ExpertPage = pageType('Expert', ExpertRef);

const ExpertFilter = builder.inputType('ExpertFilter', {
  description: 'Which experts; all that is given must fit.',
  fields: (t) => ({ text: t.string({ description: 'Words of name, employer or address.' }), stage: t.string(), subject: t.string() }),
});

export interface ExpertWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  subject?: string | null | undefined;
}

/** The filter of list and export alike. */
export const expertsWhere = (wish: ExpertWish | null | undefined) => ({
  AND: [wish?.stage ? { stage: wish.stage } : {}, wish?.subject ? { subjects: { has: wish.subject } } : {}, searchFilter(wish?.text)],
});

builder.queryField('experts', (t) =>
  t.field({
    type: ExpertPage,
    description: 'Experts of your association, newest first.',
    authScopes: { can: ['read', 'Expert'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ExpertFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Expert'), expertsWhere(filter)] },
        find: (query) =>
          ctx.db.expert.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.expert.count(query),
      }),
  }),
);

builder.queryField('expert', (t) =>
  t.prismaField({
    type: 'Expert',
    nullable: true,
    description: 'One expert; null when there is none that you may read.',
    authScopes: { can: ['read', 'Expert'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.expert.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Expert'), { id: asId(id) }] } }),
  }),
);
