// What a promotion stands on: funds, people and policies.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { at, ENTRIES, moment, OVERDUE, site } from './parts.ts';

const budgetStages = ['DRAFT', 'APPROVED', 'SETTLED'];
/** Proposed in what is approved and runs; one that runs has nothing open and can be settled. */
const adjustmentStages = ['REJECTED', 'PROPOSED', 'APPROVED', 'REJECTED', 'PROPOSED', 'APPROVED', 'REJECTED', 'APPROVED'];
/** Nothing is spent or moved in a draft: that one is the next one's. */
const running = (row: number) => (at(budgetStages, row) === 'DRAFT' ? row + 1 : row);
/** The use that was taken back. */
const REVERSED = 4;
const policyStages = ['DRAFT', 'EFFECTIVE', 'REPEALED', 'LAPSED'];

export const supportValues: NonNullable<IsolationNotes['values']> = {
  promotion_budget: (seat, row) => ({
    year: 2024 + row,
    stage: at(budgetStages, row),
    drafted_by: seat.personAt(row),
    approved_by: at(budgetStages, row) === 'DRAFT' ? null : seat.personAt(row + 1),
    approved_at: at(budgetStages, row) === 'DRAFT' ? null : moment,
    settled_at: at(budgetStages, row) === 'SETTLED' ? moment : null,
  }),
  budget_line: (seat, row) => ({
    amount: 1_000 + row,
    adjusted: 0,
    used: 100,
    tight_on: row % 2 === 0 ? '2026-08-31' : null,
    sponsor_id: seat.first('enterprise').id,
  }),
  budget_use: (seat, row) =>
    row < ENTRIES
      ? {
          ...{ amount: 10 + row, reverses_id: null, spent_on: '2026-06-10' },
          ...{ budget_id: seat.id('promotion_budget', running(row)), line_id: seat.id('budget_line', running(row)) },
        }
      : {
          ...{ amount: -10 - REVERSED, reverses_id: seat.id('budget_use', REVERSED), spent_on: '2026-06-10' },
          ...{ budget_id: seat.id('promotion_budget', REVERSED), line_id: seat.id('budget_line', REVERSED) },
        },
  budget_adjustment: (seat, row) => ({
    amount: 5 + row,
    budget_id: seat.id('promotion_budget', running(row)),
    from_line_id: seat.id('budget_line', running(row)),
    to_line_id: seat.id('budget_line', running(row) + ENTRIES),
    stage: at(adjustmentStages, row),
    proposed_by: seat.personAt(row),
    judged_by: at(adjustmentStages, row) === 'PROPOSED' ? null : seat.personAt(row + 1),
    judged_at: at(adjustmentStages, row) === 'PROPOSED' ? null : moment,
  }),
  team_person: (seat, row) => ({ user_id: row === 0 ? seat.personAt(row) : null }),
  team_member: (_seat, row) => ({ since_on: '2026-03-01', until_on: row === 3 ? '2027-01-31' : null }),
  training_record: (seat, row) => ({
    done_on: '2026-03-01',
    // Somebody's place in a project rests on one that is over.
    valid_until: row === 1 ? OVERDUE : row === 3 ? '2027-06-30' : null,
    hours: 8 + row,
    participation_id: null,
    file_id: seat.id('stored_file', row),
  }),
  policy_document: (seat, row) => ({
    issued_on: '2026-01-05',
    effective_on: row === 1 ? '2026-02-01' : null,
    // One is over, and was not lapsed yet.
    lapses_on: row === 5 ? OVERDUE : '2027-12-31',
    stage: at(policyStages, row),
    ended_at: ['REPEALED', 'LAPSED'].includes(at(policyStages, row)) ? moment : null,
    // What was repealed has another in its place.
    successor_id: at(policyStages, row) === 'REPEALED' ? seat.id('policy_document', row - 1) : null,
    alerted: [],
    // The first has none yet, and may be given some.
    attachments: JSON.stringify(
      row === 0
        ? []
        : [{ fileId: seat.id('stored_file', 6), name: seat.mark('policy_document', 'attachments', row), size: 7, sha256: 'abc' }],
    ),
  }),
  policy_scope: (_seat, row) => (row % 2 === 0 ? { entry_id: null } : { project_id: null }),
  policy_share: (seat) => ({ grantee_id: site(seat) }),
};
