import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { cancelInput, type RunSettings } from '../../shared/round-input.ts';
import { freeLetters } from './alias.ts';
import { buildRules, scorePairs, settingsOf } from './build-problem.ts';
import { roundToAssign } from './load-round.ts';
import { matchScore } from './match.ts';
import { type RoundFacts, readFacts, readTexts } from './read-facts.ts';
import { assignmentMoves } from './type.ts';
import { whyNot } from './why-not.ts';

/** Of the list that was last adopted; where none was, the round's own: what was only tried binds nobody. */
export const settingsInForce = async (ctx: Context, { round: { tenantId, id: roundId } }: RoundFacts): Promise<RunSettings> => {
  const last = await ctx.db.assignmentRun.findFirst({
    where: { tenantId, roundId, stage: 'APPLIED' },
    orderBy: { appliedAt: 'desc' },
    select: { settings: true },
  });
  return settingsOf(last?.settings);
};

/** By hand, with the rules of the list in force. */
export const rulesByHand = async (ctx: Context, facts: RoundFacts) =>
  buildRules(facts, await settingsInForce(ctx, facts), 'by hand', { byHand: true }).problem;

export const standingPairs = ({ tasks }: RoundFacts) =>
  tasks.filter((task) => task.fills).map(({ dossierId, expertId }) => ({ itemId: dossierId, expertId }));

/** Whoever has left the association or the panel may finish what she has, and is given nothing more. */
export const askedByHand = ({ userId, state }: RoundFacts['experts'][number]): boolean =>
  userId !== '' && state !== 'NOT_ENGAGED' && state !== 'OFF_PANEL';

interface Addition {
  roundId: string;
  dossierId: string;
  expertId: string;
  /** Why somebody without a profile, or away, is asked all the same. */
  reason: string | null;
}

export const addAssignment = async (ctx: Context, { roundId, dossierId, expertId, reason }: Addition): Promise<string> => {
  const round = await roundToAssign(ctx, roundId);
  if (round.stage === 'CLOSED') throw new RuleError('ROUND_OVER', 'the round is closed');
  const item = await ctx.db.roundItem.findFirst({ where: { AND: [allowed(ctx, 'read', 'RoundItem'), { roundId, dossierId }] } });
  if (!item) throw new NotAllowedError();
  const facts = await readFacts(ctx, roundId);
  const expert = facts.experts.find((each) => each.expertId === expertId);
  if (!expert || !askedByHand(expert)) throw wrongField('expertId', 'UNKNOWN_EXPERT');
  const problem = await rulesByHand(ctx, facts);
  const faults = problem.experts.some(({ id }) => id === expertId)
    ? whyNot(problem, standingPairs(facts), { itemId: dossierId, expertId })
    : (['UNKNOWN_EXPERT'] as const);
  if (faults.length > 0) throw new InputError(faults.map((code) => ({ path: 'expertId', code: `PAIR_${code}`, message: code })));
  if (expert.state !== 'OK' && !reason) throw wrongField('reason', `REASON_${expert.state}`);
  const one = { ...facts, items: facts.items.filter(({ id }) => id === dossierId) };
  const { parts } = await scorePairs(
    one,
    { ...problem, items: problem.items.filter(({ id }) => id === dossierId) },
    await readTexts(ctx, one.items),
  );
  const fit = parts(dossierId, expertId);
  const used = new Set(facts.tasks.filter((task) => task.dossierId === dossierId).map(({ alias }) => alias));
  const row = await ctx.db.assignment.create({
    data: {
      tenantId: round.tenantId,
      callId: round.callId,
      roundId,
      dossierId,
      expertId,
      userId: expert.userId,
      alias: freeLetters(used, 1, roundId)[0] ?? '',
      source: 'MANUAL',
      locked: true,
      matchScore: fit ? matchScore(fit) : null,
      dueAt: round.dueAt,
    },
  });
  await ctx.audit('assignment.added', {
    on: ['Assignment', row.id],
    label: round.name,
    detail: reason ? { reason, state: expert.state } : {},
  });
  return row.id;
};

export interface Target {
  id: string;
  version: number;
}

/** The task, if the viewer may do this with it. */
export const oneOf = async (ctx: Context, action: string, id: string) => {
  const row = await ctx.db.assignment.findFirst({ where: { AND: [allowed(ctx, action, 'Assignment'), { id }] } });
  if (!row) throw new NotAllowedError();
  return row;
};

/** A proposal vanishes, since nobody has been told of it; what was sent out is cancelled with a reason, and the expert is told. */
export const removeAssignment = async (ctx: Context, { id, version }: Target, reason: string | null): Promise<string> => {
  const row = await oneOf(ctx, 'cancel', id);
  if (row.stage === 'PROPOSED') {
    await changeVersioned(ctx, 'Assignment', { id, version, action: 'cancel', from: ['PROPOSED'] }, (where) =>
      ctx.db.assignment.deleteMany({ where }),
    );
    await ctx.audit('assignment.removed', { on: ['Assignment', id] });
    return row.roundId;
  }
  const { from, to } = assignmentMoves.moves.cancel;
  const given = parseInput(cancelInput, { reason: reason ?? '' }).reason;
  await changeVersioned(ctx, 'Assignment', { id, version, action: 'cancel', from }, (where) =>
    ctx.db.assignment.updateMany({ where, data: { stage: to, reason: given, version: { increment: 1 } } }),
  );
  await ctx.audit('assignment.cancelled', { on: ['Assignment', id], detail: { reason: given } });
  const round = await ctx.db.reviewRound.findFirstOrThrow({ where: { tenantId: row.tenantId, id: row.roundId }, select: { name: true } });
  await ctx.notify({
    kind: 'technology-promotion.review-cancelled',
    userIds: [row.userId],
    params: { round: round.name, reason: given },
    link: '/tasks',
    dedupeKey: `review-cancelled:${id}`,
  });
  return row.roundId;
};

export const lockAssignment = async (ctx: Context, { id, version }: Target, locked: boolean): Promise<void> => {
  await changeVersioned(ctx, 'Assignment', { id, version, action: 'lock' }, (where) =>
    ctx.db.assignment.updateMany({ where, data: { locked, version: { increment: 1 } } }),
  );
  await ctx.audit(locked ? 'assignment.locked' : 'assignment.unlocked', { on: ['Assignment', id] });
};

const errors = { types: [StageError, StaleVersionError, RuleError] };

builder.mutationField('addAssignment', (t) =>
  t.prismaField({
    type: 'Assignment',
    description: 'Proposes an expert for an item by hand, with the rules of the computation; it keeps her there.',
    authScopes: { can: ['create', 'Assignment'] },
    errors,
    args: {
      roundId: t.arg.id({ required: true }),
      dossierId: t.arg.id({ required: true }),
      expertId: t.arg.id({ required: true }),
      reason: t.arg.string({ description: 'Asked for where she has no profile or is away.' }),
    },
    resolve: async (query, _root, { roundId, dossierId, expertId, reason }, ctx) => {
      const target = { roundId: asId(roundId), dossierId: asId(dossierId), expertId: asId(expertId) };
      const id = await addAssignment(ctx, { ...target, reason: reason ? parseInput(cancelInput, { reason }).reason : null });
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('removeAssignment', (t) =>
  t.prismaField({
    type: 'ReviewRound',
    description: 'Takes an expert off an item: drops a proposal, cancels a task that was sent out, with the reason. Answers the round.',
    authScopes: { can: ['cancel', 'Assignment'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string() },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      const roundId = await removeAssignment(ctx, { id: asId(id), version }, reason ?? null);
      return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] } });
    },
  }),
);

builder.mutationField('lockAssignment', (t) =>
  t.prismaField({
    type: 'Assignment',
    description: 'Keeps a pair through the next computation, or lets it go.',
    authScopes: { can: ['lock', 'Assignment'] },
    errors,
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), locked: t.arg.boolean({ required: true }) },
    resolve: async (query, _root, { id, version, locked }, ctx) => {
      await lockAssignment(ctx, { id: asId(id), version }, locked);
      return ctx.db.assignment.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
