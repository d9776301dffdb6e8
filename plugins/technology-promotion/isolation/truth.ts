// Who sees what of a selection, said a second time and by hand (the table of permission rules of the domain model):
// neither permission filters nor policies were looked at for it.
import { callTruth } from './call-truth.ts';
import { dossierTruth } from './dossier-truth.ts';
import { expertTruth } from './expert-truth.ts';
import type { Truth } from './facts.ts';
import { meetingTruth } from './meeting-truth.ts';
import { reviewTruth } from './review-truth.ts';

export const selectionTruth: Truth = { ...callTruth, ...dossierTruth, ...expertTruth, ...reviewTruth, ...meetingTruth };
