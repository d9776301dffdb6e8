// Where an act changes rows of the other party, each as the module means it.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';

const told = 'what becomes of a submission is made known to its applicant, in her own row';
const notice = 'the applicant’s people are told of it';
const received = 'what is handed in is counted, numbered and written down where it is received';

/** Acts of an association on a dossier. */
const onDossiers = [
  'admitDossier',
  'refuseDossier',
  'requestSupplement',
  'markDuplicate',
  'mergeDossiers',
  'judgeSimilar',
  'releaseDecisions',
];

export const selectionReaches: NonNullable<IsolationNotes['reaches']> = {
  ...Object.fromEntries(
    onDossiers.flatMap((act) => [
      [`${act} submission`, told],
      [`${act} notification`, notice],
    ]),
  ),
  'upholdObjection submission': 'the applicant was told of a decision that is taken back',
  'upholdObjection notification': notice,
  'openReviewRound submission': 'applicants are shown that the review has begun',
  'inviteToCall notification': 'the invited organisations are told of the letter',
  'submitSubmission call': received,
  'submitSubmission call_receipt': received,
  'submitSubmission number_series': received,
  'submitSubmission audit_entry': received,
  'withdrawSubmission dossier': 'what was received ends when its applicant takes it back',
  'withdrawSubmission audit_entry': received,
  'supplementSubmission dossier': 'the association’s copy gets the revision that it asked for',
};
