// Visits, events and figures of sites, and what is made of them.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { at, days, ENTRIES, holder, moment, OUTSIDE, OVERDUE, oneOf, siteOf } from './parts.ts';

const findingStages = ['DRAFT', 'OPEN', 'RESPONDED', 'RETURNED', 'VERIFIED', 'WAIVED'];
const safetyStages = ['REPORTED', 'ASSESSED', 'CLOSED'];
const riskStages = ['IDENTIFIED', 'TREATING', 'MONITORING', 'CLOSED'];
const units = ['PERCENT', 'COUNT', 'PERCENT', 'MEAN'];
const CORRECTING = 3;
const figureStages = ['ASKED', 'REPORTED', 'RETURNED', 'VERIFIED', 'LOCKED', 'CORRECTED'];
/** One more than have an answer. */
export const FINDINGS = findingStages.length * 2 + 1;

/** A figure as it was frozen in a concluded evaluation. */
const frozenOf = (seat: WorldSeat, row: number) => ({
  ...{ indicatorId: seat.id('indicator', row), name: seat.mark('evaluation', 'figures', row), dimension: 'REACH', unit: 'COUNT' },
  ...{ better: 'HIGHER', target: 50, weight: 1, sites: 1, numerator: 10, denominator: null, value: 10, attainment: 0.2 },
});

const claimStages = ['SUBMITTED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN'];

export const processValues: NonNullable<IsolationNotes['values']> = {
  sustained_claim: (seat, row) => {
    const stage = at(claimStages, row);
    return {
      // The first waits at a site in routine use, for which six months are over.
      ...(row === 0 ? { adoption_id: seat.id('site_adoption', 2) } : {}),
      // Some are of somebody else.
      site_id: seat.first(row < 5 ? 'institution' : 'agency').id,
      ...{ stage, occurred_on: '2026-08-01', claimed_by: seat.personAt(row + 1) },
      decided_at: stage === 'SUBMITTED' ? null : moment,
    };
  },
  supervision_visit: (_seat, row) => ({ visited_on: '2026-06-10', ...(row === 0 ? { planned_on: OVERDUE } : {}) }),
  improvement_action: (_seat, row) => (row === 0 ? { due_on: OVERDUE } : {}),
  finding: (seat, row) => ({
    site_id: siteOf(seat, row),
    issued_at: at(findingStages, row) === 'DRAFT' ? null : moment,
    judged_by: seat.personAt(row + 1),
    judged_at: moment,
    recorded_by: seat.personAt(row),
    stage: at(findingStages, row),
    ...(row === 1 ? { due_on: OVERDUE } : {}),
    reminded: [],
  }),
  finding_response: (seat, row) => ({ site_id: siteOf(seat, row) }),
  safety_event: (seat, row) => ({
    site_id: siteOf(seat, row),
    stage: at(safetyStages, row),
    relation: at(safetyStages, row) === 'REPORTED' ? null : 'POSSIBLE',
    assessed_at: at(safetyStages, row) === 'REPORTED' ? null : moment,
  }),
  risk: (seat, row) => {
    const stage = at(riskStages, row);
    // One that is watched has become low enough to be closed.
    const high = row % 2 === 0 && row !== 6;
    const residual = high
      ? { residual_likelihood: 4, residual_impact: 4, residual_score: 16 }
      : { residual_likelihood: 2, residual_impact: 3, residual_score: 6 };
    return {
      ...residual,
      ...{
        stage,
        likelihood: 5,
        impact: 4,
        score: 20,
        owner_id: row === 0 ? oneOf(seat) : seat.personAt(row),
        review_days: 90,
        reminded: [],
      },
      treatment: stage === 'IDENTIFIED' ? null : 'REDUCE',
      escalated_at: high ? moment : null,
      closed_at: stage === 'CLOSED' ? moment : null,
      ...(row === 0 ? { next_review_on: OVERDUE } : {}),
    };
  },
  risk_measure: (_seat, row) => ({
    done_on: row % 2 === 0 && row !== 6 ? null : '2026-08-31',
    ...(row === 0 ? { due_on: OVERDUE } : {}),
  }),
  risk_review: (seat, row) => ({
    ...(row === 0 ? { reviewed_on: '2026-06-10' } : {}),
    ...{ likelihood: 1 + (row % 5), impact: 3, reviewed_by: seat.personAt(row) },
  }),
  indicator: (seat, row) => ({
    unit: at(units, row),
    weight: 1 + row,
    target: 50 + row,
    denominator: at(units, row) === 'COUNT' ? null : seat.mark('indicator', 'denominator', row),
  }),
  indicator_value: (seat, row) => ({
    ...days,
    site_id: siteOf(seat, row),
    // One that is not on the platform was asked, long ago.
    ...(row === OUTSIDE ? { stage: 'ASKED', due_on: '2026-10-01' } : { stage: at(figureStages, row) }),
    numerator: 10 + row,
    denominator: 20 + row,
    reported_at: moment,
    reported_by: seat.personAt(row),
    verified_by: seat.personAt(row + 1),
    ...(row === 0 ? { due_on: OVERDUE } : {}),
    // A verified one, recorded after a report of its year was frozen, corrects another.
    ...(row === CORRECTING
      ? { corrects_id: seat.id('indicator_value', 5), starts_on: '2026-01-01', ends_on: '2026-12-31' }
      : { corrects_id: null }),
    reminded: [],
  }),
  evaluation: (seat, row) => ({
    ...days,
    // One more of the project that has a verified figure, from the day on at which that begins.
    ...(row === ENTRIES
      ? { project_id: seat.id('promotion_project', 3), entry_id: seat.id('library_entry', 3), starts_on: '2026-01-01' }
      : {}),
    stage: at(['DRAFT', 'CONCLUDED'], row),
    conclusion: row % 2 === 0 ? null : 'EFFECTIVE',
    concluded_at: row % 2 === 0 ? null : moment,
    score: 60 + row,
    figures: JSON.stringify(row % 2 === 0 ? [] : [frozenOf(seat, row)]),
  }),
  evaluation_digest: (seat, row) => ({
    ...{ ...days, holder_id: holder(seat, row), score: 60 + row },
    figures: JSON.stringify([
      {
        ...{ name: seat.mark('evaluation_digest', 'figures', row), dimension: 'REACH', unit: 'COUNT', better: 'HIGHER' },
        ...{ target: 50, sites: null, value: null },
      },
    ]),
  }),
};
