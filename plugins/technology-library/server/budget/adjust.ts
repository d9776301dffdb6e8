// Money moved between lines 预算调剂: proposed by one, approved by another; the sum of the budget stays what was approved.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { type AdjustmentInput, adjustmentInput } from '../../shared/budget-input.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { stillAmong } from '../tell.ts';
import { takeHold } from './take-hold.ts';
import { markTight } from './tight.ts';
import { adjustmentTable } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const lineOf = (ctx: Context, tenantId: string, budgetId: string, id: string) =>
  ctx.db.budgetLine.findFirst({ where: { tenantId, budgetId, id } });

export const proposeAdjustment = async (ctx: Context, budgetId: string, input: AdjustmentInput): Promise<string> => {
  const { tenantId, number } = await takeHold(ctx, budgetId, 'adjust');
  const from = await lineOf(ctx, tenantId, budgetId, input.fromLineId);
  if (!from) throw wrongField('fromLineId', 'REQUIRED');
  const to = await lineOf(ctx, tenantId, budgetId, input.toLineId);
  if (!to) throw wrongField('toLineId', 'REQUIRED');
  if (from.amount.plus(from.adjusted).minus(from.used).lessThan(input.amount)) throw wrongField('amount', 'LINE_EXHAUSTED');
  const { fromLineId, toLineId, amount, reason } = input;
  const { id } = await ctx.db.budgetAdjustment.create({
    data: { tenantId, budgetId, fromLineId, toLineId, amount, reason, proposedBy: actor(ctx) },
  });
  await ctx.audit('budget-adjustment.proposed', {
    on: ['PromotionBudget', budgetId],
    label: number,
    detail: { from: from.title, to: to.title, amount, reason },
  });
  return id;
};

const adjustmentOf = async (ctx: Context, id: string) => {
  const found = await ctx.db.budgetAdjustment.findFirst({
    where: { AND: [allowed(ctx, 'read', 'BudgetAdjustment'), { id }] },
    include: { budget: { select: { stage: true, number: true, projectId: true, project: { select: { title: true, entryId: true } } } } },
  });
  if (!found) throw new NotAllowedError();
  return found;
};

const tellProposer = async (
  ctx: Context,
  { budgetId, id, proposedBy }: { budgetId: string; id: string; proposedBy: string },
  kind: string,
  number: string,
) => {
  const userIds = await stillAmong(ctx, 'budget.read', [proposedBy]);
  await ctx.notify({ kind, userIds, params: { number }, link: `/budgets/${budgetId}`, dedupeKey: `${kind}:${id}` });
};

export const approveAdjustment = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const adjustment = await adjustmentOf(ctx, id);
  const { tenantId, budgetId, budget, fromLineId, toLineId, amount } = adjustment;
  if (adjustment.proposedBy === actor(ctx) && ctx.ability.can('approve', 'BudgetAdjustment'))
    throw new RuleError('OWN_PROPOSAL', 'another one approves it');
  // The same hold as spending takes: what the line still has must not change between the look and the move.
  const held = await ctx.db.promotionBudget.updateMany({
    where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id: budgetId, stage: 'APPROVED' }] },
    data: { version: { increment: 1 } },
  });
  if (held.count !== 1) throw new StageError(budget.stage, 'adjust');
  const { from, to } = adjustmentTable.moves.approve;
  await changeVersioned(ctx, 'BudgetAdjustment', { id, version, action: 'approve', from }, (where) =>
    ctx.db.budgetAdjustment.updateMany({
      where,
      data: { stage: to, judgedBy: actor(ctx), judgedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const giving = await ctx.db.budgetLine.findFirstOrThrow({ where: { tenantId, id: fromLineId } });
  if (giving.amount.plus(giving.adjusted).minus(giving.used).lessThan(amount))
    throw new RuleError('LINE_SHORT', 'the line has not so much left');
  await ctx.db.budgetLine.updateMany({ where: { tenantId, id: fromLineId }, data: { adjusted: { decrement: amount } } });
  await ctx.db.budgetLine.updateMany({ where: { tenantId, id: toLineId }, data: { adjusted: { increment: amount } } });
  for (const lineId of [fromLineId, toLineId]) await markTight(ctx, tenantId, lineId);
  const taking = await ctx.db.budgetLine.findFirstOrThrow({ where: { tenantId, id: toLineId }, select: { title: true } });
  const params = { number: budget.number, from: giving.title, to: taking.title, amount: amount.toNumber() };
  await ctx.audit('budget-adjustment.approved', { on: ['PromotionBudget', budgetId], label: budget.number, detail: params });
  await writeLedger(ctx, {
    tenantId,
    act: 'budget-adjusted',
    params,
    projectId: budget.projectId,
    entryId: budget.project.entryId,
    on: ['PromotionBudget', budgetId],
  });
  await tellProposer(ctx, adjustment, 'technology-library.adjustment-approved', budget.number);
};

export const rejectAdjustment = async (ctx: Context, { id, version }: Target, reason: string): Promise<void> => {
  const { from, to } = adjustmentTable.moves.reject;
  await changeVersioned(ctx, 'BudgetAdjustment', { id, version, action: 'reject', from }, (where) =>
    ctx.db.budgetAdjustment.updateMany({
      where,
      data: { stage: to, judgedBy: actor(ctx), judgedAt: ctx.now(), verdict: reason, version: { increment: 1 } },
    }),
  );
  const adjustment = await adjustmentOf(ctx, id);
  const { budgetId, budget, proposedBy } = adjustment;
  await ctx.audit('budget-adjustment.rejected', { on: ['PromotionBudget', budgetId], label: budget.number, detail: { reason } });
  if (proposedBy !== actor(ctx)) await tellProposer(ctx, adjustment, 'technology-library.adjustment-rejected', budget.number);
};

const BudgetAdjustmentInput = builder.inputType('BudgetAdjustmentInput', {
  description: 'From which line to which, and why.',
  fields: (t) => ({
    fromLineId: t.id({ required: true }),
    toLineId: t.id({ required: true }),
    amount: t.float({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const again = (ctx: Context, query: object, id: string) =>
  ctx.db.budgetAdjustment.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'BudgetAdjustment'), { id }] } });

builder.mutationField('proposeBudgetAdjustment', (t) =>
  t.prismaField({
    type: 'BudgetAdjustment',
    description: 'Proposes to move money from one line to another; it counts once somebody else has approved it.',
    authScopes: { can: ['adjust', 'PromotionBudget'] },
    errors: { types: [StageError] },
    args: { budgetId: t.arg.id({ required: true }), input: t.arg({ type: BudgetAdjustmentInput, required: true }) },
    resolve: async (query, _root, { budgetId, input }, ctx) =>
      again(ctx, query, await proposeAdjustment(ctx, asId(budgetId), parseInput(adjustmentInput, input))),
  }),
);

builder.mutationField('approveBudgetAdjustment', (t) =>
  t.prismaField({
    type: 'BudgetAdjustment',
    description: 'Moves the money as somebody else proposed.',
    authScopes: { can: ['approve', 'BudgetAdjustment'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await approveAdjustment(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('rejectBudgetAdjustment', (t) =>
  t.prismaField({
    type: 'BudgetAdjustment',
    description: 'Leaves the lines as they are, with a word to whoever proposed it.',
    authScopes: { can: ['reject', 'BudgetAdjustment'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await rejectAdjustment(ctx, { id: asId(id), version }, parseInput(reasonInput, { reason }).reason);
      return again(ctx, query, asId(id));
    },
  }),
);
