import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { BudgetUseRef } from './type.ts';

const BudgetUsePage = pageType('BudgetUse', BudgetUseRef);

export interface UseWish {
  budgetId?: string | null | undefined;
  lineId?: string | null | undefined;
  text?: string | null | undefined;
}

/** The filter of list and export alike. */
export const usesWhere = (wish: UseWish | null | undefined) => {
  const text = wish?.text?.trim();
  const words = text ? { contains: text, mode: 'insensitive' as const } : null;
  return {
    AND: [
      wish?.budgetId ? { budgetId: asId(wish.budgetId) } : {},
      wish?.lineId ? { lineId: asId(wish.lineId) } : {},
      words ? { OR: [{ payee: words }, { voucher: words }, { note: words }] } : {},
    ],
  };
};

const BudgetUseFilter = builder.inputType('BudgetUseFilter', {
  description: 'Which uses; all that is given must fit.',
  fields: (t) => ({ budgetId: t.id(), lineId: t.id(), text: t.string({ description: 'Words of payee, voucher or note.' }) }),
});

builder.queryField('budgetUses', (t) =>
  t.field({
    type: BudgetUsePage,
    description: 'Uses of money 经费使用, the last recorded first.',
    authScopes: { can: ['read', 'BudgetUse'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: BudgetUseFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'BudgetUse'), usesWhere(filter)] },
        find: (query) => ctx.db.budgetUse.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.budgetUse.count(query),
      }),
  }),
);
