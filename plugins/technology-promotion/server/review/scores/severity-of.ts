import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { type AdjustedItem, adjustedRanks } from '../../scoring/adjusted-ranks.ts';
import type { Aggregate } from '../../scoring/aggregate.ts';
import { reviewerEffects, type SeverityModel, type SeverityScore } from '../../scoring/severity.ts';
import type { Standing, WholeItem } from './read-standing.ts';

export interface RoundScore extends SeverityScore {
  alias: string;
}
export interface Severity {
  scores: RoundScore[];
  /** Of each item. */
  points: Map<string, number[]>;
  model: SeverityModel;
  adjusted: Map<string, AdjustedItem>;
}

const isWhole = (items: Standing['items']): items is WholeItem[] => items.every(({ figures }) => 'invalid' in figures);

/** Reviews that do not count, and why is kept with the figures of their items. */
const invalidOf = async (ctx: Context, { round: { tenantId, id: roundId }, items }: Standing): Promise<Set<string>> => {
  const figures = isWhole(items)
    ? items.map((item) => item.figures)
    : (
        await ctx.db.roundItem.findMany({
          where: { AND: [allowed(ctx, 'read', 'RoundItem'), { tenantId, roundId }] },
          select: { figures: true },
        })
      ).map((row) => row.figures as unknown as Aggregate | null);
  return new Set(figures.flatMap((each) => each?.invalid ?? []).map(({ reviewId }) => reviewId));
};

/** Valid scores of the items in the standing, how severe their givers are, and the order that would follow. */
export const severityOf = async (ctx: Context, standing: Standing): Promise<Severity> => {
  const { round, rules, items } = standing;
  const reviews = await ctx.db.review.findMany({
    where: { AND: [allowed(ctx, 'read', 'Review'), { roundId: round.id, stage: 'SUBMITTED', total: { not: null } }] },
    select: { id: true, dossierId: true, userId: true, alias: true, total: true },
    orderBy: { id: 'asc' },
  });
  const invalid = await invalidOf(ctx, standing);
  const here = new Set(items.map(({ dossierId }) => dossierId));
  const scores = reviews.flatMap(({ id, dossierId: itemId, userId: reviewerId, alias, total }) =>
    total === null || invalid.has(id) || !here.has(itemId) ? [] : [{ itemId, reviewerId, alias, score: total }],
  );
  const model = reviewerEffects(scores, rules.severityOverlaps);
  const ranked = new Set(items.filter(({ figures }) => figures.figures !== null).map(({ dossierId }) => dossierId));
  const adjusted = rules.severity
    ? adjustedRanks(
        scores.filter(({ itemId }) => ranked.has(itemId)),
        model,
      )
    : [];
  const points = new Map([...Map.groupBy(scores, ({ itemId }) => itemId)].map(([id, given]) => [id, given.map(({ score }) => score)]));
  return { scores, points, model, adjusted: new Map(adjusted.map((item) => [item.itemId, item])) };
};
