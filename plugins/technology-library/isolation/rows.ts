// Rows that stand together as they would in life: eight entries, one in each stage or nearly, and what hangs on them.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';

const at = <T>(list: readonly T[], row: number): T => list[row % list.length] as T;
const moment = new Date('2026-09-01T00:00:00Z');
const days = { starts_on: '2026-03-01', ends_on: '2027-02-28' };
/** Institutions hold technologies too. */
const holder = (seat: WorldSeat, row: number) => seat.first(row % 2 === 0 ? 'enterprise' : 'institution').id;
const site = (seat: WorldSeat) => seat.first('institution').id;

const entryStages = ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED', 'PROMOTING'];
const reviewStages = ['OPEN', 'CONCLUDED', 'CANCELLED'];
const siteStages = ['APPROACHED', 'TRIAL', 'ROUTINE', 'SUSTAINED', 'DECLINED', 'PAUSED', 'DISCONTINUED', 'AGREED'];
const agreementStages = ['DRAFT', 'PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING', 'EXPIRED', 'TERMINATED', 'RENEWED', 'WITHDRAWN'];
const findingStages = ['DRAFT', 'OPEN', 'RESPONDED', 'RETURNED', 'VERIFIED', 'WAIVED'];
const safetyStages = ['REPORTED', 'ASSESSED', 'CLOSED'];
const ipStages = ['APPLIED', 'VALID', 'EXPIRED', 'INVALID', 'TRANSFERRED'];
const riskStages = ['IDENTIFIED', 'TREATING', 'MONITORING', 'CLOSED'];
const units = ['PERCENT', 'COUNT', 'MEAN'];
const figureStages = ['ASKED', 'REPORTED', 'RETURNED', 'VERIFIED', 'LOCKED', 'CORRECTED'];
const reportStages = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED', 'PUBLISHED', 'SUBMITTED', 'DRAFT'];
const budgetStages = ['DRAFT', 'APPROVED', 'SETTLED'];
const adjustmentStages = ['PROPOSED', 'APPROVED', 'REJECTED'];
const policyStages = ['DRAFT', 'EFFECTIVE', 'REPEALED', 'LAPSED'];
const methods = ['DEMONSTRATION', 'ALLIANCE', 'ATTACHMENT', 'CLINICAL_TEACHING', 'TRAINING', 'INFORMATION'];

/** A version's content whole enough to be issued, its words marked. */
const contentOf = (mark: (part: string) => string) => ({
  summary: mark('summary'),
  indications: mark('indications'),
  settings: ['PRIMARY'],
  conditions: { staff: mark('staff'), equipment: '', rooms: '', qualifications: '' },
  training: { need: mark('training'), hours: 8 },
  steps: mark('steps'),
  evidence: {
    safety: { text: mark('safety'), figures: [] },
    effectiveness: { text: mark('effectiveness'), figures: [] },
  },
});

const emptyPlan = { goals: '', scope: '', methods: [], steps: [], organisation: '', budget: [], indicators: [], risks: [] };

/** Figures of a report in which nothing happened but one evaluation, whose words are marked. */
const reportOf = (mark: string) => ({
  headline: {},
  compared: [],
  entries: { states: [], changes: [] },
  sites: { institutions: 0, curve: { points: [], censored: 0, lost: 0 }, funnel: [], steps: [] },
  activities: { activities: 0, sessions: 0, attendances: 0, persons: 0, methods: [] },
  agreements: { signed: [], running: 0, ending: 0, ended: [] },
  process: { visits: 0, findings: [], safety: [] },
  indicators: [],
  evaluation: {
    concluded: [{ number: mark, project: mark, conclusion: 'EFFECTIVE', score: 80 }],
    improvements: { planned: 0, finished: 0, effective: 0, ineffective: 0, overdue: 0 },
  },
});

/** A check list of one item with its answer and its gap, their words marked. */
const checkOf = (seat: WorldSeat, row: number) => {
  const mark = (column: string) => seat.mark('readiness_check', column, row);
  const item = { key: 'a1', section: 'PEOPLE', label: mark('checklist'), weight: 10, required: false };
  return {
    checklist: JSON.stringify([item]),
    answers: JSON.stringify({ a1: { met: 'PARTLY', note: mark('answers') } }),
    gaps: JSON.stringify([{ key: 'a1', label: mark('gaps'), remedy: 'r', dueOn: '2027-01-31', closedOn: null }]),
  };
};

export const libraryValues: NonNullable<IsolationNotes['values']> = {
  library_entry: (seat, row) => ({
    stage: at(entryStages, row),
    holder_id: holder(seat, row),
    listed_at: moment,
    exited_at: at(entryStages, row) === 'EXITED' ? moment : null,
    owner_dispute: false,
    successor_id: null,
    dossier_id: seat.id('dossier', row),
  }),
  library_version: (seat, row) => ({
    ...{ holder_id: holder(seat, row), major: 1, minor: row, issued_at: moment, successor_id: null },
    content: contentOf((part) => seat.mark('library_version', `content.${part}`, row)),
  }),
  library_credential: (seat, row) => ({ holder_id: holder(seat, row), alerted: [] }),
  library_file: (seat, row) => ({ file_id: seat.id('stored_file', row) }),
  library_event: (seat, row) => ({ holder_id: holder(seat, row) }),
  library_review: (_seat, row) => ({
    stage: at(reviewStages, row),
    conclusion: at(reviewStages, row) === 'CONCLUDED' ? 'KEEP' : null,
    concluded_at: at(reviewStages, row) === 'CONCLUDED' ? moment : null,
  }),
  catalogue_entry: (seat, row) => ({
    withdrawn_at: row % 4 === 3 ? moment : null,
    content: contentOf((part) => seat.mark('catalogue_entry', `content.${part}`, row)),
    credentials: JSON.stringify([
      { kind: 'PATENT', name: seat.mark('catalogue_entry', 'credentials', row), number: '1', expiresOn: null, state: 'VALID' },
    ]),
    regions: JSON.stringify([{ areaCode: '440000', sites: 5 + row }]),
  }),
  adoption_request: (seat, row) => ({
    association_id: seat.first('association').id,
    entry_id: seat.first('association').row('library_entry', row),
    adoption_id: null,
  }),
  holder_consent: (seat, row) => ({ holder_id: holder(seat, row), site_id: site(seat), request_id: null }),
  promotion_project: () => days,
  site_adoption: (seat, row) => ({
    stage: at(siteStages, row),
    site_id: site(seat),
    resumes_at: at(siteStages, row) === 'PAUSED' ? 'TRIAL' : null,
    reason_code: 'REPLACED',
    routine_on: '2026-01-05',
    sustained_on: '2026-07-06',
    previous_id: null,
    merged_into_id: null,
  }),
  adoption_event: (seat) => ({ site_id: site(seat) }),
  promotion_file: (seat, row) => ({
    ...{ response_id: null, figure_id: null, activity_id: null, session_id: null, adoption_event_id: null, safety_event_id: null },
    ...at(
      [
        { response_id: seat.id('finding_response', row) },
        { figure_id: seat.id('indicator_value', row) },
        { activity_id: seat.id('activity', row) },
        { adoption_event_id: seat.id('adoption_event', row) },
        { safety_event_id: seat.id('safety_event', row) },
      ],
      row,
    ),
    site_id: row % 5 === 2 ? null : site(seat),
    for_sites: row % 5 === 2,
    kind: row % 5 === 2 ? 'MATERIAL' : 'DOCUMENT',
    file_id: seat.id('stored_file', row),
    uploader_id: seat.tenant.id,
    removed_at: row === 7 ? moment : null,
    size: 9,
  }),
  readiness_check: (seat, row) => ({ site_id: site(seat), number: row + 1, score: 70 + row, pass_score: 80, ...checkOf(seat, row) }),
  promotion_plan: (seat, row) => ({
    content: JSON.stringify({ ...emptyPlan, background: seat.mark('promotion_plan', 'content', row) }),
  }),
  agreement: (seat, row) => ({
    ...days,
    stage: at(agreementStages, row),
    kind: 'MAIN',
    amends_id: null,
    replaces_id: null,
    holder_id: holder(seat, row),
    site_id: site(seat),
    sent_at: moment,
    alerted: [],
    flag: null,
    word_file_id: null,
    pdf_file_id: null,
  }),
  agreement_party: (seat, row) => ({
    role: at(['ASSOCIATION', 'HOLDER', 'SITE'], row),
    party_id: at([seat.tenant.id, holder(seat, row), site(seat)], row),
    request_kind: null,
    reason_code: null,
    file_id: null,
    signed_at: moment,
  }),
  activity: (_seat, row) => ({ ...days, method: at(methods, row), methods: [at(methods, row)] }),
  activity_site: (seat) => ({ site_id: site(seat) }),
  activity_session: () => ({ starts_at: moment, ends_at: new Date(moment.getTime() + 3_600_000), sign_in_id: null, pass_score: 60 }),
  participation: (seat, row) => ({ score: 80 + row, certificate_file_id: seat.id('stored_file', row) }),
  supervision_visit: () => ({ visited_on: '2026-06-10' }),
  finding: (seat, row) => ({
    site_id: site(seat),
    issued_at: at(findingStages, row) === 'DRAFT' ? null : moment,
    judged_by: seat.personAt(row + 1),
    judged_at: moment,
    recorded_by: seat.personAt(row),
    stage: at(findingStages, row),
    reminded: [],
  }),
  finding_response: (seat) => ({ site_id: site(seat) }),
  safety_event: (seat, row) => ({
    site_id: site(seat),
    stage: at(safetyStages, row),
    relation: at(safetyStages, row) === 'REPORTED' ? null : 'POSSIBLE',
    assessed_at: at(safetyStages, row) === 'REPORTED' ? null : moment,
  }),
  ip_record: (seat, row) => ({
    ...{ holder_id: holder(seat, row), stage: at(ipStages, row), origin: row % 2 === 0 ? 'BACKGROUND' : 'FOREGROUND' },
    right_holders: JSON.stringify([{ name: seat.mark('ip_record', 'right_holders', row), share: 50 }]),
    ...{
      filed_on: '2020-01-01',
      granted_on: '2022-01-01',
      expires_on: '2040-01-01',
      fee_due_on: '2027-01-01',
      licence_until: '2028-01-01',
    },
    ...{ version_id: null, agreement_id: null, alerted_expiry: [], alerted_fee: [] },
  }),
  ip_event: (seat, row) => ({ holder_id: holder(seat, row) }),
  risk: (seat, row) => {
    const stage = at(riskStages, row);
    const residual =
      row % 2 === 0
        ? { residual_likelihood: 4, residual_impact: 4, residual_score: 16 }
        : { residual_likelihood: 2, residual_impact: 3, residual_score: 6 };
    return {
      ...residual,
      ...{ stage, likelihood: 5, impact: 4, score: 20, owner_id: seat.personAt(row), review_days: 90, reminded: [] },
      treatment: stage === 'IDENTIFIED' ? null : 'REDUCE',
      escalated_at: row % 2 === 0 ? moment : null,
      closed_at: stage === 'CLOSED' ? moment : null,
    };
  },
  risk_measure: (_seat, row) => ({ done_on: row % 2 === 0 ? null : '2026-08-31' }),
  risk_review: (seat, row) => ({ likelihood: 1 + (row % 5), impact: 3, reviewed_by: seat.personAt(row) }),
  indicator: (seat, row) => ({
    unit: at(units, row),
    weight: 1 + row,
    target: 50 + row,
    denominator: at(units, row) === 'COUNT' ? null : seat.mark('indicator', 'denominator', row),
  }),
  indicator_value: (seat, row) => ({
    ...days,
    site_id: site(seat),
    stage: at(figureStages, row),
    numerator: 10 + row,
    denominator: 20 + row,
    reported_at: moment,
    reported_by: seat.personAt(row),
    verified_by: seat.personAt(row + 1),
    corrects_id: null,
    reminded: [],
  }),
  evaluation: (_seat, row) => ({
    ...days,
    stage: at(['DRAFT', 'CONCLUDED'], row),
    conclusion: row % 2 === 0 ? null : 'EFFECTIVE',
    concluded_at: row % 2 === 0 ? null : moment,
    score: 60 + row,
  }),
  evaluation_digest: (seat, row) => ({ ...days, holder_id: holder(seat, row), score: 60 + row }),
  promotion_budget: (seat, row) => ({
    year: 2024 + row,
    stage: at(budgetStages, row),
    drafted_by: seat.personAt(row),
    approved_by: at(budgetStages, row) === 'DRAFT' ? null : seat.personAt(row + 1),
    approved_at: at(budgetStages, row) === 'DRAFT' ? null : moment,
    settled_at: at(budgetStages, row) === 'SETTLED' ? moment : null,
  }),
  budget_line: (seat, row) => ({ amount: 1_000 + row, adjusted: 0, used: 10, sponsor_id: seat.first('enterprise').id }),
  budget_use: (_seat, row) => ({ amount: 10 + row, reverses_id: null, spent_on: '2026-06-10' }),
  budget_adjustment: (seat, row) => ({
    amount: 5 + row,
    from_line_id: seat.id('budget_line', row),
    to_line_id: seat.id('budget_line', row === 0 ? 1 : row - 1),
    stage: at(adjustmentStages, row),
    proposed_by: seat.personAt(row),
    judged_by: at(adjustmentStages, row) === 'PROPOSED' ? null : seat.personAt(row + 1),
    judged_at: at(adjustmentStages, row) === 'PROPOSED' ? null : moment,
  }),
  team_person: (seat, row) => ({ user_id: row === 0 ? seat.personAt(row) : null }),
  team_member: () => ({ since_on: '2026-03-01', until_on: null }),
  training_record: (seat, row) => ({
    done_on: '2026-03-01',
    valid_until: null,
    hours: 8 + row,
    participation_id: null,
    file_id: seat.id('stored_file', row),
  }),
  policy_document: (_seat, row) => ({
    issued_on: '2026-01-05',
    effective_on: null,
    lapses_on: '2027-12-31',
    stage: at(policyStages, row),
    ended_at: ['REPEALED', 'LAPSED'].includes(at(policyStages, row)) ? moment : null,
    successor_id: null,
    alerted: [],
  }),
  policy_scope: (_seat, row) => (row % 2 === 0 ? { entry_id: null } : { project_id: null }),
  policy_share: (seat) => ({ grantee_id: site(seat) }),
  ledger_entry: () => ({ corrects_id: null }),
  report_calendar: (seat, row) => ({ version: row + 1, quarter_days: 10 + seat.tenant.at, year_days: 20 + seat.tenant.at }),
  promotion_report: (seat, row) => {
    const stage = at(reportStages, row);
    const frozen = !['DRAFT', 'DISCARDED'].includes(stage);
    const published = ['PUBLISHED', 'SUPERSEDED'].includes(stage);
    return {
      ...{ stage, period: 'YEAR', label: String(2010 + row), starts_on: `${2010 + row}-01-01`, ends_on: `${2010 + row}-12-31` },
      ...{ edition: 1, supersedes_id: null, value_ids: [], papers: 'DONE', papers_done: 3 },
      chapters: JSON.stringify({ SUMMARY: seat.mark('promotion_report', 'chapters', row) }),
      figures: frozen ? JSON.stringify(reportOf(seat.mark('promotion_report', 'figures', row))) : null,
      frozen_at: frozen ? moment : null,
      author_id: seat.personAt(row),
      submitted_by: frozen ? seat.personAt(row) : null,
      submitted_at: frozen ? moment : null,
      published_by: published ? seat.personAt(row + 1) : null,
      published_at: published ? moment : null,
      docx_file_id: published ? seat.id('stored_file', row) : null,
      pdf_file_id: null,
      xlsx_file_id: null,
    };
  },
};
