import type { ReviewFigure } from './aggregate.ts';
import type { ReviewScore } from './score-review.ts';

type Standing = Pick<ReviewFigure, 'reviewId' | 'reviewerId' | 'revision' | 'confirmedFor' | 'voidReason'>;

/** A scored review as the aggregate wants it. */
export const reviewFigure = (review: ReviewScore, standing: Standing): ReviewFigure => ({
  ...standing,
  score: review.exactScore,
  vetoes: review.vetoes.map(({ criterionId }) => criterionId),
  criteria: Object.fromEntries(
    review.explanation.flatMap(({ criterionId, exactNormalised }) => (exactNormalised === null ? [] : [[criterionId, exactNormalised]])),
  ),
  formVersion: review.formVersion,
});
