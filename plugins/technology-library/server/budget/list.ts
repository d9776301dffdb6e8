import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { searchFilter } from '@xinglin/kernel/search/grams';
import { PromotionBudgetRef } from './type.ts';

const PromotionBudgetPage = pageType('PromotionBudget', PromotionBudgetRef);

export interface BudgetWish {
  text?: string | null | undefined;
  stage?: string | null | undefined;
  year?: number | null | undefined;
  projectId?: string | null | undefined;
  source?: string | null | undefined;
}

/** The filter of list and export alike. */
export const budgetsWhere = (wish: BudgetWish | null | undefined) => ({
  AND: [
    searchFilter(wish?.text),
    wish?.stage ? { stage: wish.stage } : {},
    wish?.year ? { year: wish.year } : {},
    wish?.projectId ? { projectId: asId(wish.projectId) } : {},
    wish?.source ? { lines: { some: { source: wish.source } } } : {},
  ],
});

const PromotionBudgetFilter = builder.inputType('PromotionBudgetFilter', {
  description: 'Which budgets; all that is given must fit.',
  fields: (t) => ({
    text: t.string({ description: 'Words of number or project.' }),
    stage: t.string(),
    year: t.int(),
    projectId: t.id(),
    source: t.string({ description: 'Budgets with money of this source.' }),
  }),
});

builder.queryField('promotionBudgets', (t) =>
  t.field({
    type: PromotionBudgetPage,
    description: 'Budgets 经费预算 of your association’s projects, newest first.',
    authScopes: { can: ['read', 'PromotionBudget'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: PromotionBudgetFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), budgetsWhere(filter)] },
        find: (query) => ctx.db.promotionBudget.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.promotionBudget.count(query),
      }),
  }),
);

builder.queryField('promotionBudget', (t) =>
  t.prismaField({
    type: 'PromotionBudget',
    nullable: true,
    description: 'One budget; null when there is none that you may read.',
    authScopes: { can: ['read', 'PromotionBudget'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.promotionBudget.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id: asId(id) }] } }),
  }),
);
