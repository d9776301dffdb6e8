// Score, then rank: those tied on the line are put in order by the experts of the round, and counted by Schulze's method.
import { NOBODY } from '@xinglin/kernel/ability/permit';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { rankingInput } from '../../../shared/score-input.ts';
import { rankingRound } from '../../rules/ranking/compare-orders.ts';
import type { RankingBallot } from '../../rules/ranking/ranking-ballot.ts';
import { readWholeStanding, standingOf } from './read-standing.ts';

/** Those who may rank: their review is in, and they keep away from none of the candidates. */
const votersOf = async (ctx: Context, round: { tenantId: string; id: string }, candidates: readonly string[]): Promise<string[]> => {
  const where = { tenantId: round.tenantId };
  const done = await ctx.db.assignment.findMany({
    where: { ...where, roundId: round.id, stage: 'SUBMITTED' },
    select: { userId: true },
    distinct: ['userId'],
  });
  const kept = await ctx.db.conflict.findMany({
    where: { ...where, state: 'CONFIRMED', dossierId: { in: [...candidates] }, userId: { in: done.map(({ userId }) => userId) } },
    select: { userId: true },
  });
  const away = new Set(kept.map(({ userId }) => userId));
  return done.map(({ userId }) => userId).filter((userId) => !away.has(userId));
};

const tellVoters = async (
  ctx: Context,
  round: { tenantId: string; id: string; name: string },
  candidates: readonly string[],
  version: number,
) =>
  ctx.notify({
    kind: 'technology-promotion.ranking-open',
    userIds: await votersOf(ctx, round, candidates),
    params: { round: round.name, count: candidates.length },
    link: `/ranking/${round.id}`,
    dedupeKey: `ranking-open:${round.id}:${version}`,
  });

/** Opens the ranking among those tied on the line, or closes it, after which it parts ties where the rules ask it. */
export const setRanking = async (ctx: Context, id: string, version: number, open: boolean): Promise<void> => {
  const { candidates, round } = await readWholeStanding(ctx, 'rank', id);
  if (round.rankingOpen === open) throw new StageError(round.stage, open ? 'openRanking' : 'closeRanking');
  if (open && candidates.length < 2) throw new RuleError('NO_TIE', 'nobody stands tied on the line');
  await changeVersioned(ctx, 'ReviewRound', { id, version, action: 'rank' }, (where) =>
    ctx.db.reviewRound.updateMany({ where, data: { rankingOpen: open, version: { increment: 1 } } }),
  );
  if (open) await tellVoters(ctx, round, candidates, version);
  await ctx.audit(open ? 'round.ranking-opened' : 'round.ranking-closed', {
    on: ['ReviewRound', id],
    detail: { items: candidates.length },
  });
};

/** The open ranking as an expert meets it: she submitted reviews in the round, and keeps away from none of its candidates. */
export const rankingFor = async (ctx: Context, roundId: string) => {
  const { tenantId, userId } = ctx.viewer;
  const round = await ctx.db.reviewRound.findFirst({
    where: {
      tenantId: tenantId ?? NOBODY,
      id: roundId,
      rankingOpen: true,
      assignments: { some: { userId: userId ?? NOBODY, stage: 'SUBMITTED' } },
    },
    include: { rankings: true },
  });
  if (!round || !userId) return null;
  const { candidates, items } = await standingOf(ctx, round, {});
  const kept = await ctx.db.conflict.count({
    where: { tenantId: round.tenantId, userId, state: 'CONFIRMED', dossierId: { in: candidates } },
  });
  if (kept > 0) return null;
  const applicants = await ctx.db.dossier.findMany({
    where: { tenantId: round.tenantId, id: { in: candidates } },
    select: { id: true, applicantName: true },
  });
  const titleOf = (id: string) => {
    const title = items.find(({ dossierId }) => dossierId === id)?.title ?? '';
    const applicant = applicants.find((one) => one.id === id)?.applicantName;
    return round.anonymity === 'DOUBLE_BLIND' && applicant ? title.replaceAll(applicant, '＊＊＊') : title;
  };
  const mine = round.rankings.find((vote) => vote.userId === userId);
  return {
    roundId,
    roundName: round.name,
    order: (mine?.order ?? null) as RankingBallot | null,
    items: candidates.map((id) => ({ dossierId: id, title: titleOf(id) })),
    tenantId: round.tenantId,
    userId,
  };
};
type MyRanking = NonNullable<Awaited<ReturnType<typeof rankingFor>>>;

export const castRanking = async (ctx: Context, roundId: string, order: string[][]): Promise<MyRanking> => {
  const mine = await rankingFor(ctx, roundId);
  if (!mine) throw new NotAllowedError();
  const named = order.flat();
  const whole = named.length === mine.items.length && mine.items.every(({ dossierId }) => named.includes(dossierId));
  if (!whole) throw new RuleError('NOT_THE_TIED', 'the order names all that are tied, once');
  const { tenantId, userId } = mine;
  await ctx.db.rankingVote.upsert({
    where: { tenantId_roundId_userId: { tenantId, roundId, userId } },
    create: { tenantId, roundId, userId, order, castAt: ctx.now() },
    update: { order, castAt: ctx.now(), version: { increment: 1 } },
  });
  await ctx.audit('round.ranking-cast', { on: ['ReviewRound', roundId], after: order });
  return { ...mine, order };
};

const CandidateRef = builder.objectRef<MyRanking['items'][number]>('RankingCandidate').implement({
  description: 'An item to be put in order.',
  fields: (t) => ({ dossierId: t.exposeID('dossierId'), title: t.exposeString('title') }),
});
const MyRankingRef = builder.objectRef<MyRanking>('MyRanking').implement({
  description: 'A ranking round that waits for your order 排序表决.',
  fields: (t) => ({
    roundId: t.exposeID('roundId'),
    roundName: t.exposeString('roundName'),
    items: t.expose('items', { type: [CandidateRef] }),
    order: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What you said so far: groups from best to worst.',
      resolve: ({ order }) => order,
    }),
  }),
});

builder.queryField('myRanking', (t) =>
  t.field({
    type: MyRankingRef,
    nullable: true,
    description: 'The open ranking of a round in which you reviewed; null when there is none for you.',
    authScopes: { can: ['create', 'RankingVote'] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: (_root, { roundId }, ctx) => rankingFor(ctx, asId(roundId)),
  }),
);
builder.mutationField('castRanking', (t) =>
  t.field({
    type: MyRankingRef,
    description: 'Gives your order of those tied on the line; until the ranking closes you may give another.',
    authScopes: { can: ['create', 'RankingVote'] },
    errors: { types: [RuleError] },
    args: {
      roundId: t.arg.id({ required: true }),
      order: t.arg({ type: 'JSON', required: true, description: '[[id, …], …], best first.' }),
    },
    resolve: (_root, { roundId, order }, ctx) => castRanking(ctx, asId(roundId), parseInput(rankingInput, { order }).order),
  }),
);

const act = (name: string, description: string, open: boolean) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'ReviewRound',
      description,
      authScopes: { can: ['rank', 'ReviewRound'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { roundId: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { roundId, version }, ctx) => {
        const id = asId(roundId);
        await setRanking(ctx, id, version, open);
        return ctx.db.reviewRound.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );
act('openRanking', 'Lets the experts of the round put in order those tied on the line.', true);
act('closeRanking', 'Closes the ranking; it then parts ties where the rules ask it.', false);

interface Outcome {
  candidates: { dossierId: string; title: string; place: number; points: number }[];
  voters: number;
  agree: boolean;
  opposed: number;
}
const OutcomeItemRef = builder.objectRef<Outcome['candidates'][number]>('RankingOutcomeItem').implement({
  description: 'A candidate with its place by Schulze and its points by Borda.',
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    title: t.exposeString('title'),
    place: t.exposeInt('place', { description: 'By Schulze; equals share a place.' }),
    points: t.exposeFloat('points', { description: 'By Borda.' }),
  }),
});
const OutcomeRef = builder.objectRef<Outcome>('RankingOutcome').implement({
  description: 'What a closed ranking says, by two methods.',
  fields: (t) => ({
    candidates: t.expose('candidates', { type: [OutcomeItemRef] }),
    voters: t.exposeInt('voters'),
    agree: t.exposeBoolean('agree', { description: 'Both methods put all pairs the same way.' }),
    opposed: t.exposeInt('opposed', { description: 'Pairs they put the other way round.' }),
  }),
});
builder.queryField('rankingOutcome', (t) =>
  t.field({
    type: OutcomeRef,
    nullable: true,
    description: 'The result of a round’s ranking once it is closed.',
    authScopes: { can: ['read', 'RankingVote'] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (_root, { roundId }, ctx): Promise<Outcome | null> => {
      const standing = await readWholeStanding(ctx, 'read', asId(roundId)).catch((error: unknown) => {
        if (error instanceof NotAllowedError) return null;
        throw error;
      });
      if (!standing || standing.round.rankingOpen || standing.round.rankings.length === 0) return null;
      const ballots = standing.round.rankings.map(({ order }) => order as unknown as RankingBallot);
      const { places, borda, agree, opposed } = rankingRound(standing.candidates, ballots);
      const title = (id: string) => standing.items.find(({ dossierId }) => dossierId === id)?.title ?? '';
      return {
        candidates: [...places].map(([dossierId, place]) => ({
          ...{ dossierId, place, title: title(dossierId) },
          points: borda.points.find(({ id }) => id === dossierId)?.points ?? 0,
        })),
        ...{ voters: ballots.length, agree, opposed: opposed.length },
      };
    },
  }),
);
