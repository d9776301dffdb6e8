// A place that falls free in an open round is offered anew: to the best of those whom the rules of the assignment allow,
// the panel's alternates among them.
import type { Context } from '@xinglin/kernel/context';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { selectionPolicy } from '../../shared/policy.ts';
import type { RunSettings } from '../../shared/round-input.ts';
import { managersOf } from '../conflict/managers-of.ts';
import { freeLetters } from './alias.ts';
import { buildRules, scorePairs } from './build-problem.ts';
import { inviteProposed } from './invite.ts';
import { settingsInForce, standingPairs } from './manual.ts';
import { matchScore } from './match.ts';
import { type RoundFacts, readFacts, readTexts, type TaskFacts } from './read-facts.ts';
import { whyNot } from './why-not.ts';

export const REPLACE_REVIEWER = 'technology-promotion.replace-reviewer';
export interface Vacancy {
  roundId: string;
  /** The task that fell free. */
  taskId: string;
}

/** Leaves the search to a job, one for each place: whoever recuses herself or declines is not kept waiting by it, and reads nothing of it. */
export const offerAnew = async (ctx: Context, roundId: string, taskIds: readonly string[]): Promise<void> => {
  for (const taskId of taskIds) await ctx.enqueue({ job: REPLACE_REVIEWER, payload: { roundId, taskId } });
};

/** Why it is this expert, as it was when she was chosen. */
export interface Chosen {
  /** The letter of the task that fell free, and how it ended. */
  alias: string;
  cause: string;
  /** So many could have been asked. */
  eligible: number;
  score: number;
  words: string[];
  /** Tasks in this round, and how many she takes. */
  load: number;
  max: number;
  seat: string | null;
}
interface Candidate extends Chosen {
  expertId: string;
  userId: string;
}

/** Best match first; between equals, whoever has less to do. */
const candidatesFor = async (ctx: Context, facts: RoundFacts, settings: RunSettings, freed: TaskFacts): Promise<Candidate[]> => {
  const { dossierId } = freed;
  const { problem } = buildRules(facts, settings, facts.round.id, { alternates: true });
  const pairs = standingPairs(facts);
  const free = problem.experts.filter(({ id }) => whyNot(problem, pairs, { itemId: dossierId, expertId: id }).length === 0);
  const one = { ...facts, items: facts.items.filter(({ id }) => id === dossierId) };
  const small = { ...problem, items: problem.items.filter(({ id }) => id === dossierId), experts: free };
  const { parts } = await scorePairs(one, small, await readTexts(ctx, one.items));
  const people = new Map(facts.experts.map((expert) => [expert.expertId, expert]));
  return free
    .map(({ id: expertId, max }) => {
      const fit = parts(dossierId, expertId);
      return {
        expertId,
        userId: people.get(expertId)?.userId ?? '',
        alias: freed.alias,
        cause: freed.voided ? 'VOID' : freed.stage,
        eligible: free.length,
        score: fit ? matchScore(fit) : 0,
        words: fit?.words ?? [],
        load: pairs.filter((pair) => pair.expertId === expertId).length,
        max,
        seat: people.get(expertId)?.seat ?? null,
      };
    })
    .sort((a, b) => b.score - a.score || a.load - b.load || a.expertId.localeCompare(b.expertId));
};

const tell = async (ctx: Context, { round }: RoundFacts, item: { id: string; number: string }, kind: string, key: string) =>
  ctx.notify({
    kind: `technology-promotion.replacement-${kind}`,
    userIds: await managersOf(ctx, round.tenantId, { dossierId: item.id }),
    params: { round: round.name, number: item.number },
    link: `/rounds/${round.id}`,
    dedupeKey: `replacement-${kind}:${key}`,
  });

/** Fills the place of a task, unless somebody else has filled it or it was given back. */
const fill = async (ctx: Context, { roundId, taskId }: Vacancy): Promise<void> => {
  const facts = await readFacts(ctx, roundId);
  const { round, tasks } = facts;
  const freed = tasks.find(({ id }) => id === taskId);
  const item = facts.items.find(({ id }) => id === freed?.dossierId);
  const mode = selectionPolicy.parse(round.policy).replacement;
  if (!freed || freed.fills || !item || round.stage !== 'OPEN' || mode === 'NONE') return;
  const dossierId = item.id;
  const onItem = tasks.filter((task) => task.dossierId === dossierId);
  const settings = await settingsInForce(ctx, facts);
  if (onItem.filter(({ fills }) => fills).length >= (settings.need ?? round.need)) return;
  const [best] = await candidatesFor(ctx, facts, settings, freed);
  if (!best) {
    await ctx.audit('assignment.no-replacement', { on: ['Dossier', dossierId], label: item.number });
    await tell(ctx, facts, item, 'missing', freed.id);
    return;
  }
  // Nobody is asked for a day that has passed: the office gives the round a later one, which proposals follow.
  const invites = mode === 'INVITE' && !(round.dueAt && round.dueAt <= ctx.now());
  const { expertId, userId, ...chosen } = best;
  const { id } = await ctx.db.assignment.create({
    data: {
      tenantId: round.tenantId,
      callId: round.callId,
      roundId,
      dossierId,
      expertId,
      userId,
      alias: freeLetters(new Set(onItem.map(({ alias }) => alias)), 1, `${roundId}:${dossierId}`)[0] ?? '',
      source: 'RULE',
      chosen: chosen as unknown as object,
      matchScore: best.score,
      dueAt: round.dueAt,
    },
  });
  await ctx.audit('assignment.replaced', { on: ['Assignment', id], label: item.number, detail: { mode, ...chosen } });
  if (invites) await inviteProposed(ctx, round, [id]);
  await tell(ctx, facts, item, invites ? 'invited' : 'proposed', id);
};

export const replaceReviewer = async (ctx: Context, vacancy: Vacancy): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  // Loads are counted over the round, so its places are filled one after the other.
  await ctx.db.reviewRound.updateMany({ where: { tenantId, id: vacancy.roundId }, data: { updatedAt: ctx.now() } });
  await fill(ctx, vacancy);
  await publishLive(ctx.db, { topic: 'list:Assignment', tenantId });
};
