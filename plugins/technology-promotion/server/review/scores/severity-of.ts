import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { type AdjustedItem, adjustedRanks } from '../../scoring/adjusted-ranks.ts';
import { reviewerEffects, type SeverityModel, type SeverityScore } from '../../scoring/severity.ts';
import type { Standing } from './read-standing.ts';

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

/** Valid scores of the items in the standing, how severe their givers are, and the order that would follow. */
export const severityOf = async (ctx: Context, { round, rules, items }: Standing): Promise<Severity> => {
  const reviews = await ctx.db.review.findMany({
    where: { AND: [allowed(ctx, 'read', 'Review'), { roundId: round.id, stage: 'SUBMITTED', total: { not: null } }] },
    select: { id: true, dossierId: true, userId: true, alias: true, total: true },
    orderBy: { id: 'asc' },
  });
  const invalid = new Set(items.flatMap(({ figures }) => figures.invalid.map(({ reviewId }) => reviewId)));
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
