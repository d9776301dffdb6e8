import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import type { Pair } from '../assigning/problem.ts';
import { planFaults } from '../assigning/rules.ts';
import { freeLetters } from './alias.ts';
import { buildRules, settingsOf } from './build-problem.ts';
import { type RoundFacts, readFacts } from './read-facts.ts';
import { AssignmentRunRef, type KeptResult } from './run-type.ts';

type Scored = Pair & { score: number };
const key = ({ itemId, expertId }: Pair) => `${itemId}:${expertId}`;

/** Writes what of the list is not there yet, and drops proposals that are not in it. Nobody has been told of either. */
const writeList = async (ctx: Context, facts: RoundFacts, pairs: readonly Scored[], seed: string): Promise<void> => {
  const { id: roundId, tenantId, callId, dueAt } = facts.round;
  const wanted = new Set(pairs.map(key));
  const pairOf = ({ dossierId, expertId }: { dossierId: string; expertId: string }) => key({ itemId: dossierId, expertId });
  const dropped = facts.tasks.filter((task) => task.stage === 'PROPOSED' && !task.locked && !wanted.has(pairOf(task)));
  await ctx.db.assignment.deleteMany({ where: { tenantId, roundId, stage: 'PROPOSED', id: { in: dropped.map(({ id }) => id) } } });
  const gone = new Set(dropped.map(({ id }) => id));
  const left = facts.tasks.filter(({ id }) => !gone.has(id));
  const there = new Set(left.map(pairOf));
  const users = new Map(facts.experts.map(({ expertId, userId }) => [expertId, userId]));
  const fresh = Map.groupBy(
    pairs.filter((pair) => !there.has(key(pair))),
    ({ itemId }) => itemId,
  );
  const data = [...fresh].flatMap(([dossierId, news]) => {
    const used = new Set(left.filter((task) => task.dossierId === dossierId).map(({ alias }) => alias));
    const letters = freeLetters(used, news.length, `${seed}:${dossierId}`);
    return news.map(({ expertId, score }, at) => ({
      tenantId,
      callId,
      roundId,
      dossierId,
      expertId,
      userId: users.get(expertId) ?? '',
      alias: letters[at] ?? '',
      source: 'SOLVER',
      matchScore: score,
      dueAt,
    }));
  });
  await ctx.db.assignment.createMany({ data, skipDuplicates: true });
};

/** Makes the proposals of the round those of the list. Applied twice, it is applied once; overtaken by events, it is refused. */
export const applyRun = async (ctx: Context, id: string, version: number): Promise<void> => {
  const run = await ctx.db.assignmentRun.findFirst({ where: { AND: [allowed(ctx, 'apply', 'AssignmentRun'), { id }] } });
  if (!run) throw new NotAllowedError();
  if (run.stage === 'APPLIED') return;
  await changeVersioned(ctx, 'AssignmentRun', { id, version, action: 'apply', from: ['DONE'] }, (where) =>
    ctx.db.assignmentRun.updateMany({ where, data: { stage: 'APPLIED', appliedAt: ctx.now(), version: { increment: 1 } } }),
  );
  const result = run.result as unknown as KeptResult;
  if (result.kind !== 'assigned') throw new StageError(run.stage, 'apply');
  const facts = await readFacts(ctx, run.roundId);
  if (facts.round.stage === 'CLOSED') throw new RuleError('ROUND_OVER', 'the round is closed');
  const { problem } = buildRules(facts, settingsOf(run.settings), run.seed);
  const faults = planFaults(problem, result.pairs).filter(({ code }) => code !== 'GROUP' && code !== 'MIN_LOAD');
  if (faults.length > 0) throw new RuleError('RUN_OUTDATED', `things have changed since: ${faults[0]?.code ?? ''}`);
  await writeList(ctx, facts, result.pairs, run.seed);
  await ctx.audit('assignment-run.applied', {
    on: ['AssignmentRun', id],
    label: facts.round.name,
    detail: { inputHash: run.inputHash, pairs: result.pairs.length },
    after: result.pairs,
  });
  await publishLive(ctx.db, { topic: 'list:Assignment', tenantId: run.tenantId });
};

builder.mutationField('applyAssignmentRun', (t) =>
  t.prismaField({
    type: AssignmentRunRef,
    description: 'Proposes the list that a computation found. Experts hear of it when they are invited.',
    authScopes: { can: ['apply', 'AssignmentRun'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await applyRun(ctx, asId(id), version);
      return ctx.db.assignmentRun.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
