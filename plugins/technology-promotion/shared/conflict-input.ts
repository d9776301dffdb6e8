import { z } from 'zod';

/** Why somebody keeps away 回避事由, as the rows name it. */
export const conflictKinds = [
  'EMPLOYER',
  'PAST_EMPLOYER',
  'ADVISING',
  'SHAREHOLDING',
  'KINSHIP',
  'DISPUTE',
  'CO_SUBMISSION',
  'HELPED',
  'AGREEMENT',
  'APPLICANT_REQUEST',
  'OTHER',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Grounds that a person can state about herself: what only the applicant may ask for is not among them. */
export const declarableKinds = conflictKinds.filter((kind) => kind !== 'APPLICANT_REQUEST');

const grounds = z.string().trim().min(2).max(500);

/** Yes or no, before anything confidential opens. A yes says which tie it is. */
export const declarationInput = z
  .strictObject({
    answer: z.enum(['NONE', 'CONFLICT'], 'REQUIRED'),
    type: z.enum(declarableKinds, 'REQUIRED').nullish(),
    detail: z.string().trim().max(500).nullish(),
  })
  .superRefine(({ answer, type }, check) => {
    if (answer === 'CONFLICT' && !type) check.addIssue({ code: 'custom', message: 'REQUIRED', path: ['type'] });
  });
export type DeclarationInput = z.output<typeof declarationInput>;

/** What the association enters itself. */
export const conflictInput = z.strictObject({
  dossierId: z.string('REQUIRED').min(1, 'REQUIRED'),
  userId: z.string('REQUIRED').min(1, 'REQUIRED'),
  type: z.enum(conflictKinds, 'REQUIRED'),
  strength: z.enum(['HARD', 'SOFT'], 'REQUIRED'),
  evidence: grounds,
});
export type ConflictInput = z.output<typeof conflictInput>;

export const verdictInput = z.strictObject({ reason: grounds, pin: z.boolean().default(false) });
