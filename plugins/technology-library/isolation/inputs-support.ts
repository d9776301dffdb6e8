// Where looking for inputs begins, for risks, property, reports, files that show something, funds, people and policies.
import { anew, DAY, type Inputs, REASON, row, soon } from './inputs-library.ts';

const risk = {
  ...{ title: 'It may hurt somebody', category: 'SAFETY', description: 'Somebody may be hurt by it' },
  ...{ likelihood: 3, impact: 3, reviewDays: 90 },
};
const right = { kind: 'INVENTION', title: 'A better stent', rightHolders: [{ name: 'A maker', share: 50 }], origin: 'BACKGROUND' };

export const riskInputs: Inputs = {
  createRisk: row('promotion_project', 1, (seat) => ({ input: { ...risk, ownerId: seat.person('any/staff') } }), 'projectId'),
  updateRisk: row('risk', 0, (seat) => ({ input: { ...risk, ownerId: seat.person('any/staff') } })),
  treatRisk: row('risk', 0, () => ({ input: { treatment: 'REDUCE', note: REASON } })),
  monitorRisk: row('risk', 5),
  closeRisk: row('risk', 6, () => ({ reason: REASON })),
  reviewRisk: row('risk', 0, () => ({ input: { reviewedOn: DAY, likelihood: 2, impact: 2, note: REASON } })),
  addRiskMeasure: row('risk', 1, () => ({ input: { text: REASON, responsible: 'Wang Li', dueOn: soon() } }), 'riskId'),
  finishRiskMeasure: row('risk_measure', 0, () => ({ input: { doneOn: DAY, note: REASON } })),
};

export const ipInputs: Inputs = {
  createIpRecord: row('library_entry', 1, () => ({ stage: 'APPLIED', input: right }), 'entryId'),
  updateIpRecord: row('ip_record', 1, () => ({ input: right })),
  moveIpRecord: row('ip_record', 0, () => ({ input: { act: 'grant', occurredOn: DAY } })),
};

export const reportInputs: Inputs = {
  openPromotionReport: anew(() => ({ input: { period: 'YEAR', year: 2024 } })),
  writePromotionReport: row('promotion_report', 0, () => ({ input: { SUMMARY: REASON } })),
  submitPromotionReport: row('promotion_report', 0),
  discardPromotionReport: row('promotion_report', 7),
  returnPromotionReport: row('promotion_report', 6, () => ({ reason: REASON })),
  publishPromotionReport: row('promotion_report', 6),
  reissuePromotionReport: row('promotion_report', 2, () => ({ reason: REASON })),
  writeReportPapers: row('promotion_report', 5),
  setReportDays: anew(() => ({ version: 8, input: { quarterDays: 10, yearDays: 10 } })),
};

export const fileInputs: Inputs = {
  addPromotionFiles: row(
    'adoption_event',
    1,
    (seat) => ({ input: { on: 'STEP', id: seat.id('adoption_event', 1), fileIds: [seat.id('stored_file', 0)] } }),
    'input.id',
  ),
  removePromotionFile: row('promotion_file', 3, () => ({ reason: REASON })),
};

const lines = [{ category: 'TRAINING', title: 'A room', source: 'FISCAL', amount: 5 }];
const spent = { spentOn: DAY, amount: 1, payee: 'An inn', voucher: '1' };

export const budgetInputs: Inputs = {
  createPromotionBudget: row('promotion_project', 1, () => ({ input: { year: 2040, lines } }), 'projectId'),
  updatePromotionBudget: row('promotion_budget', 0, () => ({ input: { year: 2040, lines } })),
  approvePromotionBudget: row('promotion_budget', 3),
  settlePromotionBudget: row('promotion_budget', 7, () => ({ note: REASON })),
  recordBudgetUse: row('budget_line', 1, (seat) => ({ input: { lineId: seat.id('budget_line', 1), ...spent } }), 'input.lineId'),
  reverseBudgetUse: row('budget_use', 1, () => ({ reason: REASON })),
  proposeBudgetAdjustment: row(
    'promotion_budget',
    1,
    (seat) => ({ input: { fromLineId: seat.id('budget_line', 1), toLineId: seat.id('budget_line', 9), amount: 1, reason: REASON } }),
    'budgetId',
  ),
  approveBudgetAdjustment: row('budget_adjustment', 4),
  rejectBudgetAdjustment: row('budget_adjustment', 4, () => ({ reason: REASON })),
};

const person = { name: 'Wang Li', employer: 'A clinic', title: 'Nurse' };

export const teamInputs: Inputs = {
  addTeamPerson: anew(() => ({ input: person })),
  updateTeamPerson: row('team_person', 1, () => ({ input: person })),
  addTeamMember: row(
    'promotion_project',
    1,
    (seat) => ({ input: { personId: seat.id('team_person', 3), role: 'QUALITY', sinceOn: DAY } }),
    'projectId',
  ),
  endTeamMember: row('team_member', 1, () => ({ untilOn: DAY, reason: REASON })),
  addTrainingRecord: row(
    'team_person',
    1,
    (seat) => ({ input: { kind: 'TRAINING', title: 'A course', doneOn: DAY, fileId: seat.id('stored_file', 0) } }),
    'personId',
  ),
  removeTrainingRecord: row('training_record', 1),
  takeOverCertificate: row('team_person', 2, (seat) => ({ participationId: seat.id('participation', 2) }), 'personId'),
};

const policy = { title: 'How it is paid for', issuer: 'An office', level: 'CITY', issuedOn: '2026-01-05', url: 'https://example.cn/paid' };

export const policyInputs: Inputs = {
  createPolicyDocument: anew((seat) => ({ input: { ...policy, projectIds: [seat.id('promotion_project', 1)] } })),
  updatePolicyDocument: row('policy_document', 0, () => ({ input: { ...policy, areaCodes: ['440000'], attachmentIds: [] } })),
  issuePolicyDocument: row('policy_document', 4),
  reachPolicyDocument: row('policy_document', 1, (seat) => ({ input: { forSites: true, entryIds: [seat.id('library_entry', 1)] } })),
  repealPolicyDocument: row('policy_document', 1, (seat) => ({ reason: REASON, successorId: seat.id('policy_document', 5) })),
};
