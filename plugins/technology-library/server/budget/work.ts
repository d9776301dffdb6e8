import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const MOST = 15;
const APPROVE = 'technology-library.approve-budget';
const ADJUST = 'technology-library.judge-adjustment';
const SETTLE = 'technology-library.settle-budget';

const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
const select = { id: true, number: true, year: true, project: { select: { title: true } } } as const;

const item =
  (kind: string) =>
  ({ id, number, project }: { id: string; number: string; project: { title: string } }): WorkItem => ({
    id: `${kind}:${id}`,
    kind,
    title: `${number} ${project.title}`,
    link: `/budgets/${id}`,
    dueAt: null,
    actionLabelKey: kind,
  });

const drafts = (ctx: Context) =>
  ctx.db.promotionBudget.findMany({
    where: { AND: [allowed(ctx, 'approve', 'PromotionBudget'), { stage: 'DRAFT' }] },
    select,
    orderBy,
    take: MOST,
  });

const proposals = async (ctx: Context) => {
  const rows = await ctx.db.budgetAdjustment.findMany({
    where: { AND: [allowed(ctx, 'approve', 'BudgetAdjustment'), { stage: 'PROPOSED' }] },
    select: { id: true, budgetId: true, budget: { select: { number: true, project: { select: { title: true } } } } },
    orderBy,
    take: MOST,
  });
  return rows.map(({ id, budgetId, budget }) => ({ ...item(ADJUST)({ id, ...budget }), link: `/budgets/${budgetId}` }));
};

/** Years that are over and not settled. */
const years = (ctx: Context) =>
  ctx.db.promotionBudget.findMany({
    where: {
      AND: [allowed(ctx, 'settle', 'PromotionBudget'), { stage: 'APPROVED', year: { lt: todayIn(ctx.now()).getUTCFullYear() } }],
    },
    select,
    orderBy,
    take: MOST,
  });

/** Budgets and adjustments that wait for a word, and years that wait for their settlement. */
export const budgetWork = async (ctx: Context): Promise<readonly WorkItem[]> => [
  ...(ctx.ability.can('approve', 'PromotionBudget') ? (await drafts(ctx)).map(item(APPROVE)) : []),
  ...(ctx.ability.can('approve', 'BudgetAdjustment') ? await proposals(ctx) : []),
  ...(ctx.ability.can('settle', 'PromotionBudget') ? (await years(ctx)).map(item(SETTLE)) : []),
];
