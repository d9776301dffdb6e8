// A round's order, made of the figures that lie ready beside its items. Four statements, however many items there are.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import type { PrismaModels } from '@xinglin/prisma';
import { type ScoreRules, selectionPolicy } from '../../../shared/policy.ts';
import { rankingRound } from '../../rules/ranking/compare-orders.ts';
import type { RankingBallot } from '../../rules/ranking/ranking-ballot.ts';
import { type Aggregate, aggregate, emptyTally } from '../../scoring/aggregate.ts';
import { type CutLine, cutLine } from '../../scoring/cut-line.ts';
import { type Ranking, rankItems, type TieEvidence } from '../../scoring/rank.ts';

const itemSelect = {
  dossierId: true,
  revision: true,
  figures: true,
  approvals: true,
  mixed: true,
  chairOrder: true,
  dossier: { select: { number: true, title: true } },
} as const;

export interface StandingItem {
  dossierId: string;
  number: string;
  title: string;
  revision: number;
  approvals: number;
  mixed: boolean;
  chairOrder: number | null;
  figures: Aggregate;
}

export interface Standing {
  round: PrismaModels.ReviewRoundModel & { rankings: PrismaModels.RankingVoteModel[] };
  rules: ScoreRules;
  items: StandingItem[];
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
export const readWholeStanding = async (ctx: Context, action: string, roundId: string): Promise<Standing> => {
  const round = await ctx.db.reviewRound.findFirst({
    where: { AND: [allowed(ctx, action, 'ReviewRound'), { id: roundId }] },
    include: { rankings: true },
  });
  if (!round) throw new NotAllowedError();
  const standing = await standingOf(ctx, round, {});
  if (!standing.complete) throw new NotAllowedError();
  return standing;
};

export const standingOf = async (ctx: Context, round: Standing['round'], mayRead: object): Promise<Standing> => {
  const { tenantId, id: roundId } = round;
  const rows = await ctx.db.roundItem.findMany({
    where: { AND: [mayRead, { tenantId, roundId }] },
    select: itemSelect,
    orderBy: { id: 'asc' },
  });
  const keptAway = await ctx.db.conflict.findFirst({
    where: { tenantId, userId: ctx.viewer.userId ?? NOBODY, state: 'CONFIRMED', dossier: { is: { items: { some: { roundId } } } } },
    select: { id: true },
  });
  const rules = selectionPolicy.parse(round.policy).score;
  const items = rows.map(
    ({ dossier, figures, ...row }): StandingItem => ({
      ...row,
      number: dossier.number,
      title: dossier.title,
      figures: (figures as unknown as Aggregate | null) ?? aggregate(emptyTally(row.dossierId, row.revision), rules),
    }),
  );
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
