// A place that falls free in an open round is offered anew: to the best of those whom the rules of the assignment allow,
// the panel's alternates among them.
import type { Context } from '@xinglin/kernel/context';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { selectionPolicy } from '../../shared/policy.ts';
import { managersOf } from '../conflict/managers-of.ts';
import { freeLetters } from './alias.ts';
import { buildRules, scorePairs, settingsOf } from './build-problem.ts';
import { inviteProposed } from './invite.ts';
import { standingPairs } from './manual.ts';
import { matchScore } from './match.ts';
import { type RoundFacts, readFacts, readTexts, type TaskFacts } from './read-facts.ts';
import { whyNot } from './why-not.ts';

export const REPLACE_REVIEWER = 'technology-promotion.replace-reviewer';
interface Vacancy {
  roundId: string;
  dossierIds: readonly string[];
}

/** Leaves the search to a job: whoever recuses herself or declines is not kept waiting by it, and reads nothing of it. */
export const offerAnew = async (ctx: Context, { roundId, dossierIds }: Vacancy): Promise<void> => {
  if (dossierIds.length > 0) await ctx.enqueue({ job: REPLACE_REVIEWER, payload: { roundId, dossierIds: [...new Set(dossierIds)] } });
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
const candidatesFor = async (ctx: Context, facts: RoundFacts, dossierId: string, freed: TaskFacts): Promise<Candidate[]> => {
  const last = await ctx.db.assignmentRun.findFirst({
    where: { tenantId: facts.round.tenantId, roundId: facts.round.id },
    orderBy: { createdAt: 'desc' },
    select: { settings: true },
  });
  const { problem } = buildRules(facts, settingsOf(last?.settings), facts.round.id, { alternates: true });
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
        cause: freed.stage === 'SUBMITTED' ? 'VOID' : freed.stage,
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

/** Fills one place of the item; whether there was one to fill and somebody for it. */
const fillOne = async (ctx: Context, roundId: string, dossierId: string): Promise<boolean> => {
  const facts = await readFacts(ctx, roundId);
  const { round, tasks } = facts;
  const item = facts.items.find(({ id }) => id === dossierId);
  const mode = selectionPolicy.parse(round.policy).replacement;
  if (!item || round.stage !== 'OPEN' || mode === 'NONE') return false;
  const onItem = tasks.filter((task) => task.dossierId === dossierId);
  const before = await ctx.db.assignment.findMany({
    where: { tenantId: round.tenantId, roundId, dossierId, source: 'RULE' },
    select: { chosen: true },
  });
  const followed = new Set(before.map(({ chosen }) => (chosen as Chosen | null)?.alias));
  const free = onItem.filter((task) => !task.fills);
  const freed = free.findLast(({ alias }) => !followed.has(alias)) ?? free.at(-1);
  if (!freed || onItem.filter(({ fills }) => fills).length >= round.need) return false;
  const [best] = await candidatesFor(ctx, facts, dossierId, freed);
  if (!best) {
    await ctx.audit('assignment.no-replacement', { on: ['Dossier', dossierId], label: item.number });
    await tell(ctx, facts, item, 'missing', `${freed.id}:${onItem.length}`);
    return false;
  }
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
  if (mode === 'INVITE') await inviteProposed(ctx, round, [id]);
  await tell(ctx, facts, item, mode === 'INVITE' ? 'invited' : 'proposed', id);
  return true;
};

export const replaceReviewers = async (ctx: Context, { roundId, dossierIds }: Vacancy): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  for (const dossierId of dossierIds) {
    // Two vacancies of one item are filled one after the other.
    await ctx.db.roundItem.updateMany({ where: { tenantId, roundId, dossierId }, data: { updatedAt: ctx.now() } });
    while (await fillOne(ctx, roundId, dossierId));
  }
  await publishLive(ctx.db, { topic: 'list:Assignment', tenantId });
};
