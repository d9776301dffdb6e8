// What a promotion stands on: funds, people and policies.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { at, moment, site } from './parts.ts';

const budgetStages = ['DRAFT', 'APPROVED', 'SETTLED'];
const adjustmentStages = ['PROPOSED', 'APPROVED', 'REJECTED'];
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
    used: 10,
    tight_on: row % 2 === 0 ? '2026-08-31' : null,
    sponsor_id: seat.first('enterprise').id,
  }),
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
};
