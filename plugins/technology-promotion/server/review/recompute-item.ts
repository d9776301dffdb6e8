import type { Context } from '@xinglin/kernel/context';
import type { Scores } from '@xinglin/kernel/shared/forms/criteria';
import { selectionPolicy } from '../../shared/policy.ts';
import { aggregate, tallyOf } from '../scoring/aggregate.ts';
import { reviewFigure } from '../scoring/review-figure.ts';
import { scoreReview } from '../scoring/score-review.ts';
import { scoringAnswers, scoringForm } from './form-of.ts';

/**
 * Writes the figures of one item anew from its reviews. Touches this item's row and no other, however many the round
 * has. A review is scored with the form version it was written with.
 */
export const recomputeItem = async (ctx: Context, roundId: string, dossierId: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  // Held until the commit, before anything is read: of two reviews handed in at once the second counts the first.
  await ctx.db.roundItem.updateMany({ where: { tenantId, roundId, dossierId }, data: { updatedAt: ctx.now() } });
  // The revision before this round's experts: what came after the round was closed is no matter of its figures.
  const item = await ctx.db.roundItem.findFirst({ where: { tenantId, roundId, dossierId }, select: { revision: true } });
  if (!item) return;
  const round = await ctx.db.reviewRound.findFirstOrThrow({ where: { tenantId, id: roundId } });
  const reviews = await ctx.db.review.findMany({
    where: { tenantId, roundId, dossierId, stage: { in: ['SUBMITTED', 'VOID'] } },
    orderBy: { id: 'asc' },
  });
  const forms = await ctx.db.formVersion.findMany({ where: { tenantId, id: { in: [...new Set(reviews.map(({ formId }) => formId))] } } });
  const rules = selectionPolicy.parse(round.policy).score;
  const figures = reviews.flatMap((review) => {
    const form = forms.find(({ id }) => id === review.formId);
    const scored = form && scoreReview(scoringForm(form), scoringAnswers(review.scores as unknown as Scores));
    if (!scored?.ok) return [];
    const { id: reviewId, userId: reviewerId, revision, confirmedFor } = review;
    const voidReason = review.stage === 'VOID' ? (review.voidReason ?? 'VOID') : null;
    return [reviewFigure(scored.review, { reviewId, reviewerId, revision, confirmedFor, voidReason })];
  });
  const found = aggregate(tallyOf(dossierId, figures, rules, item.revision), rules);
  const valid = new Set(figures.map(({ reviewId }) => reviewId));
  for (const { reviewId } of found.invalid) valid.delete(reviewId);
  await ctx.db.roundItem.updateMany({
    where: { tenantId, roundId, dossierId },
    data: {
      reviews: found.n,
      mean: found.figures?.mean ?? null,
      exactMean: found.figures?.exactMean ?? null,
      median: found.figures?.median ?? null,
      deviation: found.figures?.sampleSd ?? null,
      lowest: found.figures?.min ?? null,
      highest: found.figures?.max ?? null,
      vetoes: found.vetoedBy,
      approvals: reviews.filter(({ id, opinion }) => valid.has(id) && opinion === 'APPROVE').length,
      mixed: found.mixedRevisions || found.mixedForms,
      figures: JSON.parse(JSON.stringify(found)) as object,
    },
  });
};
