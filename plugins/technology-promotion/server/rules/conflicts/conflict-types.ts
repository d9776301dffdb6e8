// What makes a person unfit to judge an item. HARD excludes; SOFT waits for somebody to decide.

export const conflictTypes = [
  'SAME_ORGANISATION',
  'PAST_EMPLOYMENT',
  'ADVISING',
  'SHAREHOLDING',
  'RELATIVE',
  'DISPUTE',
  'HELPED_WRITE',
  'SHARED_SUBMISSION',
  'SHARED_AGREEMENT',
  'TEACHER_STUDENT',
  'NAMED_UNSUITABLE',
  'OTHER',
] as const;
export type ConflictType = (typeof conflictTypes)[number];
export type ConflictSource = 'APPLICANT' | 'EXPERT' | 'COMPUTED' | 'ADMIN';
export type Strength = 'HARD' | 'SOFT';

/**
 * How heavy a type is. Employment and advising within the look-back, spouse and direct relatives, any shareholding, a legal
 * dispute and having helped to write are excluded by the procurement-expert rules of Zhejiang; agreements and shared
 * submissions likewise. A teacher, a name on the applicant's list and "other" are for a human: an applicant could
 * otherwise empty a panel.
 */
export const strengthOf: Readonly<Record<ConflictType, Strength>> = {
  SAME_ORGANISATION: 'HARD',
  PAST_EMPLOYMENT: 'HARD',
  ADVISING: 'HARD',
  SHAREHOLDING: 'HARD',
  RELATIVE: 'HARD',
  DISPUTE: 'HARD',
  HELPED_WRITE: 'HARD',
  SHARED_SUBMISSION: 'HARD',
  SHARED_AGREEMENT: 'HARD',
  TEACHER_STUDENT: 'SOFT',
  NAMED_UNSUITABLE: 'SOFT',
  OTHER: 'SOFT',
};

/** Types whose weight fades: they end when the look-back after their last day is over. The rest hold as long as they last. */
export const looksBack: ReadonlySet<ConflictType> = new Set(['PAST_EMPLOYMENT', 'ADVISING', 'SHARED_SUBMISSION', 'SHARED_AGREEMENT']);
