// A budget is approved by another than who drafted it, and settled 决算 when nothing is open in it.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { settlementInput } from '../../shared/budget-input.ts';
import { sumOf } from '../../shared/money.ts';
import { actor } from '../actor.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { stillAmong } from '../tell.ts';
import { budgetTable } from './type.ts';

interface Target {
  id: string;
  version: number;
}

const budgetNow = async (ctx: Context, id: string) => {
  const budget = await ctx.db.promotionBudget.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id }] },
    include: { project: { select: { title: true, entryId: true } }, lines: { select: { amount: true, used: true } } },
  });
  if (!budget) throw new NotAllowedError();
  return budget;
};

export const approveBudget = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { draftedBy } = await budgetNow(ctx, id);
  if (draftedBy === actor(ctx) && ctx.ability.can('approve', 'PromotionBudget'))
    throw new RuleError('OWN_DRAFT', 'another one approves it');
  const { from, to } = budgetTable.moves.approve;
  await changeVersioned(ctx, 'PromotionBudget', { id, version, action: 'approve', from }, (where) =>
    ctx.db.promotionBudget.updateMany({
      where,
      data: { stage: to, approvedBy: actor(ctx), approvedAt: ctx.now(), version: { increment: 1 } },
    }),
  );
  const { tenantId, number, year, projectId, project, lines } = await budgetNow(ctx, id);
  const amount = sumOf(lines.map((line) => line.amount.toNumber()));
  await ctx.audit('budget.approved', { on: ['PromotionBudget', id], label: number, detail: { year, amount } });
  await writeLedger(ctx, {
    tenantId,
    act: 'budget-approved',
    params: { number, title: project.title, year, amount },
    projectId,
    entryId: project.entryId,
    on: ['PromotionBudget', id],
  });
  await ctx.notify({
    kind: 'technology-library.budget-approved',
    userIds: await stillAmong(ctx, 'budget.read', [draftedBy]),
    params: { number, title: project.title, year },
    link: `/budgets/${id}`,
    dedupeKey: `budget-approved:${id}`,
  });
};

export const settleBudget = async (ctx: Context, { id, version }: Target, note: string): Promise<void> => {
  const { from, to } = budgetTable.moves.settle;
  await changeVersioned(ctx, 'PromotionBudget', { id, version, action: 'settle', from }, (where) =>
    ctx.db.promotionBudget.updateMany({
      where,
      data: { stage: to, settledBy: actor(ctx), settledAt: ctx.now(), settlementNote: note, version: { increment: 1 } },
    }),
  );
  const { tenantId, number, year, projectId, project, lines } = await budgetNow(ctx, id);
  const open = await ctx.db.budgetAdjustment.count({ where: { tenantId, budgetId: id, stage: 'PROPOSED' } });
  if (open > 0) throw new RuleError('ADJUSTMENTS_OPEN', `${open} adjustments wait for a word`);
  const used = sumOf(lines.map((line) => line.used.toNumber()));
  await ctx.audit('budget.settled', { on: ['PromotionBudget', id], label: number, detail: { year, used }, after: { note } });
  await writeLedger(ctx, {
    tenantId,
    act: 'budget-settled',
    params: { number, title: project.title, year, amount: used },
    projectId,
    entryId: project.entryId,
    on: ['PromotionBudget', id],
  });
};

builder.mutationField('approvePromotionBudget', (t) =>
  t.prismaField({
    type: 'PromotionBudget',
    description: 'Approves a draft that somebody else wrote; from then on it is spent and adjusted, not written over.',
    authScopes: { can: ['approve', 'PromotionBudget'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await approveBudget(ctx, { id: asId(id), version });
      return ctx.db.promotionBudget.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id: asId(id) }] },
      });
    },
  }),
);

builder.mutationField('settlePromotionBudget', (t) =>
  t.prismaField({
    type: 'PromotionBudget',
    description: 'Settles the budget 决算: nothing is spent or adjusted any more.',
    authScopes: { can: ['settle', 'PromotionBudget'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), note: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, note }, ctx) => {
      await settleBudget(ctx, { id: asId(id), version }, parseInput(settlementInput, { note }).note);
      return ctx.db.promotionBudget.findFirstOrThrow({
        ...query,
        where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), { id: asId(id) }] },
      });
    },
  }),
);
