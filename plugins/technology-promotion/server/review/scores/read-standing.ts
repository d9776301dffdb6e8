// A round's order, made of the figures that lie ready beside its items. Four statements, however many items there are.
// Of all figures of an item the order reads those that have columns; the whole of them only where something rests on it.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import type { ModelRow } from '@xinglin/prisma';
import { type ScoreRules, selectionPolicy } from '../../../shared/policy.ts';
import { rankingRound } from '../../rules/ranking/compare-orders.ts';
import type { RankingBallot } from '../../rules/ranking/ranking-ballot.ts';
import { type Aggregate, aggregate, emptyTally, type Figures } from '../../scoring/aggregate.ts';
import { type CutLine, cutLine } from '../../scoring/cut-line.ts';
import { type Ranking, rankItems, type TieEvidence } from '../../scoring/rank.ts';

const itemSelect = {
  dossierId: true,
  revision: true,
  approvals: true,
  mixed: true,
  chairOrder: true,
  dossier: { select: { number: true, title: true } },
} as const;
const columnSelect = {
  ...itemSelect,
  reviews: true,
  mean: true,
  exactMean: true,
  median: true,
  deviation: true,
  lowest: true,
  exactLowest: true,
  highest: true,
  vetoes: true,
} as const;

/** Of an item's figures what its place in the round takes. */
export type ItemFigures = Pick<Aggregate, 'itemId' | 'n' | 'needed' | 'vetoedBy'> & {
  figures: Pick<Figures, 'mean' | 'exactMean' | 'median' | 'sampleSd' | 'min' | 'max' | 'exactMin' | 'criteria'> | null;
};

export interface StandingItem {
  dossierId: string;
  number: string;
  title: string;
  revision: number;
  approvals: number;
  mixed: boolean;
  chairOrder: number | null;
  figures: ItemFigures;
}
export type WholeItem = StandingItem & { figures: Aggregate };

export interface Standing<Item extends StandingItem = StandingItem> {
  round: ModelRow<'ReviewRound'> & { rankings: ModelRow<'RankingVote'>[] };
  rules: ScoreRules;
  items: Item[];
  ranking: Ranking;
  /** Null without places, and for a viewer from whom an item is kept: her order is not the round's. */
  cut: CutLine | null;
  complete: boolean;
  /** Who stands on the line before anybody ranked or the chair spoke: what a ranking round is about. */
  candidates: string[];
}

const evidenceOf = (items: readonly StandingItem[], places: ReadonlyMap<string, number>) =>
  new Map<string, TieEvidence>(
    items.map(({ dossierId, approvals, chairOrder }) => [
      dossierId,
      { approvals, chair: chairOrder, rankingRound: places.get(dossierId) ?? null },
    ]),
  );

/** As far as this viewer may see it: an item she must keep away from is not there, nor does it leave a gap in the ranks. */
export const readStanding = async (ctx: Context, roundId: string): Promise<Standing | null> => {
  const round = await ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), { id: roundId }] },
    include: { rankings: true },
  });
  return round && standingOf(ctx, round, allowed(ctx, 'read', 'RoundItem'));
};

/** The whole round, for acts that rest on all of it. Whoever must keep away from one of its items may not do them. */
const wholeRound =
  <S extends Standing>(read: (ctx: Context, round: Standing['round'], mayRead: object) => Promise<S>) =>
  async (ctx: Context, action: string, roundId: string): Promise<S> => {
    const round = await ctx.db.reviewRound.findFirst({
      where: { AND: [allowed(ctx, action, 'ReviewRound'), { id: roundId }] },
      include: { rankings: true },
    });
    if (!round) throw new NotAllowedError();
    const standing = await read(ctx, round, {});
    if (!standing.complete) throw new NotAllowedError();
    return standing;
  };

const rulesOf = ({ policy }: Standing['round']): ScoreRules => selectionPolicy.parse(policy).score;

/** With all figures of every item. */
export const detailedStandingOf = async (ctx: Context, round: Standing['round'], mayRead: object): Promise<Standing<WholeItem>> => {
  const { tenantId, id: roundId } = round;
  const rules = rulesOf(round);
  const rows = await ctx.db.roundItem.findMany({
    where: { AND: [mayRead, { tenantId, roundId }] },
    select: { ...itemSelect, figures: true },
    orderBy: { id: 'asc' },
  });
  const items = rows.map(
    ({ dossier, figures, ...row }): WholeItem => ({
      ...row,
      number: dossier.number,
      title: dossier.title,
      figures: (figures as unknown as Aggregate | null) ?? aggregate(emptyTally(row.dossierId, row.revision), rules),
    }),
  );
  return inOrder(ctx, round, rules, items);
};

export const standingOf = async (ctx: Context, round: Standing['round'], mayRead: object): Promise<Standing> => {
  const { tenantId, id: roundId } = round;
  const rules = rulesOf(round);
  // The means of criteria have no columns.
  if (rules.tieKeys.includes('PRIORITY_CRITERION') && rules.priorityCriterion !== null) return detailedStandingOf(ctx, round, mayRead);
  const rows = await ctx.db.roundItem.findMany({
    where: { AND: [mayRead, { tenantId, roundId }] },
    select: columnSelect,
    orderBy: { id: 'asc' },
  });
  const items = rows.map((row): StandingItem => {
    const { dossierId, revision, approvals, mixed, chairOrder, dossier, mean, exactMean, median, lowest, exactLowest, highest } = row;
    const scored = mean !== null && exactMean !== null && median !== null && lowest !== null && exactLowest !== null && highest !== null;
    return {
      dossierId,
      number: dossier.number,
      title: dossier.title,
      revision,
      approvals,
      mixed,
      chairOrder,
      figures: {
        itemId: dossierId,
        n: row.reviews,
        needed: rules.minimumReviews,
        vetoedBy: row.vetoes,
        figures: scored
          ? { mean, exactMean, median, sampleSd: row.deviation, min: lowest, max: highest, exactMin: exactLowest, criteria: [] }
          : null,
      },
    };
  });
  return inOrder(ctx, round, rules, items);
};

const inOrder = async <Item extends StandingItem>(
  ctx: Context,
  round: Standing['round'],
  rules: ScoreRules,
  items: Item[],
): Promise<Standing<Item>> => {
  const { tenantId, id: roundId } = round;
  const keptAway = await ctx.db.conflict.findFirst({
    where: { tenantId, userId: ctx.viewer.userId ?? NOBODY, state: 'CONFIRMED', dossier: { is: { items: { some: { roundId } } } } },
    select: { id: true },
  });
  const aggregates = items.map(({ figures }) => figures);
  const places = round.places ?? null;
  const onLineBy = (by: Ranking) => (places === null ? [] : cutLine(by, places).onLine);
  const ballots = round.rankingOpen ? [] : round.rankings.map(({ order }) => order as unknown as RankingBallot);
  const spoken = ballots.length > 0 || items.some(({ chairOrder }) => chairOrder !== null);
  // Where nobody ranked and no chair spoke, the order before they did is the order itself.
  const early = { ...rules, tieKeys: rules.tieKeys.filter((key) => key !== 'RANKING_ROUND' && key !== 'CHAIR') };
  const candidates = spoken ? onLineBy(rankItems(aggregates, early, evidenceOf(items, new Map()))) : null;
  const voted = candidates && ballots.length > 0 ? rankingRound(candidates, ballots).places : new Map<string, number>();
  const ranking = rankItems(aggregates, rules, evidenceOf(items, voted));
  const complete = keptAway === null;
  return {
    round,
    rules,
    items,
    ranking,
    complete,
    candidates: candidates ?? onLineBy(ranking),
    cut: places === null || !complete ? null : cutLine(ranking, places),
  };
};

export const readWholeStanding = wholeRound(standingOf);
/** The same with all figures of every item, for what is kept for good. */
export const readDetailedStanding = wholeRound(detailedStandingOf);
