// Where looking for inputs begins, for what the association does with its library: which row stands in the right stage.
import type { ActInput, IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';

type Given = (seat: WorldSeat) => Record<string, unknown>;
export type Inputs = NonNullable<IsolationNotes['inputs']>;

export const REASON = 'Because it must be so';
/** A day that has been, after everything that happened to the sites. */
export const DAY = '2026-09-01';
/** In a month: what others are given as a term. */
export const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
/** Each place of an input by itself: what stands in it is exchanged one by one. */
const placed = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) =>
      key === 'input' ? Object.entries(value as object).map(([name, inner]) => [`input.${name}`, inner]) : [[key, value]],
    ),
  );
export const row = (table: string, number: number, more: Given = () => ({}), path = 'id'): ActInput => ({
  given: (seat) => ({ [path]: seat.id(table, number), ...placed(more(seat)) }),
});
export const anew = (more: Given): ActInput => ({ given: (seat) => placed(more(seat)) });
/** By the administrator of another party, on a row of the association. */
export const by = (of: 'enterprise' | 'institution', table: string, number: number, more: Given = () => ({}), path = 'id'): ActInput => ({
  of,
  given: (seat) => ({ [path]: seat.first('association').row(table, number), ...placed(more(seat)) }),
});

const content = {
  summary: 'What it is',
  indications: 'Whom it is for',
  settings: ['PRIMARY'],
  conditions: { staff: 'A nurse', equipment: '', rooms: '', qualifications: '' },
  training: { need: 'A day', hours: 8 },
  steps: 'One after the other',
};
const entry = { title: 'A better stent', level: 'KEY', subjects: ['cardio'], holderName: 'A maker', reviewMonths: 24 };
const credential = {
  kind: 'PATENT',
  name: 'A patent',
  number: 'ZL 1',
  issuer: 'An office',
  validFrom: '2026-01-05',
  expiresOn: '2099-01-05',
};
const because = (reasonCode: string) => () => ({ input: { reasonCode, reason: REASON } });

export const entryInputs: Inputs = {
  createLibraryEntry: anew(() => ({ input: { ...entry, content } })),
  updateLibraryEntry: row('library_entry', 1, (seat) => ({ input: { ...entry, holderId: seat.first('institution').id } })),
  listLibraryEntry: row('library_entry', 0),
  suspendLibraryEntry: row('library_entry', 2, because('SAFETY')),
  resumeLibraryEntry: row('library_entry', 4, because('RECTIFIED')),
  supersedeLibraryEntry: row('library_entry', 1, (seat) => ({
    ...because('SUPERSEDED')(),
    successorId: seat.id('library_entry', 7),
  })),
  exitLibraryEntry: row('library_entry', 2, because('HOLDER')),
  meetEntryCondition: row('library_entry', 1, () => ({ reason: REASON })),
  settleEntryOwner: row('library_entry', 6, () => ({ reason: REASON })),
  publishLibraryEntry: row('library_entry', 7),
  withdrawLibraryEntry: row('library_entry', 1, () => ({ reason: REASON })),
  draftLibraryVersion: row(
    'library_entry',
    1,
    () => ({ input: { kind: 'MINOR', changeNote: REASON, wordingOnly: true, content } }),
    'entryId',
  ),
  updateLibraryVersion: row('library_version', 8, () => ({ input: { changeNote: REASON, wordingOnly: true, content } })),
  discardLibraryVersion: row('library_version', 8),
  issueLibraryVersion: row('library_version', 11),
  addLibraryCredential: row('library_entry', 1, () => ({ input: credential }), 'entryId'),
  updateLibraryCredential: row('library_credential', 0, () => ({ input: credential })),
  renewLibraryCredential: row('library_credential', 0, () => ({ input: credential })),
  revokeLibraryCredential: row('library_credential', 4, () => ({ reason: REASON })),
  addLibraryFile: row(
    'library_entry',
    1,
    (seat) => ({ input: { kind: 'SAFETY', label: 'A report', fileId: seat.id('stored_file', 0) } }),
    'entryId',
  ),
  removeLibraryFile: row('library_file', 1),
  openLibraryReview: row('library_entry', 2, () => ({ input: { kind: 'RE_EVALUATION', trigger: 'OTHER', findings: REASON } }), 'entryId'),
  updateLibraryReview: row('library_review', 0, () => ({ input: { findings: REASON, dueOn: soon() } })),
  concludeLibraryReview: row('library_review', 3, () => ({ input: { findings: REASON, conclusion: 'KEEP' } })),
  cancelLibraryReview: row('library_review', 3, () => ({ reason: REASON })),
};

const asked = { areaCode: '440106', siteLevel: 'PRIMARY' };

export const requestInputs: Inputs = {
  createAdoptionRequest: {
    of: 'institution',
    given: (seat) =>
      placed({
        input: {
          entryId: seat.first('association').row('library_entry', 1),
          ...{ ...asked, purpose: 'Because our patients need it', contactName: 'Wang Li', contactPhone: '13800138000' },
        },
      }),
  },
  withdrawAdoptionRequest: { of: 'institution', given: (seat) => ({ id: seat.id('adoption_request', 0), reason: REASON }) },
  forwardAdoptionRequest: {
    given: (seat) => ({ id: seat.first('institution').row('adoption_request', 7), dueOn: soon(), message: REASON }),
  },
  acceptAdoptionRequest: {
    given: (seat) => ({ id: seat.first('institution').row('adoption_request', 7), projectId: seat.id('promotion_project', 7) }),
  },
  declineAdoptionRequest: { given: (seat) => ({ id: seat.first('institution').row('adoption_request', 7), answer: REASON }) },
  proposeSite: anew((seat) => ({
    input: { entryId: seat.id('library_entry', 2), siteName: 'A clinic far away', ...asked, message: REASON, dueOn: soon() },
  })),
  acceptConsent: by('enterprise', 'holder_consent', 2, () => ({ answer: REASON })),
  declineConsent: by('enterprise', 'holder_consent', 4, () => ({ answer: REASON })),
  recordConsentAccepted: row('holder_consent', 3, () => ({ answer: REASON })),
  recordConsentDeclined: row('holder_consent', 3, () => ({ answer: REASON })),
  withdrawConsent: row('holder_consent', 5),
};

const project = (seat: WorldSeat) => ({
  title: 'A better stent for all',
  leaderId: seat.person('any/staff'),
  areaCodes: ['440000'],
  targetSites: 3,
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
});
const plan = {
  ...{ background: 'Of it', goals: 'More of it', scope: 'Here', organisation: 'We do it' },
  methods: [{ method: 'TRAINING', times: 1, note: '' }],
  steps: [{ name: 'To begin', responsible: '', outcome: '', startsOn: '2026-03-01', endsOn: '2026-04-01' }],
  ...{ budget: [], indicators: [{ name: 'Sites', target: '3' }], risks: [] },
};
const checklist = { passScore: 80, items: [{ key: 'a1', section: 'PEOPLE', label: 'A nurse', weight: 10, required: false }] };
const filledIn = { answers: { a1: { met: 'FULL', note: REASON } }, gaps: [] };

export const projectInputs: Inputs = {
  createPromotionProject: row('library_entry', 1, (seat) => ({ input: project(seat) }), 'entryId'),
  updatePromotionProject: row('promotion_project', 1, (seat) => ({ input: project(seat) })),
  agreeProject: row('promotion_project', 2),
  implementProject: row('promotion_project', 1),
  evaluateProject: row('promotion_project', 7),
  continueProject: row('promotion_project', 3),
  closeProject: row('promotion_project', 3, () => ({ reason: REASON })),
  terminateProject: row('promotion_project', 1, () => ({ reason: REASON })),
  createPromotionTemplate: { given: () => ({ kind: 'READINESS', name: 'A list of ours', content: checklist }) },
  updatePromotionTemplate: row('promotion_template', 1, () => ({ name: 'A list of ours', content: checklist })),
  retirePromotionTemplate: row('promotion_template', 0, () => ({ retired: true })),
  draftPlan: row('promotion_project', 7, (seat) => ({ templateId: seat.id('promotion_template', 3) }), 'projectId'),
  updatePlan: row('promotion_plan', 0, () => ({ content: plan })),
  approvePlan: row('promotion_plan', 1),
  startReadiness: row(
    'site_adoption',
    8,
    (seat) => ({ templateId: seat.id('promotion_template', 4), dueOn: soon(), note: REASON }),
    'adoptionId',
  ),
  saveReadiness: row('readiness_check', 0, () => ({ input: filledIn })),
  submitReadiness: row('readiness_check', 4, () => ({ input: filledIn })),
  acceptReadiness: row('readiness_check', 1),
  returnReadiness: row('readiness_check', 5, () => ({ reason: REASON })),
  closeReadinessGap: row('readiness_check', 3, () => ({ key: 'a1', closedOn: DAY })),
};
