import { z } from 'zod';
import { fileIdsField } from './promotion-file-input.ts';

const day = z.iso.date();
const words = (max: number) => z.string().trim().max(max).default('');

export const manners = ['ON_SITE', 'REMOTE', 'DOCUMENTS'] as const;
export const findingSeverities = ['MINOR', 'MAJOR', 'CRITICAL'] as const;

/** A visit that is planned. Days are dates in China, `YYYY-MM-DD`. */
export const visitInput = z.strictObject({
  adoptionId: z.uuid(),
  manner: z.enum(manners),
  plannedOn: day,
  visitors: words(200),
});
export type VisitInput = z.output<typeof visitInput>;

/** What a visit came to. */
export const visitRecordInput = z.strictObject({
  visitedOn: day,
  visitors: z.string().trim().min(2).max(200),
  summary: z.string().trim().min(2).max(5_000),
});
export type VisitRecordInput = z.output<typeof visitRecordInput>;

export const findingInput = z.strictObject({
  severity: z.enum(findingSeverities),
  text: z.string().trim().min(2).max(2_000),
  basis: words(500),
  dueOn: day,
});
export type FindingInput = z.output<typeof findingInput>;

export const responseInput = z.strictObject({
  text: z.string().trim().min(2).max(5_000),
  doneOn: day,
  fileIds: fileIdsField,
});
export type ResponseInput = z.output<typeof responseInput>;

/** Why something was returned, waived or cancelled. */
export const verdictInput = z.strictObject({ reason: z.string().trim().min(2).max(1_000) });
