import { z } from 'zod';

/** What an expert thinks of it in one word. */
export const opinions = ['APPROVE', 'APPROVE_WITH_CHANGES', 'REJECT'] as const;

const text = (max: number) => z.string().trim().max(max).default('');

/** A review as it is saved on the way; scores are checked against the round's form. */
export const reviewDraft = z.strictObject({
  scores: z.record(z.string(), z.unknown()),
  opinion: z.enum(opinions).nullish(),
  comment: text(10_000),
  confidential: text(5_000),
});
export type ReviewDraft = z.output<typeof reviewDraft>;

/** A review as it is handed in: an opinion and the grounds for it are there. */
export const reviewInput = reviewDraft.extend({
  opinion: z.enum(opinions, 'REQUIRED'),
  comment: z.string().trim().min(10, 'GROUNDS_TOO_SHORT').max(10_000),
});

/** Whoever vetoes speaks against it: a veto beside a recommendation is a slip of the hand, and ends an item for good. */
export const contradictsVeto = (opinion: string | null | undefined, vetoes: number): boolean => vetoes > 0 && opinion !== 'REJECT';

/** Why a task is turned down, or a review returned or made void. */
export const groundsInput = z.strictObject({ reason: z.string().trim().min(5, 'REASON_TOO_SHORT').max(500) });
