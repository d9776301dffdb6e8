// Where looking for inputs begins: who does it, and which row stands in the stage that the act starts from. What is not said
// here the generator finds by itself.
import type { ActInput, IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { SCANS } from '../shared/dossier-input.ts';
import { copyOf } from './call-rows.ts';
import { ALIKE, BESIDE, DRAFT, OPEN_CALL, PAPER, RANKING_ROUND, TIED_ROUND } from './stages.ts';

const DAY = '2190-01-31';
const MOMENT = '2190-01-31T00:00:00Z';
const REASON = 'Because it must be so';
/** A month from now: notices to applicants may not run long. */
const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const row = (table: string, number: number, path = 'id', more: (seat: WorldSeat) => Record<string, unknown> = () => ({})): ActInput => ({
  given: (seat) => ({ [path]: seat.id(table, number), ...more(seat) }),
});
const by = (name: string, input: ActInput): ActInput => ({ ...input, by: name });
const EXPERT = 'association/expert';
const expert = (input: ActInput): ActInput => by(EXPERT, input);
/** By the administrator of the organisation that submits. */
const applicant = (number: number, more: (seat: WorldSeat) => Record<string, unknown> = () => ({})): ActInput => ({
  of: 'enterprise',
  given: (seat) => ({
    id: number < DRAFT ? seat.first('association').row('dossier', number) : seat.id('submission', number),
    ...more(seat),
  }),
});

const callInput = {
  title: 'A call for technologies',
  channels: ['LETTER'],
  channelRules: [{ channel: 'LETTER', applicantKinds: ['enterprise'], invitedOnly: false, voucher: 'NONE', attachments: [] }],
  reviewFormats: ['MEETING'],
  tracks: [{ key: 'cardiology', name: 'Cardiology' }],
  policy: {},
  checklist: [{ key: 'a', label: 'The form is stamped', help: '', required: true }],
  letterRules: [],
};
const form = {
  sections: [{ key: 'a', title: 'Of it', fields: [{ key: 'summary', type: 'text', label: 'Summary', required: false, blind: false }] }],
};
const review = { scores: { worth: { score: 7 } }, opinion: 'APPROVE', comment: 'It does what it says, safely.' };
const tied = (round: number) => (seat: WorldSeat) => [seat.id('dossier', round), seat.id('dossier', round + 4)];

const ofCalls: Readonly<Record<string, ActInput>> = {
  createCall: { given: () => ({ input: callInput }) },
  updateCall: row('call', 10, 'id', () => ({ input: callInput })),
  saveCallForm: row('call', 10, 'callId', () => ({ kind: 'APPLICATION', name: 'Of applicants', definition: form })),
  // A year that every association of the world has entered.
  setHolidayYear: { given: () => ({ year: 2090, version: 1, daysOff: ['2090-01-02'], daysWorked: ['2090-01-07'] }) },
  publishCall: row('call', 10),
  closeCall: row('call', OPEN_CALL),
  askUnseal: row('call', OPEN_CALL, 'id', () => ({ reason: REASON })),
  unsealCall: row('call', OPEN_CALL),
  reopenCall: row('call', 9, 'id', () => ({ closesAt: MOMENT, reason: REASON })),
  startScreening: row('call', 9),
  startReviewing: row('call', 1),
  deliberateCall: row('call', 4),
  reviewAgain: row('call', 6),
  concludeCall: row('call', 11),
  releaseDecisions: row('call', 6, 'callId'),
  draftPublicNotice: row('call', 11, 'callId'),
};

const ofDossiers: Readonly<Record<string, ActInput>> = {
  recordCheck: row('dossier', 1, 'id', () => ({ revision: 1, itemKey: 'a', verdict: 'PASS' })),
  admitDossier: row('dossier', 1),
  attachDossierFile: row('dossier', PAPER, 'id', (seat) => ({ fieldKey: SCANS, fileId: seat.id('stored_file', 0) })),
  detachDossierFile: row('dossier', PAPER, 'id', (seat) => ({ dossierFileId: copyOf(seat, PAPER) })),
  refuseDossier: row('dossier', 1, 'id', () => ({ reason: REASON })),
  requestSupplement: row('dossier', 2, 'id', () => ({ dueOn: soon(), more: [REASON] })),
  markDuplicate: row('dossier', 1, 'id', (seat) => ({ ofId: seat.id('dossier', ALIKE), reason: REASON })),
  mergeDossiers: row('dossier', 1, 'id', (seat) => ({ intoId: seat.id('dossier', ALIKE), reason: REASON })),
  judgeSimilar: row('similar_pair', 0, 'id', () => ({ verdict: 'DIFFERENT' })),
  settleOwner: row('dossier', 3, 'id', () => ({ reason: REASON })),
  decideDossier: row('dossier', 2, 'dossierId', () => ({ input: { outcome: 'RECOMMEND' } })),
  addConflict: row('dossier', 3, 'input.dossierId', (seat) => ({
    'input.userId': seat.person('expert-outside'),
    'input.type': 'ADVISING',
    'input.strength': 'HARD',
  })),
  declareInterest: expert(row('dossier', 1, 'dossierId', () => ({ answer: 'NONE' }))),
  beginSubmission: {
    of: 'enterprise',
    given: (seat) => ({ callId: seat.first('association').row('call', OPEN_CALL), channel: 'LETTER', track: 'cardiology' }),
  },
  updateSubmission: applicant(DRAFT, () => ({
    input: { title: 'A better stent', channel: 'LETTER', track: 'cardiology', answers: { summary: 'It heals.' }, blindAnswers: {} },
  })),
  discardSubmission: applicant(DRAFT),
  submitSubmission: applicant(DRAFT),
  supplementSubmission: applicant(0),
  withdrawSubmission: applicant(1, () => ({ reason: REASON })),
};

const ofExperts: Readonly<Record<string, ActInput>> = {
  answerEngagement: by('expert-invited', row('expert', 5)),
  inviteExpertAgain: row('expert', 6),
  setAvailability: row('expert', 1),
  saveExpertProfile: expert({ given: () => ({ input: { name: 'Wang Li', subjects: ['cardiology'] } }) }),
  saveAffiliation: expert({ given: () => ({ input: { kind: 'ADVISING', organisationName: 'A clinic', startedOn: '2020-01-31' } }) }),
  removeAffiliation: expert(row('expert_affiliation', 0)),
  createPanel: row('call', 2, 'callId', () => ({ 'input.track': 'cardiology' })),
  fixPanel: row('panel', 0),
  unfixPanel: row('panel', 8),
  deletePanel: row('panel', 9),
  setPanelSeats: row('panel', 0, 'id', (seat) => ({ 'seats.expertId': seat.id('expert', 3), 'seats.seat': 'CHAIR' })),
};

const round = { name: 'First', kind: 'INITIAL', format: 'MEETING', anonymity: 'OPEN', seeOthers: 'NEVER', need: 1 };

const ofRounds: Readonly<Record<string, ActInput>> = {
  createReviewRound: row('call', 2, 'callId', (seat) => ({ input: round, 'input.panelId': seat.id('panel', 2) })),
  updateReviewRound: row('review_round', 3, 'id', (seat) => ({
    ...{ input: round, 'input.panelId': seat.id('panel', 3), 'input.formId': seat.id('form_version', 3) },
  })),
  chooseRoundItems: row('review_round', 3, 'id', (seat) => ({ 'choice.dossierIds': [seat.id('dossier', 3)] })),
  openReviewRound: row('review_round', 3),
  extendReviewRound: row('review_round', 4, 'id', () => ({ day: DAY, reason: REASON })),
  reopenReviewRound: row('review_round', 6, 'id', () => ({ day: DAY, reason: REASON })),
  inviteAssignments: row('review_round', 5, 'roundId'),
  addAssignment: row('review_round', 5, 'roundId', (seat) => ({
    dossierId: seat.id('dossier', BESIDE),
    expertId: seat.id('expert', 3),
    reason: REASON,
  })),
  extendAssignment: row('assignment', 1, 'id', () => ({ day: DAY, reason: REASON })),
  applyAssignmentRun: row('assignment_run', 0),
  takeScoreSnapshot: row('review_round', TIED_ROUND, 'roundId', () => ({ reason: REASON })),
  openRanking: row('review_round', TIED_ROUND, 'roundId'),
  closeRanking: row('review_round', RANKING_ROUND, 'roundId'),
  castRanking: by(
    'expert-done',
    row('review_round', RANKING_ROUND, 'roundId', (seat) => ({ order: [tied(RANKING_ROUND)(seat)] })),
  ),
  orderTied: row('review_round', TIED_ROUND, 'roundId', (seat) => ({ dossierIds: tied(TIED_ROUND)(seat) })),
  decideTie: row('review_round', TIED_ROUND, 'roundId', () => ({ decision: 'INCLUDE', reason: REASON })),
  acceptReviewTask: expert(row('assignment', 3)),
  declineReviewTask: expert(row('assignment', 3, 'id', () => ({ reason: REASON }))),
  saveReview: expert(row('assignment', 1, 'taskId', () => ({ input: review }))),
  submitReview: expert(row('assignment', 1, 'taskId', () => ({ input: review }))),
  confirmReview: expert(row('assignment', 4, 'taskId')),
  reopenReview: expert(row('assignment', 0, 'taskId')),
};

const ofMeetings: Readonly<Record<string, ActInput>> = {
  planMeeting: row('call', 3, 'input.callId', (seat) => ({
    'input.panelId': seat.id('panel', 3),
    'input.dossierIds': [seat.id('dossier', 3)],
    'input.startsAt': MOMENT,
  })),
  // The one that has not begun.
  updateMeeting: row('meeting', 5, 'id', () => ({ input: { title: 'A meeting of the panel', place: '', startsAt: MOMENT } })),
  arriveAtMeeting: expert(row('meeting', 0)),
  leaveMeeting: expert(row('meeting', 1)),
  discussItem: row('agenda_item', 0),
  openVote: row('agenda_item', 1),
  castBallot: by(
    'expert-chair',
    row('agenda_item', 2, 'itemId', () => ({ vote: 'FOR' })),
  ),
  closeVote: row('agenda_item', 2),
  postponeItem: by(
    'expert-chair',
    row('agenda_item', 1, 'id', () => ({ note: REASON })),
  ),
  drawUpMinutes: row('meeting', 3, 'meetingId'),
  makeMinutesFiles: row('minutes', 2),
  acceptAgendaOrder: row('meeting', 0),
  reorderAgenda: row('meeting', 0, 'id', (seat) => ({ itemIds: [seat.id('agenda_item', 0)] })),
};

export const selectionInputs: NonNullable<IsolationNotes['inputs']> = {
  ...ofCalls,
  ...ofDossiers,
  ...ofExperts,
  ...ofRounds,
  ...ofMeetings,
};
