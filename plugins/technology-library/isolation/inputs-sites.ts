// Where looking for inputs begins, for agreements, sites and what is done with them.

import { AGAIN, AMENDMENT, EXPIRING, IN_FORCE, WITHDRAWN } from './agreement-rows.ts';
import { anew, by, DAY, type Inputs, REASON, row, soon } from './inputs-library.ts';
import { LAST_DAY } from './parts.ts';

const term = { key: 'a', heading: 'First', text: 'Both keep to it' };
const days = { startsOn: '2026-03-01', endsOn: '2027-02-28' };
const agreed = { startsOn: '2026-03-01', endsOn: LAST_DAY };

export const agreementInputs: Inputs = {
  createAgreement: row(
    'site_adoption',
    7,
    (seat) => ({
      ...{ 'input.startsOn': agreed.startsOn, 'input.endsOn': agreed.endsOn },
      'input.templateId': seat.id('promotion_template', 5),
    }),
    'input.adoptionId',
  ),
  updateAgreement: row('agreement', 0, () => ({ input: { title: 'Of it', ...agreed, terms: [term] } })),
  sendAgreement: row('agreement', AGAIN),
  withdrawAgreement: row('agreement', 1, () => ({ reason: REASON })),
  redraftAgreement: row('agreement', WITHDRAWN),
  amendAgreement: row('agreement', EXPIRING),
  renewAgreement: row('agreement', EXPIRING),
  terminateAgreement: row('agreement', IN_FORCE, () => ({ reasonCode: 'BY_CONSENT', reason: REASON })),
  keepAgreementTemplate: row('agreement', IN_FORCE, () => ({ name: 'Ours' }), 'agreementId'),
  refuseAgreement: by('enterprise', 'agreement', AMENDMENT, () => ({ reasonCode: 'COST', reason: REASON })),
  requestAgreementChange: by('institution', 'agreement', IN_FORCE, () => ({ request: REASON })),
  recordPaperSignature: row('agreement', AMENDMENT, (seat) => ({
    role: 'SITE',
    input: { signerName: 'Wang Li', signedOn: DAY, fileIds: [seat.id('stored_file', 0)] },
  })),
};

const place = { siteName: 'A clinic far away', areaCode: '440106', siteLevel: 'PRIMARY' };

export const siteInputs: Inputs = {
  createSite: row(
    'promotion_project',
    1,
    () => ({ 'input.siteName': place.siteName, 'input.areaCode': place.areaCode, 'input.siteLevel': place.siteLevel }),
    'input.projectId',
  ),
  updateSite: row('site_adoption', 1, () => ({ input: place })),
  moveSite: row('site_adoption', 1, () => ({ input: { act: 'useRoutinely', occurredOn: DAY } })),
  returnSite: row('site_adoption', 9, () => ({ occurredOn: DAY })),
  adoptVersion: row('site_adoption', 10, () => ({ occurredOn: DAY })),
  mergeSite: row('site_adoption', 2, (seat) => ({ intoId: seat.id('site_adoption', 10), occurredOn: DAY, reason: REASON })),
  correctSiteDay: row('site_adoption', 2, () => ({ what: 'routineOn', occurredOn: '2026-01-06', reason: REASON })),
  claimSustained: by('institution', 'site_adoption', 11, () => ({ input: { occurredOn: DAY, evidence: REASON } }), 'adoptionId'),
  withdrawSustainedClaim: by('institution', 'sustained_claim', 0),
  confirmSustainedClaim: row('sustained_claim', 0),
  returnSustainedClaim: row('sustained_claim', 0, () => ({ reason: REASON })),
  consentSite: by('institution', 'site_adoption', 1, () => ({ consented: true })),
};

const session = { title: 'The first morning', place: 'Here', startsAt: '2026-08-01T01:00:00Z', endsAt: '2026-08-01T03:00:00Z' };
const attendance = { personName: 'Wang Li', organisation: 'A clinic', post: 'Nurse', score: 90 };
const activity = { title: 'A day of training', method: 'TRAINING', methods: ['TRAINING'], details: { hours: 8 }, ...days };

export const activityInputs: Inputs = {
  planActivity: anew((seat) => ({
    input: { ...activity, projectId: seat.id('promotion_project', 1) },
    'input.sites.adoptionId': seat.id('site_adoption', 1),
    'input.sites.role': 'HOST',
  })),
  // One of its sessions lies far ahead.
  updateActivity: row('activity', 0, () => ({ input: { ...activity, endsOn: '2099-12-31' } })),
  beginActivity: row('activity', 0),
  completeActivity: row('activity', 5),
  cancelActivity: row('activity', 4, () => ({ reason: REASON })),
  addActivitySession: row('activity', 0, () => ({ input: session }), 'activityId'),
  updateActivitySession: row('activity_session', 0, () => ({ input: session })),
  removeActivitySession: row('activity_session', 8),
  switchSignIn: row('activity_session', 8, () => ({ open: true })),
  certifySession: row('activity_session', 1),
  addParticipant: row('activity_session', 1, () => ({ input: attendance }), 'sessionId'),
  updateParticipant: row('participation', 9, () => ({ input: attendance })),
  removeParticipant: row('participation', 9),
  drawCertificate: row('participation', 0),
};

const visit = (adoptionId: string) => ({ adoptionId, manner: 'ON_SITE', plannedOn: soon(), visitors: 'Wang Li' });
const finding = () => ({ severity: 'MINOR', text: 'The door is open', basis: '', dueOn: soon() });
const answer = { text: 'The door is shut', doneOn: DAY };

export const visitInputs: Inputs = {
  planVisit: row('site_adoption', 1, (seat) => ({ input: visit(seat.id('site_adoption', 1)) }), 'input.adoptionId'),
  updateVisit: row('supervision_visit', 0, (seat) => ({ input: visit(seat.id('site_adoption', 0)) })),
  recordVisit: row('supervision_visit', 0, () => ({ input: { visitedOn: DAY, visitors: 'Wang Li', summary: 'All is well' } })),
  cancelVisit: row('supervision_visit', 4, () => ({ reason: REASON })),
  closeVisit: row('supervision_visit', 5),
  addFinding: row('supervision_visit', 1, () => ({ input: finding() }), 'visitId'),
  updateFinding: row('finding', 0, () => ({ input: finding() })),
  deleteFinding: row('finding', 12),
  issueFinding: row('finding', 0),
  respondToFinding: by('institution', 'finding', 1, () => ({ input: answer })),
  respondForSite: row('finding', 7, () => ({ input: answer })),
  returnFinding: row('finding', 2, () => ({ reason: REASON })),
  verifyFinding: row('finding', 2),
  waiveFinding: row('finding', 3, () => ({ reason: REASON })),
  reportSafetyEvent: by(
    'institution',
    'site_adoption',
    2,
    (seat) => ({
      input: {
        adoptionId: seat.first('association').row('site_adoption', 2),
        ...{ occurredOn: DAY, severity: 'MILD', description: 'A rash on an arm', measures: '' },
      },
    }),
    'input.adoptionId',
  ),
  assessSafetyEvent: row('safety_event', 0, () => ({ input: { relation: 'POSSIBLE', assessment: REASON } })),
  closeSafetyEvent: row('safety_event', 1),
};

const indicator = {
  ...{ name: 'People treated', dimension: 'REACH', unit: 'COUNT', numerator: 'People treated', better: 'HIGHER', target: 50 },
  ...{ weight: 1, period: 'QUARTER', source: '', dueDays: 20 },
};
const share = { numerator: 1, denominator: 2, note: '' };

export const figureInputs: Inputs = {
  createIndicator: row('promotion_project', 1, () => ({ input: indicator }), 'projectId'),
  updateIndicator: row('indicator', 9, () => ({ input: indicator })),
  retireIndicator: row('indicator', 8),
  askForFigures: row('indicator', 10),
  lockFigures: row('indicator', 3, () => ({}), 'indicatorId'),
  reportFigure: by('institution', 'indicator_value', 0, () => ({ input: share })),
  reportFigureFor: row('indicator_value', 6, () => ({ input: share })),
  verifyFigure: row('indicator_value', 1),
  returnFigure: row('indicator_value', 1, () => ({ reason: REASON })),
  correctFigure: row('indicator_value', 4, () => ({ input: { numerator: 3, denominator: 4, reason: REASON } })),
  createEvaluation: row(
    'promotion_project',
    3,
    (seat) => ({ input: { projectId: seat.id('promotion_project', 3), startsOn: days.startsOn, endsOn: DAY } }),
    'input.projectId',
  ),
  concludeEvaluation: row('evaluation', 8, () => ({ input: { conclusion: 'EFFECTIVE', findings: REASON } })),
  addImprovement: row('evaluation', 1, () => ({ input: { text: REASON, responsible: 'Wang Li', dueOn: soon() } }), 'evaluationId'),
  finishImprovement: row('improvement_action', 0, () => ({ input: { note: REASON, doneOn: DAY } })),
  checkImprovement: row('improvement_action', 1, () => ({ input: { note: REASON, effective: true } })),
  noteInLedger: row(
    'promotion_project',
    1,
    (seat) => ({ input: { note: REASON, occurredOn: DAY, projectId: seat.id('promotion_project', 1) } }),
    'input.projectId',
  ),
  correctLedgerLine: row('ledger_entry', 2, () => ({ note: REASON, occurredOn: DAY })),
};
