// Reports and the days by which they are due, and intellectual property.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { at, holder, moment, oneOf } from './parts.ts';

const ipStages = ['APPLIED', 'VALID', 'EXPIRED', 'INVALID', 'TRANSFERRED'];
const reportStages = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED', 'PUBLISHED', 'SUBMITTED', 'DRAFT'];

/** The report over everything, of a year that is corrected. */
const OF_ALL = 2;

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

export const reportValues: NonNullable<IsolationNotes['values']> = {
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
    // Every second one rests on an agreement as well.
    agreement_id: row % 2 === 0 ? seat.id('agreement', row) : null,
    ...{ alerted_expiry: [], alerted_fee: [] },
  }),
  ip_event: (seat, row) => ({ holder_id: holder(seat, row) }),
  report_extract: (seat, row) => ({
    ...{
      holder_id: holder(seat, row),
      period: 'YEAR',
      label: String(2010 + row),
      one_project: row % 2 === 0,
      superseded_at: row === 3 ? moment : null,
    },
    ...{ docx_file_id: seat.id('stored_file', row), pdf_file_id: seat.id('stored_file', row), xlsx_file_id: seat.id('stored_file', row) },
    technologies: JSON.stringify([
      {
        ...{ entryId: seat.id('library_entry', row), number: '1', title: seat.mark('report_extract', 'technologies', row) },
        ...{ stage: 'LISTED', use: { through: null, points: [], provinces: [], methods: [] }, digests: [] },
      },
    ]),
  }),
  report_calendar: (seat, row) => ({ version: row + 1, quarter_days: 10 + seat.tenant.at, year_days: 20 + seat.tenant.at }),
  promotion_report: (seat, row) => {
    const stage = at(reportStages, row);
    const year = String(row === OF_ALL ? 2026 : 2010 + row);
    const frozen = !['DRAFT', 'DISCARDED'].includes(stage);
    const published = ['PUBLISHED', 'SUPERSEDED'].includes(stage);
    return {
      ...{ stage, period: 'YEAR', label: year, starts_on: `${year}-01-01`, ends_on: `${year}-12-31` },
      // One of them all, with a figure that was corrected since; one that took the place of another.
      ...(row === OF_ALL ? { project_id: null, value_ids: [seat.id('indicator_value', 5)] } : { value_ids: [] }),
      ...{
        edition: 1,
        supersedes_id: row === 5 ? seat.id('promotion_report', 3) : null,
        papers: row === 5 ? 'FAILED' : 'DONE',
        papers_done: 3,
      },
      chapters: JSON.stringify({ SUMMARY: seat.mark('promotion_report', 'chapters', row) }),
      figures: frozen ? JSON.stringify(reportOf(seat.mark('promotion_report', 'figures', row))) : null,
      frozen_at: frozen ? moment : null,
      // A draft of hers was left behind in each.
      author_id: row === 7 ? oneOf(seat) : seat.personAt(row),
      submitted_by: frozen ? seat.personAt(row) : null,
      submitted_at: frozen ? moment : null,
      published_by: published ? seat.personAt(row + 1) : null,
      published_at: published ? moment : null,
      docx_file_id: published ? seat.id('stored_file', row) : null,
      pdf_file_id: published ? seat.id('stored_file', row) : null,
      xlsx_file_id: published ? seat.id('stored_file', row) : null,
    };
  },
};
