// Uses of money 经费使用: written once, taken back by a row that reverses them.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { reasonInput } from '@xinglin/kernel/shared/fields';
import { type BudgetUseInput, budgetUseInput } from '../../shared/budget-input.ts';
import { actor } from '../actor.ts';
import { asDay, requirePast } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { takeHold } from './take-hold.ts';
import { markTight } from './tight.ts';

/** The activity or the site it was spent for, of the same project. */
const requireOfProject = async (ctx: Context, projectId: string, { activityId, adoptionId }: BudgetUseInput): Promise<void> => {
  if (activityId) {
    const where = { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(activityId), projectId }] };
    if ((await ctx.db.activity.count({ where })) === 0) throw wrongField('activityId', 'NOT_FOUND');
  }
  if (adoptionId) {
    const where = { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(adoptionId), projectId }] };
    if ((await ctx.db.siteAdoption.count({ where })) === 0) throw wrongField('adoptionId', 'NOT_FOUND');
  }
};

export const recordUse = async (ctx: Context, input: BudgetUseInput): Promise<string> => {
  const found = await ctx.db.budgetLine.findFirst({ where: { AND: [allowed(ctx, 'read', 'BudgetLine'), { id: input.lineId }] } });
  if (!found) throw wrongField('lineId', 'REQUIRED');
  const budget = await takeHold(ctx, found.budgetId, 'spend');
  const { tenantId, projectId, number, project } = budget;
  const spentOn = asDay(input.spentOn);
  requirePast(ctx, spentOn, 'spentOn');
  await requireOfProject(ctx, projectId, input);
  // Read again behind the hold: somebody may have spent meanwhile.
  const line = await ctx.db.budgetLine.findFirstOrThrow({ where: { tenantId, id: found.id } });
  if (line.amount.plus(line.adjusted).minus(line.used).lessThan(input.amount)) throw wrongField('amount', 'LINE_EXHAUSTED');
  const { payee, voucher, note, activityId, adoptionId, amount } = input;
  const { id } = await ctx.db.budgetUse.create({
    data: {
      ...{ tenantId, budgetId: budget.id, lineId: line.id, spentOn, amount, payee, voucher, note, recordedBy: actor(ctx) },
      ...{ activityId: activityId ? asId(activityId) : null, adoptionId: adoptionId ? asId(adoptionId) : null, createdAt: ctx.now() },
    },
  });
  await ctx.db.budgetLine.updateMany({ where: { tenantId, id: line.id }, data: { used: { increment: amount } } });
  await markTight(ctx, tenantId, line.id);
  await ctx.audit('budget.spent', { on: ['PromotionBudget', budget.id], label: number, detail: { line: line.title, amount, voucher } });
  await writeLedger(ctx, {
    tenantId,
    act: 'budget-spent',
    params: { number, line: line.title, amount },
    projectId,
    entryId: project.entryId,
    adoptionId: adoptionId ? asId(adoptionId) : null,
    on: ['PromotionBudget', budget.id],
    occurredOn: spentOn,
  });
  return id;
};

/** Taken back on the day of the first row, so that the year's sums are those of what was really spent. */
export const reverseUse = async (ctx: Context, id: string, reason: string): Promise<string> => {
  const use = await ctx.db.budgetUse.findFirst({ where: { AND: [allowed(ctx, 'read', 'BudgetUse'), { id }] } });
  if (!use) throw new NotAllowedError();
  const budget = await takeHold(ctx, use.budgetId, 'spend');
  const { tenantId, number, projectId, project } = budget;
  if (use.reversesId) throw new RuleError('REVERSAL', 'a reversal is not reversed');
  if ((await ctx.db.budgetUse.count({ where: { tenantId, reversesId: id } })) > 0)
    throw new RuleError('REVERSED', 'it was reversed before');
  const { budgetId, lineId, spentOn, payee, voucher, activityId, adoptionId } = use;
  const amount = use.amount.negated();
  const { id: reversal } = await ctx.db.budgetUse.create({
    data: {
      ...{ tenantId, budgetId, lineId, spentOn, amount, payee, voucher, note: reason, activityId, adoptionId },
      ...{ reversesId: id, recordedBy: actor(ctx), createdAt: ctx.now() },
    },
  });
  await ctx.db.budgetLine.updateMany({ where: { tenantId, id: lineId }, data: { used: { increment: amount } } });
  await markTight(ctx, tenantId, lineId);
  const line = await ctx.db.budgetLine.findFirstOrThrow({ where: { tenantId, id: lineId }, select: { title: true } });
  await ctx.audit('budget.use-reversed', {
    on: ['PromotionBudget', budgetId],
    label: number,
    detail: { line: line.title, amount: use.amount.toNumber(), voucher, reason },
  });
  await writeLedger(ctx, {
    tenantId,
    act: 'budget-use-reversed',
    params: { number, line: line.title, amount: use.amount.toNumber() },
    projectId,
    entryId: project.entryId,
    adoptionId,
    on: ['PromotionBudget', budgetId],
  });
  return reversal;
};

const BudgetUseInputType = builder.inputType('BudgetUseInput', {
  description: 'What was paid to whom, by which voucher.',
  fields: (t) => ({
    lineId: t.id({ required: true }),
    spentOn: t.string({ required: true, description: '2026-11-22' }),
    amount: t.float({ required: true, description: 'Yuan, to the fen.' }),
    payee: t.string({ required: true }),
    voucher: t.string({ required: true }),
    note: t.string(),
    activityId: t.id({ description: 'Of the same project.' }),
    adoptionId: t.id({ description: 'A site of the same project.' }),
  }),
});

builder.mutationField('recordBudgetUse', (t) =>
  t.prismaField({
    type: 'BudgetUse',
    description: 'Records a use of the money; no line gives more than it holds.',
    authScopes: { can: ['spend', 'PromotionBudget'] },
    errors: { types: [StageError] },
    args: { input: t.arg({ type: BudgetUseInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await recordUse(ctx, parseInput(budgetUseInput, input));
      return ctx.db.budgetUse.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'BudgetUse'), { id }] } });
    },
  }),
);

builder.mutationField('reverseBudgetUse', (t) =>
  t.prismaField({
    type: 'BudgetUse',
    description: 'Takes a use back by a row of its own 冲销, with the reason; answers that row.',
    authScopes: { can: ['reverse', 'BudgetUse'] },
    errors: { types: [StageError, RuleError] },
    args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, reason }, ctx) => {
      const reversal = await reverseUse(ctx, asId(id), parseInput(reasonInput, { reason }).reason);
      return ctx.db.budgetUse.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'BudgetUse'), { id: reversal }] } });
    },
  }),
);
