import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import type { ReviewerEffect } from '../../scoring/severity.ts';
import { readStanding, type Standing } from './read-standing.ts';
import { type Severity, severityOf } from './severity-of.ts';

export interface RankedRow {
  dossierId: string;
  number: string;
  title: string;
  rank: number | null;
  tied: number;
  standing: string;
  apartReason: string | null;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  lowest: number | null;
  highest: number | null;
  n: number;
  needed: number;
  vetoes: number;
  approvals: number;
  mixed: boolean;
  chairOrder: number | null;
  partedBy: string[];
  passedOver: string[];
}
export interface RankedMore {
  adjustedMean: number | null;
  adjustedRank: number | null;
  moved: number | null;
  points: number[];
}

/** On which side of the line; where there is none, ranked or apart from the order. */
const sides = ({ cut }: Standing): ReadonlyMap<string, string> =>
  new Map([
    ...(cut?.in ?? []).map((id) => [id, 'IN'] as const),
    ...(cut?.onLine ?? []).map((id) => [id, 'ON_LINE'] as const),
    ...(cut?.out ?? []).map((id) => [id, 'OUT'] as const),
  ]);

export const rowsOf = (standing: Standing): RankedRow[] => {
  const side = sides(standing);
  const facts = new Map(standing.items.map((item) => [item.dossierId, item]));
  const ranked = new Map(standing.ranking.ranked.map((item) => [item.itemId, item]));
  const apart = new Map(standing.ranking.apart.map(({ itemId, reason }) => [itemId, reason]));
  return [...ranked.keys(), ...apart.keys()].flatMap((id): RankedRow[] => {
    const item = facts.get(id);
    if (!item) return [];
    const [place, figures] = [ranked.get(id), item.figures.figures];
    const { number, title, approvals, mixed, chairOrder } = item;
    return [
      {
        dossierId: id,
        number,
        title,
        approvals,
        mixed,
        chairOrder,
        rank: place?.rank ?? null,
        tied: place?.tiedWith.length ?? 1,
        standing: place ? (side.get(id) ?? 'RANKED') : 'APART',
        apartReason: apart.get(id) ?? null,
        mean: figures?.mean ?? null,
        median: figures?.median ?? null,
        deviation: figures?.sampleSd ?? null,
        lowest: figures?.min ?? null,
        highest: figures?.max ?? null,
        n: item.figures.n,
        needed: item.figures.needed,
        vetoes: item.figures.vetoedBy,
        partedBy: place?.partedBy ?? [],
        passedOver: place?.passedOver ?? [],
      },
    ];
  });
};

/** What takes every review of the round to know. */
export const moreOf = ({ dossierId, rank }: Pick<RankedRow, 'dossierId' | 'rank'>, { points, adjusted }: Severity): RankedMore => {
  const other = adjusted.get(dossierId);
  return {
    adjustedMean: other?.adjustedMean ?? null,
    adjustedRank: rank === null ? null : (other?.adjustedRank ?? null),
    moved: other?.moved ?? null,
    points: points.get(dossierId) ?? [],
  };
};

interface Ranked {
  standing: Standing;
  /** Read once, and only when it is asked for: it rests on every review of the round. */
  severity(): Promise<Severity>;
}
type Row = RankedRow & { ranked: Ranked };
const more = async (row: Row): Promise<RankedMore> => moreOf(row, await row.ranked.severity());

const RowRef = builder.objectRef<Row>('RankedItem').implement({
  description: 'An item with its figures and its place in the round.',
  fields: (t) => ({
    dossierId: t.exposeID('dossierId'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    rank: t.exposeInt('rank', { nullable: true, description: 'Equal is equal: 1, 2, 2, 4. Null apart from the order.' }),
    tied: t.exposeInt('tied', { description: 'Items that share the rank, this one among them.' }),
    standing: t.exposeString('standing', { description: 'IN, ON_LINE, OUT, APART; RANKED without a line.' }),
    apartReason: t.exposeString('apartReason', { nullable: true, description: 'TOO_FEW_REVIEWS or VETOED' }),
    mean: t.exposeFloat('mean', { nullable: true }),
    median: t.exposeFloat('median', { nullable: true }),
    deviation: t.exposeFloat('deviation', { nullable: true, description: 'Sample standard deviation.' }),
    lowest: t.exposeFloat('lowest', { nullable: true }),
    highest: t.exposeFloat('highest', { nullable: true }),
    n: t.exposeInt('n', { description: 'Valid reviews.' }),
    needed: t.exposeInt('needed'),
    vetoes: t.exposeInt('vetoes'),
    approvals: t.exposeInt('approvals'),
    mixed: t.exposeBoolean('mixed', { description: 'Reviews of unlike revisions or forms are averaged.' }),
    chairOrder: t.exposeInt('chairOrder', { nullable: true }),
    partedBy: t.exposeStringList('partedBy', { description: 'Keys that parted it from items of the same mean.' }),
    passedOver: t.exposeStringList('passedOver', { description: 'Keys that could not be asked.' }),
    adjustedMean: t.float({
      nullable: true,
      description: 'Corrected for lenient and severe experts; informs only.',
      resolve: async (row) => (await more(row)).adjustedMean,
    }),
    adjustedRank: t.int({ nullable: true, resolve: async (row) => (await more(row)).adjustedRank }),
    moved: t.int({ nullable: true, resolve: async (row) => (await more(row)).moved }),
    points: t.floatList({ description: 'The valid totals.', resolve: async (row) => (await more(row)).points }),
  }),
});

type Effect = ReviewerEffect & { name: string | null; scores: number[] };
const EffectRef = builder.objectRef<Effect>('ReviewerSeverity').implement({
  description: 'How far an expert stands from colleagues on the same items, and how much of it is believed.',
  fields: (t) => ({
    reviewerId: t.exposeID('reviewerId'),
    name: t.exposeString('name', { nullable: true }),
    n: t.exposeInt('n'),
    overlaps: t.exposeInt('overlaps', { description: 'Scores on items that somebody else scored too.' }),
    rawOffset: t.exposeFloat('rawOffset', { nullable: true, description: 'Points; positive is lenient.' }),
    effect: t.exposeFloat('effect', { description: 'What is taken off each of her scores; 0 when left raw.' }),
    shrink: t.exposeFloat('shrink', { description: '0–1, how much of what was seen is believed.' }),
    adjusted: t.exposeBoolean('adjusted'),
    reason: t.exposeString('reason', { nullable: true, description: 'FEW_OVERLAPS, ONE_SCORE, NO_SPREAD, NOT_ESTIMABLE' }),
    scores: t.exposeFloatList('scores'),
  }),
});

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= work();
    return asked;
  };
};
const effectsOf = async (ctx: Context, { standing, ...ranked }: Ranked): Promise<Effect[]> => {
  const severity = await ranked.severity();
  const experts = await ctx.db.expert.findMany({
    where: { AND: [allowed(ctx, 'read', 'Expert'), { userId: { in: severity.model.reviewers.map(({ reviewerId }) => reviewerId) } }] },
    select: { userId: true, name: true },
  });
  const names = new Map(experts.map(({ userId, name }) => [userId, name]));
  const scores = Map.groupBy(severity.scores, ({ reviewerId }) => reviewerId);
  return standing.rules.severity
    ? severity.model.reviewers.map((one) => ({
        ...one,
        name: names.get(one.reviewerId) ?? null,
        scores: (scores.get(one.reviewerId) ?? []).map(({ score }) => score),
      }))
    : [];
};

const RankedRoundRef = builder.objectRef<Ranked>('RankedRound').implement({
  description: 'A round in order: equals stay equal, and the line is drawn where the places end.',
  fields: (t) => ({
    roundId: t.id({ resolve: ({ standing }) => standing.round.id }),
    name: t.string({ resolve: ({ standing }) => standing.round.name }),
    stage: t.string({ resolve: ({ standing }) => standing.round.stage }),
    version: t.int({ resolve: ({ standing }) => standing.round.version }),
    places: t.int({ nullable: true, resolve: ({ standing }) => standing.round.places }),
    complete: t.boolean({
      description: 'False when an item is kept from you: ranks are then among what you see, and no line is drawn.',
      resolve: ({ standing }) => standing.complete,
    }),
    items: t.field({
      type: [RowRef],
      resolve: (ranked) => rowsOf(ranked.standing).map((row) => Object.assign(row, { ranked })),
    }),
    placesLeft: t.int({ description: 'For those tied on the line.', resolve: ({ standing }) => standing.cut?.placesLeft ?? 0 }),
    onLine: t.idList({ resolve: ({ standing }) => standing.cut?.onLine ?? [] }),
    lastIn: t.float({ nullable: true, resolve: ({ standing }) => standing.cut?.lastIn ?? null }),
    firstOut: t.float({ nullable: true, resolve: ({ standing }) => standing.cut?.firstOut ?? null }),
    tieDecision: t.string({ nullable: true, description: 'INCLUDE or EXCLUDE', resolve: ({ standing }) => standing.round.tieDecision }),
    tieReason: t.string({ nullable: true, resolve: ({ standing }) => standing.round.tieReason }),
    tieKeys: t.stringList({ description: 'In the order they are asked.', resolve: ({ standing }) => [...standing.rules.tieKeys] }),
    rankingOpen: t.boolean({ resolve: ({ standing }) => standing.round.rankingOpen }),
    rankingVotes: t.int({ resolve: ({ standing }) => standing.round.rankings.length }),
    candidates: t.idList({
      description: 'On the line before anybody ranked.',
      resolve: ({ standing }) => (standing.complete ? standing.candidates : []),
    }),
    severity: t.field({ type: [EffectRef], resolve: (ranked, _args, ctx) => effectsOf(ctx, ranked) }),
    allowedActions: t.stringList({
      resolve: ({ standing }, _args, ctx) => {
        const { round, complete, cut, rules, candidates } = standing;
        const may = (act: string, on: 'ReviewRound' | 'ScoreSnapshot' | 'RoundItem') => complete && ctx.ability.can(act, on);
        return [
          ...(may('create', 'ScoreSnapshot') ? ['snapshot'] : []),
          ...(may('decideTie', 'ReviewRound') && (cut?.onLine.length ?? 0) > 0 ? ['decideTie'] : []),
          ...(may('rank', 'ReviewRound') && round.rankingOpen ? ['closeRanking'] : []),
          ...(may('rank', 'ReviewRound') && !round.rankingOpen && standing.candidates.length > 1 ? ['openRanking'] : []),
          ...(may('update', 'RoundItem') && may('decideTie', 'ReviewRound') && rules.tieKeys.includes('CHAIR') && candidates.length > 1
            ? ['chairOrder']
            : []),
        ];
      },
    }),
  }),
});

builder.queryField('rankedRound', (t) =>
  t.field({
    type: RankedRoundRef,
    nullable: true,
    description: 'The order of a round, as far as you may see it.',
    authScopes: { can: ['read', 'RoundItem'] },
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (_root, { roundId }, ctx) => {
      const standing = await readStanding(ctx, asId(roundId));
      return standing && { standing, severity: once(() => severityOf(ctx, standing)) };
    },
  }),
);
