// The computation itself: outside a transaction, minutes long, in a thread of its own. The row of the run is its lease,
// its progress and the switch that stops it.
import { type Context, inScope } from '@xinglin/kernel/context';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { assignExperts } from '../assigning/assign.ts';
import type { AssignmentOutcome, Progress } from '../assigning/problem.ts';
import { AssignmentUndecidedError } from '../assigning/solve.ts';
import { ProblemError } from '../assigning/validate.ts';
import { buildRules, scorePairs, settingsOf } from './build-problem.ts';
import { packProblem } from './pack.ts';
import { readFacts, readTexts } from './read-facts.ts';
import { ASSIGN_ROUND } from './run.ts';
import type { KeptResult } from './run-type.ts';

const BEAT_MS = 1_000;
/** A run whose row was not touched for so long has lost its process. */
const ORPHANED_MS = 30_000;
const LOOK_AGAIN_MS = 120_000;

const tell = (ctx: Context) => publishLive(ctx.db, { topic: 'list:AssignmentRun', tenantId: ctx.scope.tenantId ?? undefined });

/** Takes the run on; one that another process is at is looked after later, one that lost its process is begun anew. */
const claim = async (ctx: Context, runId: string) => {
  const where = { tenantId: ctx.scope.tenantId ?? '', id: runId };
  const orphaned = { stage: 'RUNNING', updatedAt: { lt: new Date(Date.now() - ORPHANED_MS) } };
  const { count } = await ctx.db.assignmentRun.updateMany({
    where: { ...where, OR: [{ stage: 'QUEUED' }, orphaned] },
    data: { stage: 'RUNNING', progress: { phase: 'reading' } },
  });
  const run = await ctx.db.assignmentRun.findFirst({ where });
  if (count === 1) return run;
  if (run?.stage === 'RUNNING')
    await ctx.enqueue({ job: ASSIGN_ROUND, payload: { runId }, runAt: new Date(ctx.now().getTime() + LOOK_AGAIN_MS) });
  return null;
};

type End =
  | { stage: 'DONE'; result: KeptResult; inputHash: string }
  | { stage: 'INFEASIBLE'; result: KeptResult; inputHash: string }
  | { stage: 'FAILED'; code: string };

const compute = async (
  ctx: Context,
  run: { id: string; roundId: string; settings: unknown; seed: string },
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<End> => {
  const facts = await readFacts(ctx, run.roundId);
  const { problem: rules, excluded } = buildRules(facts, settingsOf(run.settings), run.seed);
  const { match, parts } = await scorePairs(facts, rules, await readTexts(ctx, facts.items));
  const problem = { ...rules, match };
  await ctx.db.assignmentRun.updateMany({
    where: { tenantId: ctx.scope.tenantId ?? '', id: run.id },
    data: { problem: packProblem(problem) as unknown as object },
  });
  let outcome: AssignmentOutcome;
  try {
    outcome = await assignExperts(problem, { signal, onProgress });
  } catch (error) {
    if (error instanceof ProblemError) return { stage: 'FAILED', code: 'PROBLEM' };
    if (error instanceof AssignmentUndecidedError) return { stage: 'FAILED', code: 'UNDECIDED_RUN' };
    throw error;
  }
  const { inputHash } = outcome;
  if (outcome.kind === 'infeasible') return { stage: 'INFEASIBLE', inputHash, result: { ...outcome, excluded } };
  const pairs = outcome.pairs.map((pair) => ({ ...pair, parts: parts(pair.itemId, pair.expertId) }));
  return { stage: 'DONE', inputHash, result: { ...outcome, pairs, excluded } };
};

/** Keeps the answer, unless the run was stopped meanwhile. */
const keep = (ctx: Context, run: { id: string; startedBy: string; roundId: string }, end: End): Promise<void> =>
  inTransaction(ctx, async () => {
    const { count } = await ctx.db.assignmentRun.updateMany({
      where: { tenantId: ctx.scope.tenantId ?? '', id: run.id, stage: 'RUNNING' },
      data: {
        stage: end.stage,
        finishedAt: ctx.now(),
        version: { increment: 1 },
        progress: end.stage === 'FAILED' ? { phase: 'failed', code: end.code } : { phase: 'done' },
        ...(end.stage === 'FAILED' ? {} : { result: end.result as unknown as object, inputHash: end.inputHash }),
      },
    });
    if (count === 0) return;
    await ctx.audit(`assignment-run.${end.stage.toLowerCase()}`, {
      on: ['AssignmentRun', run.id],
      detail: end.stage === 'FAILED' ? { code: end.code } : { inputHash: end.inputHash },
    });
    const round = await ctx.db.reviewRound.findFirst({
      where: { tenantId: ctx.scope.tenantId ?? '', id: run.roundId },
      select: { name: true },
    });
    await ctx.notify({
      kind: end.stage === 'DONE' ? 'technology-promotion.assignment-ready' : 'technology-promotion.assignment-impossible',
      userIds: [run.startedBy],
      params: { round: round?.name ?? '' },
      link: `/rounds/${run.roundId}/assign`,
      dedupeKey: `assignment-run:${run.id}`,
    });
    await tell(ctx);
  });

export const runAssignment = async (ctx: Context, { runId }: { runId: string }): Promise<void> => {
  const run = await claim(ctx, runId);
  if (!run) return;
  const stop = new AbortController();
  let latest: Progress | null = null;
  let told: Progress | null = null;
  const beat = async () => {
    const { count } = await ctx.db.assignmentRun.updateMany({
      where: { tenantId: ctx.scope.tenantId ?? '', id: runId, stage: 'RUNNING' },
      data: latest ? { progress: { ...latest } } : { updatedAt: new Date() },
    });
    if (count === 0) stop.abort(new Error('stopped'));
    else if (latest !== told) await tell(ctx);
    told = latest;
  };
  const clock = setInterval(() => {
    inScope(ctx, beat).catch(() => undefined);
  }, BEAT_MS);
  const hear = (progress: Progress) => {
    latest = progress;
  };
  let end: End;
  try {
    end = await compute(ctx, run, stop.signal, hear);
  } catch (error) {
    if (stop.signal.aborted) return;
    await keep(ctx, run, { stage: 'FAILED', code: 'FAULT' });
    throw error;
  } finally {
    clearInterval(clock);
  }
  await keep(ctx, run, end);
};
