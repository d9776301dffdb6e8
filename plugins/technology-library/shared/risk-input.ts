import { lineField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { maybeId } from './plain-fields.ts';

export const riskCategories = ['TECHNICAL', 'SAFETY', 'LEGAL', 'FUNDING', 'SCHEDULE', 'COOPERATION', 'REPUTATION'] as const;
export const riskTreatments = ['AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT'] as const;
/** Likelihood and impact alike. */
export const ratings = [1, 2, 3, 4, 5] as const;

/** From this residual score on the administrators look at a risk themselves. */
export const escalatedFrom = 15;
/** Low, middle and high, as the matrix is coloured. */
export const riskLevel = (score: number): 'LOW' | 'MEDIUM' | 'HIGH' => (score >= escalatedFrom ? 'HIGH' : score >= 6 ? 'MEDIUM' : 'LOW');

const rating = z.int().min(1).max(5);

export const riskInput = z.strictObject({
  title: lineField(2, 120),
  category: z.enum(riskCategories),
  description: z.string().trim().min(5).max(5_000),
  likelihood: rating,
  impact: rating,
  ownerId: z.uuid(),
  reviewDays: z.int().min(1).max(366),
});
export type RiskInput = z.output<typeof riskInput>;

/** What it threatens is said once, when it is registered. */
export const newRiskInput = riskInput.extend({ entryId: maybeId, projectId: maybeId, adoptionId: maybeId });
export type NewRiskInput = z.output<typeof newRiskInput>;

export const treatmentInput = z.strictObject({ treatment: z.enum(riskTreatments), note: z.string().trim().min(2).max(2_000) });
export type TreatmentInput = z.output<typeof treatmentInput>;

export const measureInput = z.strictObject({
  text: z.string().trim().min(2).max(2_000),
  responsible: lineField(1, 60),
  dueOn: z.iso.date(),
});
export type MeasureInput = z.output<typeof measureInput>;

export const measureDoneInput = z.strictObject({ doneOn: z.iso.date(), note: z.string().trim().min(2).max(2_000) });
export type MeasureDoneInput = z.output<typeof measureDoneInput>;

export const riskReviewInput = z.strictObject({
  reviewedOn: z.iso.date(),
  likelihood: rating,
  impact: rating,
  note: z.string().trim().min(2).max(2_000),
});
export type RiskReviewInput = z.output<typeof riskReviewInput>;
