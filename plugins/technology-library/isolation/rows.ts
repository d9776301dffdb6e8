// Rows that stand together as they would in life: eight entries, one in each stage or nearly, and what hangs on them.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { agreementStages, agreementValues, PARTIES } from './agreement-rows.ts';
import { complaintValues } from './complaint-rows.ts';
import { contentOf, templateOf, wholePlan } from './contents.ts';
import { ahead, at, days, ENTRIES, holder, isFirst, moment, OUTSIDE, OVERDUE, ofEntry, site, siteOf } from './parts.ts';
import { FINDINGS, processValues } from './process-rows.ts';
import { reportValues } from './report-rows.ts';
import { supportValues } from './support-rows.ts';

const entryStages = ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'PENDING', 'PROMOTING', 'EXITED'];
const reviewStages = ['OPEN', 'CONCLUDED', 'CANCELLED'];
const siteStages = [
  ...['APPROACHED', 'TRIAL', 'ROUTINE', 'SUSTAINED', 'PAUSED', 'PAUSED', 'DISCONTINUED', 'AGREED'],
  ...['APPROACHED', 'DECLINED', 'ROUTINE', 'ROUTINE'],
];
const requestStages = ['SUBMITTED', 'WITHDRAWN', 'WITH_HOLDER', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ACCEPTED', 'SUBMITTED'];
const consentStages = ['DECLINED', 'ACCEPTED', 'ASKED', 'ASKED', 'ASKED', 'ASKED', 'WITHDRAWN', 'ACCEPTED'];
const projectStages = ['PREPARING', 'AGREED', 'PREPARING', 'EVALUATING', 'CLOSED', 'TERMINATED', 'CLOSED', 'IMPLEMENTING'];
const planStages = ['DRAFT', 'DRAFT', 'APPROVED', 'DRAFT', 'REPLACED', 'APPROVED', 'REPLACED', 'APPROVED'];
const versionStages = ['DRAFT', 'SUPERSEDED', 'DISCARDED', 'DRAFT'];
const reached = ['APPROACHED', 'TRIAL', 'ROUTINE', 'SUSTAINED', 'APPROACHED', 'TRIAL', 'ROUTINE', 'AGREED'];
const templateKinds = ['PLAN', 'READINESS', 'AGREEMENT'];
const methods = ['DEMONSTRATION', 'ALLIANCE', 'ATTACHMENT', 'CLINICAL_TEACHING', 'TRAINING', 'INFORMATION'];

/** Of a site that lets its figures be shown: it began, it consented, and a day of it was put right. */
const courses = [
  { act: 'useRoutinely', to_stage: 'ROUTINE', occurred_on: '2026-01-10', recorded_at: new Date('2026-01-11T00:00:00Z') },
  { act: 'consent', to_stage: 'ROUTINE', occurred_on: '2026-01-10', recorded_at: new Date('2026-01-12T00:00:00Z') },
  { act: 'correct', to_stage: 'ROUTINE', occurred_on: '2026-01-06', evidence: '2026-01-05' },
];
const SHOWN = 2;

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

/** Several of one entry, project, session or agreement. */
export const libraryRows: NonNullable<IsolationNotes['rows']> = {
  // One more that has left, and that nothing hangs on.
  library_entry: () => ENTRIES + 1,
  // Three more of the site whose use its holder is told of.
  adoption_event: () => ENTRIES + courses.length,
  library_version: () => ENTRIES * 2,
  agreement: () => agreementStages.length,
  agreement_party: () => agreementStages.length * PARTIES.length,
  activity_session: () => ENTRIES + 1,
  // One more that nothing hangs on.
  finding: () => FINDINGS,
  evaluation: () => ENTRIES + 1,
  indicator: () => ENTRIES * 2,
  site_adoption: () => siteStages.length,
  participation: () => ENTRIES * 2,
  // Two lines of each, so that money can go from one to the other, and a use that was taken back.
  budget_line: () => ENTRIES * 2,
  budget_use: () => ENTRIES + 1,
};

/** A record whose file hangs on it, so that it can be taken off. */
const [REMOVABLE, HANGING] = [3, 5] as const;

export const libraryValues: NonNullable<IsolationNotes['values']> = {
  stored_file: (seat, row) =>
    row === HANGING ? { state: 'READY', object_type: 'PromotionFile', object_id: seat.id('promotion_file', REMOVABLE) } : {},
  ...processValues,
  ...complaintValues,
  ...reportValues,
  ...supportValues,
  ...agreementValues,
  library_entry: (seat, row) => ({
    stage: at(entryStages, row),
    holder_id: holder(seat, row),
    ...(['RE_EVALUATION', 'SUSPENDED'].includes(at(entryStages, row)) ? { resumes_at: 'LISTED' } : {}),
    review_months: 24,
    ...(row === 1 ? { next_review_on: OVERDUE } : {}),
    listed_at: moment,
    exited_at: at(entryStages, row) === 'EXITED' ? moment : null,
    // Two claim the second of those that wait.
    owner_dispute: row === 6,
    // What took the place of a superseded one is of the same holder.
    successor_id: at(entryStages, row) === 'SUPERSEDED' ? seat.id('library_entry', 1) : null,
    dossier_id: seat.id('dossier', row),
  }),
  library_version: (seat, row) => ({
    ...ofEntry(seat, row),
    ...{ holder_id: holder(seat, row % ENTRIES), major: 1, minor: row, issued_at: moment, successor_id: null },
    stage: row < ENTRIES ? 'CURRENT' : at(versionStages, row - ENTRIES),
    content: contentOf((part) => seat.mark('library_version', `content.${part}`, row)),
  }),
  library_credential: (seat, row) => ({
    ...{ holder_id: holder(seat, row), alerted: [] },
    ...(row > 0 && row < 4 ? { required: true, expires_on: OVERDUE } : {}),
  }),
  library_file: (seat, row) => ({ file_id: seat.id('stored_file', row) }),
  library_event: (seat, row) => ({ holder_id: holder(seat, row) }),
  library_review: (_seat, row) => ({
    kind: row === 3 ? 'RE_EVALUATION' : at(['RE_EVALUATION', 'EXIT'], row),
    stage: at(reviewStages, row),
    conclusion: at(reviewStages, row) === 'CONCLUDED' ? 'KEEP' : null,
    ...(row === 0 ? { due_on: OVERDUE } : {}),
    concluded_at: at(reviewStages, row) === 'CONCLUDED' ? moment : null,
  }),
  catalogue_entry: (seat, row) => ({
    stage: at(entryStages, row),
    withdrawn_at: row % 4 === 3 ? moment : null,
    content: contentOf((part) => seat.mark('catalogue_entry', `content.${part}`, row)),
    credentials: JSON.stringify([
      { kind: 'PATENT', name: seat.mark('catalogue_entry', 'credentials', row), number: '1', expiresOn: null, state: 'VALID' },
    ]),
    regions: JSON.stringify([{ areaCode: '440000', sites: 5 + row }]),
  }),
  // Whoever asks asks the first association, but that each of those has some that are put to itself.
  adoption_request: (seat, row) => {
    const first = seat.first('association');
    const asked = seat.tenant.kind === 'association' ? { id: seat.tenant.id, row: seat.id } : first;
    return {
      association_id: asked.id,
      entry_id: asked.row('library_entry', row),
      stage: at(requestStages, row),
      adoption_id: at(requestStages, row) === 'ACCEPTED' ? asked.row('site_adoption', row) : null,
    };
  },
  holder_consent: (seat, row) => ({
    stage: at(consentStages, row),
    // One holder is not on the platform.
    holder_id: row === 3 ? null : holder(seat, row),
    site_id: site(seat),
    ...(row === 2 ? { due_on: OVERDUE } : {}),
    request_id: isFirst(seat) && (row < 4 || row === OUTSIDE) ? seat.first('institution').row('adoption_request', row) : null,
  }),
  promotion_project: (_seat, row) => ({ ...days, stage: at(projectStages, row) }),
  site_adoption: (seat, row) => ({
    ...ofEntry(seat, row),
    // As the technology was called when the site was approached.
    entry_title: seat.mark('library_entry', 'title', row % ENTRIES),
    entry_number: seat.mark('library_entry', 'number', row % ENTRIES),
    stage: at(siteStages, row),
    site_id: row === OUTSIDE || row === 10 ? null : site(seat),
    ...(row > 0 ? { stage_since: '2026-06-01' } : {}),
    ...(row === SHOWN ? { adopted_on: '2026-01-03', discontinued_on: null, area_code: '440106' } : {}),
    resumes_at: at(siteStages, row) === 'PAUSED' ? 'TRIAL' : null,
    reason_code: 'REPLACED',
    routine_on: '2026-01-05',
    sustained_on: row === 2 ? null : '2026-07-06',
    // One came back after it had stopped; one went into another.
    previous_id: row === 7 ? seat.id('site_adoption', 6) : null,
    merged_into_id: row === 5 ? seat.id('site_adoption', 3) : null,
  }),
  adoption_event: (seat, row) => ({
    site_id: siteOf(seat, row),
    to_stage: at(reached, row),
    // The curve begins on a day that has been.
    ...(row === 0 ? { occurred_on: '2026-01-10' } : {}),
    ...(row < ENTRIES ? {} : { adoption_id: seat.id('site_adoption', SHOWN), ...courses[row - ENTRIES] }),
  }),
  promotion_file: (seat, row) => ({
    ...{
      response_id: null,
      figure_id: null,
      activity_id: null,
      session_id: null,
      adoption_event_id: null,
      safety_event_id: null,
      claim_id: null,
    },
    ...at(
      [
        { response_id: seat.id('finding_response', row) },
        { figure_id: seat.id('indicator_value', row) },
        { activity_id: seat.id('activity', row), session_id: row < ENTRIES - 1 ? null : seat.id('activity_session', row) },
        { adoption_event_id: seat.id('adoption_event', row) },
        { safety_event_id: seat.id('safety_event', row) },
      ],
      row,
    ),
    site_id: row % 5 === 2 ? null : siteOf(seat, row),
    for_sites: row % 5 === 2,
    kind: row % 5 === 2 ? 'MATERIAL' : 'DOCUMENT',
    file_id: seat.id('stored_file', row === REMOVABLE ? HANGING : row),
    uploader_id: seat.tenant.id,
    removed_at: row === 7 ? moment : null,
    size: 9,
  }),
  readiness_check: (seat, row) => ({
    ...{ site_id: siteOf(seat, row), number: row + 1, score: 70 + row, pass_score: 80, ...checkOf(seat, row) },
    ...(row === 0 ? { due_on: OVERDUE } : {}),
    // Of one that is not on the platform the association fills it in.
    ...(row === OUTSIDE ? { stage: 'OPEN' } : {}),
  }),
  promotion_template: (seat, row) => ({
    kind: at(templateKinds, row),
    content: JSON.stringify(templateOf(at(templateKinds, row), seat.mark('promotion_template', 'content', row))),
  }),
  promotion_plan: (seat, row) => ({
    stage: at(planStages, row),
    number: 1,
    content: JSON.stringify({ ...wholePlan, background: seat.mark('promotion_plan', 'content', row) }),
  }),
  activity: (seat, row) => ({
    ...days,
    method: at(methods, row),
    // One was completed in a quarter that is over.
    ...(row === SHOWN ? { ends_on: '2026-03-20', completed_at: new Date('2026-03-21T00:00:00Z') } : {}),
    // One should have been.
    ...(row === 4 ? { ends_on: OVERDUE } : {}),
    methods: [at(methods, row)],
    // One that is whole enough to be completed.
    ...(row === 5
      ? {
          details: JSON.stringify({
            ...{ system: seat.mark('activity', 'details', row), functions: 'It helps', liveOn: '2026-03-01', users: 1, evidence: 'seen' },
          }),
        }
      : {}),
  }),
  activity_site: (seat, row) => ({ site_id: siteOf(seat, row) }),
  activity_session: (_seat, row) => ({
    sign_in_open: row % 2 === 0,
    // One lies ahead: people can sign in to it.
    starts_at: row < ENTRIES ? moment : ahead,
    ends_at: new Date((row < ENTRIES ? moment : ahead).getTime() + 3_600_000),
    sign_in_id: null,
    pass_score: 60,
  }),
  participation: (seat, row) => ({
    session_id: seat.id('activity_session', row % ENTRIES),
    // A certificate of somebody who is known among the people.
    ...(row === 2 ? { person_name: seat.mark('team_person', 'name', 2) } : {}),
    score: 80 + row,
    // The second half has none yet.
    ...(row < ENTRIES
      ? { certificate_file_id: row === 0 ? null : seat.id('stored_file', row), certified_at: moment }
      : { certificate_file_id: null, certified_at: null, certificate_number: null }),
  }),
  ledger_entry: (seat, row) => ({ corrects_id: row === 1 ? seat.id('ledger_entry', 0) : null }),
};
