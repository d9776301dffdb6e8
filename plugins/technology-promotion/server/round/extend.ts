import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { ModelRow } from '@xinglin/prisma';
import { extensionInput } from '../../shared/round-input.ts';
import { endOfDay } from '../rules/deadlines/shanghai-day.ts';
import { pending } from './coverage.ts';
import { askedByHand, oneOf, rulesByHand, settingsInForce, standingPairs, type Target } from './manual.ts';
import { readFacts } from './read-facts.ts';
import { assignmentMoves } from './type.ts';
import { whyNot } from './why-not.ts';

/** Whose time was over has left her place: she is asked again only where she could be asked for the first time. */
const mayReturn = async (ctx: Context, { tenantId, roundId, id, dossierId, expertId }: ModelRow<'Assignment'>): Promise<void> => {
  // The places of a round are filled one after the other.
  await ctx.db.reviewRound.updateMany({ where: { tenantId, id: roundId }, data: { updatedAt: ctx.now() } });
  const all = await readFacts(ctx, roundId);
  const facts = { ...all, tasks: all.tasks.filter((task) => task.id !== id) };
  const taken = facts.tasks.filter((task) => task.dossierId === dossierId && task.fills).length;
  const { need } = await settingsInForce(ctx, facts);
  if (taken >= (need ?? facts.round.need)) throw new RuleError('PLACE_FILLED', 'somebody else has the place');
  const expert = facts.experts.find((each) => each.expertId === expertId);
  const problem = await rulesByHand(ctx, facts);
  const known = expert && askedByHand(expert) && problem.experts.some((each) => each.id === expertId);
  const faults = known ? whyNot(problem, standingPairs(facts), { itemId: dossierId, expertId }) : (['UNKNOWN_EXPERT'] as const);
  if (faults.length > 0) throw new RuleError('NOT_ASKED_AGAIN', faults.join());
};

/** A later day for one expert; whose time was over is invited again while her place is free. */
export const extendAssignment = async (ctx: Context, { id, version }: Target, input: { day: string; reason: string }): Promise<void> => {
  const row = await oneOf(ctx, 'extend', id);
  const round = await ctx.db.reviewRound.findFirstOrThrow({ where: { tenantId: row.tenantId, id: row.roundId } });
  if (round.stage !== 'OPEN') throw new RuleError('ROUND_NOT_OPEN', 'the round is not open');
  const dueAt = endOfDay(input.day);
  if (dueAt <= ctx.now()) throw wrongField('day', 'IN_THE_PAST');
  if (row.dueAt && dueAt <= row.dueAt) throw wrongField('day', 'NOT_LATER');
  const expired = row.stage === 'EXPIRED';
  if (expired) await mayReturn(ctx, row);
  const { from, to } = assignmentMoves.moves.extend;
  await changeVersioned(ctx, 'Assignment', { id, version, action: 'extend', from: expired ? from : pending }, (where) =>
    ctx.db.assignment.updateMany({
      where,
      data: { dueAt, remindedDays: null, version: { increment: 1 }, ...(expired ? { stage: to } : {}) },
    }),
  );
  await ctx.audit('assignment.extended', { on: ['Assignment', id], detail: { reason: input.reason, dueAt: dueAt.toISOString() } });
  await ctx.notify({
    kind: 'technology-promotion.review-extended',
    userIds: [row.userId],
    params: { round: round.name, due: input.day },
    link: `/tasks/${id}`,
    dedupeKey: `review-extended:${id}:${input.day}`,
  });
};

builder.mutationField('extendAssignment', (t) =>
  t.prismaField({
    type: 'Assignment',
    description: 'A later day for one expert. Whose time was over is invited again, if her place is still free and she may be asked.',
    authScopes: { can: ['extend', 'Assignment'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      day: t.arg.string({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, day, reason }, ctx) => {
      await extendAssignment(ctx, { id: asId(id), version }, parseInput(extensionInput, { day, reason }));
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
