// Which row stands in which stage. Dossiers 0 to 7 are each in a call, round, panel and meeting of their own, so that every
// expert is at every stage somewhere; those after them keep others company.

export const DOSSIERS = 8;
export const at = <T>(list: readonly T[], row: number): T => list[row % list.length] as T;
export const moment = new Date('2026-09-01T00:00:00Z');
/** After every day on which this is run, and before the years of the world's own moments. */
export const later = new Date('2090-01-31T00:00:00Z');
/** Which dossier a row is about, and the how-manieth for it. */
export const about = (row: number) => ({ dossier: row % DOSSIERS, turn: Math.floor(row / DOSSIERS) });

export const callStages = [
  'SCREENING',
  'SCREENING',
  'REVIEWING',
  'REVIEWING',
  'REVIEWING',
  'REVIEWING',
  'DELIBERATED',
  'CONCLUDED',
  'OPEN',
  'CLOSED',
  'DRAFT',
  'PUBLIC_NOTICE',
] as const;
/** The call that is sealed and takes submissions. */
export const OPEN_CALL = 8;
/** Call of each dossier. */
export const callOf = (dossier: number): number => at([0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 5, 11], dossier);
/** Dossiers after the first eight: merged into another, decided and waiting for its letter, alike to 1, beside 5, selected. */
export const [MERGED, WAITING, ALIKE, BESIDE, SELECTED] = [8, 9, 10, 11, 12] as const;

export const dossierStages = [
  'SUPPLEMENT_REQUESTED',
  'RECEIVED',
  'RESUBMITTED',
  'ADMITTED',
  'INADMISSIBLE',
  'IN_REVIEW',
  'DECIDED',
  'WITHDRAWN',
  'MERGED',
  'DECIDED',
  'RECEIVED',
  'IN_REVIEW',
  'DECIDED',
] as const;
/** Submissions behind the dossiers; what is decided in 6 its applicant has not been told. Then a draft, one lying sealed, and a draft too late. */
export const submissionStages = [
  'SUPPLEMENT_REQUESTED',
  'SUBMITTED',
  'RESUBMITTED',
  'ADMITTED',
  'INADMISSIBLE',
  'IN_REVIEW',
  'IN_REVIEW',
  'WITHDRAWN',
  'MERGED',
  'IN_REVIEW',
  'SUBMITTED',
  'IN_REVIEW',
  'DECIDED',
  'DRAFT',
  'SUBMITTED',
  'DRAFT',
] as const;
export const DRAFT = 13;
export const SEALED = 14;
/** A draft for a call that was withdrawn since. */
export const STRANDED = 15;
/** Submissions that were handed in, in the order of their revisions. */
export const handedIn = submissionStages.flatMap((stage, row) => (stage === 'DRAFT' ? [] : [row]));
/** Came on paper. */
export const PAPER = 1;
/** Supplemented once, after reviews were handed in. */
export const revisionOf = (dossier: number): number => (dossier === 0 || dossier === 4 ? 2 : 1);

/** Two equals stand on the line of these rounds; the ranking of the first is open. */
export const RANKING_ROUND = 0;
export const TIED_ROUND = 1;
/** Round and dossier of each item. */
export const itemOf = (row: number) =>
  row < DOSSIERS
    ? { round: row, dossier: row }
    : row < DOSSIERS + 2
      ? { round: row - DOSSIERS, dossier: row - DOSSIERS + 4 }
      : { round: 5, dossier: BESIDE };
/** Reviewed openly in one round and double-blind in another: only its redacted files are for experts. */
export const HALF_BLIND = 4;
