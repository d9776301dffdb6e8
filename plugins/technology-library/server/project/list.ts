import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { PromotionProjectRef } from './type.ts';

const PromotionProjectPage = pageType('PromotionProject', PromotionProjectRef);

const PromotionProjectFilter = builder.inputType('PromotionProjectFilter', {
  description: 'Which projects; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number, title or technology.' }),
    stages: t.stringList(),
    entryId: t.id(),
    leaderId: t.id(),
    province: t.string({ description: 'Two figures of GB/T 2260.' }),
  }),
});

export interface ProjectWish {
  text?: string | null | undefined;
  stages?: readonly string[] | null | undefined;
  entryId?: string | number | null | undefined;
  leaderId?: string | number | null | undefined;
  province?: string | null | undefined;
}

/** The filter of list and export alike. */
export const projectsWhere = (wish: ProjectWish | null | undefined) => ({
  AND: [
    wish?.stages && wish.stages.length > 0 ? { stage: { in: [...wish.stages] } } : {},
    wish?.entryId ? { entryId: asId(wish.entryId) } : {},
    wish?.leaderId ? { leaderId: asId(wish.leaderId) } : {},
    wish?.province ? { areaCodes: { has: `${wish.province}0000` } } : {},
    searchFilter(wish?.text),
  ],
});

builder.queryField('promotionProjects', (t) =>
  t.field({
    type: PromotionProjectPage,
    description: 'Promotion projects 推广项目 of your association, newest first.',
    authScopes: { can: ['read', 'PromotionProject'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PromotionProjectFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PromotionProject'), projectsWhere(filter)] },
        find: (query) =>
          ctx.db.promotionProject.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), omit: { search: true }, ...query }),
        count: (query) => ctx.db.promotionProject.count(query),
      }),
  }),
);

builder.queryField('promotionProject', (t) =>
  t.prismaField({
    type: 'PromotionProject',
    nullable: true,
    description: 'One project; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionProject'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.promotionProject.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(id) }] } }),
  }),
);
