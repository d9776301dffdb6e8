// Rows that stand together as they would in life.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { callRows } from './call-rows.ts';
import { meetingRows } from './meeting-rows.ts';
import { reviewRows } from './review-rows.ts';
import { callStages, DOSSIERS, dossierStages, handedIn, submissionStages } from './stages.ts';

export const selectionRows: NonNullable<IsolationNotes['rows']> = {
  call: () => callStages.length,
  call_announcement: () => callStages.length,
  form_version: () => callStages.length,
  call_receipt: () => DOSSIERS + 1,
  submission: () => submissionStages.length,
  submission_revision: () => handedIn.length,
  dossier_revision: () => dossierStages.length,
  expert: () => 7,
  expert_profile: ({ people: count }) => count,
  panel: () => DOSSIERS + 2,
  panel_member: () => DOSSIERS * 4,
  conflict: () => DOSSIERS * 2 + 1,
  conflict_declaration: () => DOSSIERS * 3,
  assignment: () => DOSSIERS * 3 + 1,
  review: () => DOSSIERS * 2,
  ballot: () => DOSSIERS * 2,
};

export const selectionValues: NonNullable<IsolationNotes['values']> = { ...callRows, ...reviewRows, ...meetingRows };
