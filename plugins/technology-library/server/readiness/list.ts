import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { ReadinessCheckRef } from './type.ts';

const ReadinessCheckPage = pageType('ReadinessCheck', ReadinessCheckRef);

const ReadinessFilter = builder.inputType('ReadinessFilter', {
  description: 'Which checks; all that is given must fit.',
  fields: (t) => ({ stage: t.string(), adoptionId: t.id(), projectId: t.id() }),
});

export interface ReadinessWish {
  stage?: string | null | undefined;
  adoptionId?: string | number | null | undefined;
  projectId?: string | number | null | undefined;
}

/** The filter of list and export alike. */
export const readinessWhere = (wish: ReadinessWish | null | undefined) => ({
  AND: [
    wish?.stage ? { stage: wish.stage } : {},
    wish?.adoptionId ? { adoptionId: asId(wish.adoptionId) } : {},
    wish?.projectId ? { adoption: { is: { projectId: asId(wish.projectId) } } } : {},
  ],
});

builder.queryField('readinessChecks', (t) =>
  t.field({
    type: ReadinessCheckPage,
    description: 'Checks of readiness 条件评估 of your association’s sites, or of your own institution, newest first.',
    authScopes: { can: ['read', 'ReadinessCheck'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ReadinessFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'ReadinessCheck'), readinessWhere(filter)] },
        find: (query) => ctx.db.readinessCheck.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.readinessCheck.count(query),
      }),
  }),
);

builder.queryField('readinessCheck', (t) =>
  t.prismaField({
    type: 'ReadinessCheck',
    nullable: true,
    description: 'One check; null when there is none that you may read.',
    authScopes: { can: ['read', 'ReadinessCheck'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.readinessCheck.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'ReadinessCheck'), { id: asId(id) }] } }),
  }),
);
