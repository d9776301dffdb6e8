// Which reviews count. A review belongs to the revision it judged (the applicant may have supplemented since).
import type { ScoreRules } from '../../shared/policy.ts';

export type InvalidReason = 'VOID' | 'NOTHING_SCORED' | 'REOPENED' | 'NOT_CONFIRMED';

export interface ReviewStanding {
  score: string | number | null;
  revision: number;
  confirmedFor?: number | null;
  voidReason?: string | null;
}

export type Validity = { valid: true; reason: null } | { valid: false; reason: InvalidReason };

const invalid = (reason: InvalidReason): Validity => ({ valid: false, reason });

/**
 * REOPEN: a review of an older revision does not count until it is handed in again. CONFIRM: it counts once its author
 * says it still holds. IGNORE: it counts, and the aggregate is marked as mixed.
 */
export function validity(review: ReviewStanding, currentRevision: number, rules: Pick<ScoreRules, 'supplement'>): Validity {
  if (review.voidReason) return invalid('VOID');
  if (review.score === null) return invalid('NOTHING_SCORED');
  if (review.revision >= currentRevision || rules.supplement === 'IGNORE') return { valid: true, reason: null };
  if (rules.supplement === 'REOPEN') return invalid('REOPENED');
  return (review.confirmedFor ?? 0) >= currentRevision ? { valid: true, reason: null } : invalid('NOT_CONFIRMED');
}
