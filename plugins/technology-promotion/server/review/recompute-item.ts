import type { Context } from '@xinglin/kernel/context';
import type { Scores } from '@xinglin/kernel/shared/forms/criteria';
import { selectionPolicy } from '../../shared/policy.ts';
import { aggregate, tallyOf } from '../scoring/aggregate.ts';
import { reviewFigure } from '../scoring/review-figure.ts';
import { scoreReview } from '../scoring/score-review.ts';
import { scoringAnswers, scoringForm } from './form-of.ts';

type FormVersion = Parameters<typeof scoringForm>[0];
/** What the caller has read of the round and its form already. */
export interface Known {
  policy: unknown;
  form: FormVersion;
}
const formSelect = { id: true, number: true, definition: true } as const;

const formsFor = async (ctx: Context, reviews: readonly { formId: string }[], known?: Known): Promise<FormVersion[]> => {
  const missing = [...new Set(reviews.map(({ formId }) => formId))].filter((id) => id !== known?.form.id);
  const tenantId = ctx.scope.tenantId ?? '';
  const read =
    missing.length > 0 ? await ctx.db.formVersion.findMany({ where: { tenantId, id: { in: missing } }, select: formSelect }) : [];
  return known ? [known.form, ...read] : read;
};

const policyOf = async (ctx: Context, roundId: string): Promise<unknown> => {
  const where = { tenantId: ctx.scope.tenantId ?? '', id: roundId };
  return (await ctx.db.reviewRound.findFirstOrThrow({ where, select: { policy: true } })).policy;
};

/**
 * Writes the figures of one item anew from its reviews. Touches this item's row and no other, however many the round
 * has. A review is scored with the form version it was written with.
 */
export const recomputeItem = async (ctx: Context, roundId: string, dossierId: string, known?: Known): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  // Held until the commit, before anything is read: of two reviews handed in at once the second counts the first.
  // The revision is the one before this round's experts: what came after the round was closed is no matter of its figures.
  const [item] = await ctx.db.$queryRaw<{ id: string; revision: number }[]>`select id, revision from round_item
    where tenant_id = ${tenantId}::uuid and round_id = ${roundId}::uuid and dossier_id = ${dossierId}::uuid for update`;
  if (!item) return;
  const policy = known ? known.policy : await policyOf(ctx, roundId);
  const reviews = await ctx.db.review.findMany({
    where: { tenantId, roundId, dossierId, stage: { in: ['SUBMITTED', 'VOID'] } },
    select: {
      ...{ id: true, userId: true, revision: true, confirmedFor: true, formId: true, stage: true, scores: true },
      ...{ opinion: true, voidReason: true },
    },
    orderBy: { id: 'asc' },
  });
  const forms = await formsFor(ctx, reviews, known);
  const rules = selectionPolicy.parse(policy).score;
  const scorings = new Map(forms.map((form) => [form.id, scoringForm(form)]));
  const figures = reviews.flatMap((review) => {
    const form = scorings.get(review.formId);
    const scored = form && scoreReview(form, scoringAnswers(review.scores as unknown as Scores));
    if (!scored?.ok) return [];
    const { id: reviewId, userId: reviewerId, revision, confirmedFor } = review;
    const voidReason = review.stage === 'VOID' ? (review.voidReason ?? 'VOID') : null;
    return [reviewFigure(scored.review, { reviewId, reviewerId, revision, confirmedFor, voidReason })];
  });
  const found = aggregate(tallyOf(dossierId, figures, rules, item.revision), rules);
  const valid = new Set(figures.map(({ reviewId }) => reviewId));
  for (const { reviewId } of found.invalid) valid.delete(reviewId);
  await ctx.db.roundItem.updateMany({
    where: { tenantId, id: item.id },
    data: {
      reviews: found.n,
      mean: found.figures?.mean ?? null,
      exactMean: found.figures?.exactMean ?? null,
      median: found.figures?.median ?? null,
      deviation: found.figures?.sampleSd ?? null,
      lowest: found.figures?.min ?? null,
      exactLowest: found.figures?.exactMin ?? null,
      highest: found.figures?.max ?? null,
      vetoes: found.vetoedBy,
      approvals: reviews.filter(({ id, opinion }) => valid.has(id) && opinion === 'APPROVE').length,
      mixed: found.mixedRevisions || found.mixedForms,
      figures: JSON.parse(JSON.stringify(found)) as object,
    },
  });
};
