import { z } from 'zod';
import { fileIdsField } from './promotion-file-input.ts';

export const safetySeverities = ['MILD', 'MODERATE', 'SEVERE', 'FATAL'] as const;
export const relations = ['UNRELATED', 'POSSIBLE', 'PROBABLE', 'CERTAIN'] as const;

/** Of eighteen figures, the last a figure or X: the form of a resident identity number, which has no place in a report. */
const identityNumber = /(?<!\d)\d{17}[\dXx](?!\d)/u;
export const withoutPatient = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !identityNumber.test(text), 'NAMES_A_PERSON');

/** What a site reports 不良事件. It describes the event and names no patient. */
export const safetyInput = z.strictObject({
  adoptionId: z.uuid(),
  occurredOn: z.iso.date(),
  severity: z.enum(safetySeverities),
  description: withoutPatient(5, 5_000),
  measures: withoutPatient(0, 2_000).default(''),
  fileIds: fileIdsField,
});
export type SafetyInput = z.output<typeof safetyInput>;

export const assessmentInput = z.strictObject({
  relation: z.enum(relations),
  assessment: z.string().trim().min(2).max(5_000),
  /** Suspends the entry in the library at once. */
  suspend: z.boolean().default(false),
});
export type AssessmentInput = z.output<typeof assessmentInput>;
