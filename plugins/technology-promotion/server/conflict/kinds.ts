import type { ConflictKind } from '../../shared/conflict-input.ts';
import type { ConflictType } from '../rules/conflicts/conflict-types.ts';

/** How the rows name what the rules find. */
export const kindOf: Readonly<Record<ConflictType, ConflictKind>> = {
  SAME_ORGANISATION: 'EMPLOYER',
  PAST_EMPLOYMENT: 'PAST_EMPLOYER',
  ADVISING: 'ADVISING',
  SHAREHOLDING: 'SHAREHOLDING',
  RELATIVE: 'KINSHIP',
  DISPUTE: 'DISPUTE',
  HELPED_WRITE: 'HELPED',
  SHARED_SUBMISSION: 'CO_SUBMISSION',
  SHARED_AGREEMENT: 'AGREEMENT',
  TEACHER_STUDENT: 'OTHER',
  NAMED_UNSUITABLE: 'APPLICANT_REQUEST',
  OTHER: 'OTHER',
};
