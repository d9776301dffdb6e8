// Complaints in every stage, two of them about a member of the association.
import type { IsolationNotes, WorldSeat } from '@xinglin/kernel/testing/isolation-notes';
import { at, moment } from './parts.ts';

const stages = ['REGISTERED', 'ACCEPTED', 'INVESTIGATING', 'ANSWERED', 'CLOSED', 'REJECTED'];
const acts = ['registered', 'accept', 'investigate', 'answer', 'close', 'reject'];

const aboutOf = (seat: WorldSeat, row: number): string | null => (row % 4 === 1 ? seat.personAt(row + 1) : null);
/** Somebody who is none of those. */
const another = (seat: WorldSeat, from: number, ...not: readonly (string | null)[]): string => {
  for (let place = from; place < from + seat.people; place += 1) if (!not.includes(seat.personAt(place))) return seat.personAt(place);
  return seat.personAt(from);
};
const handlerOf = (seat: WorldSeat, row: number): string => {
  const staff = seat.person('any/staff');
  return staff && staff !== aboutOf(seat, row) ? staff : another(seat, row, aboutOf(seat, row));
};

export const complaintValues: NonNullable<IsolationNotes['values']> = {
  complaint: (seat, row) => {
    const stage = at(stages, row);
    const answered = stage === 'ANSWERED' || stage === 'CLOSED';
    const closed = stage === 'CLOSED';
    return {
      ...{
        stage,
        channel: 'PHONE',
        category: 'QUALITY',
        about_user_id: aboutOf(seat, row),
        handler_id: handlerOf(seat, row),
        reminded: [],
      },
      ...{ received_on: '2026-08-01', accept_by: '2026-08-08', answer_by: '2026-09-30', anonymous: false, reopened: 0 },
      reason_code: stage === 'REJECTED' ? 'NOT_OURS' : null,
      verdict: answered ? 'PARTLY' : null,
      answered_on: answered ? '2026-08-20' : null,
      investigated_by: answered ? handlerOf(seat, row) : null,
      closed_by: closed ? another(seat, row, handlerOf(seat, row), aboutOf(seat, row)) : null,
      closed_at: closed ? moment : null,
    };
  },
  complaint_event: (seat, row) => ({
    ...{ act: at(acts, row), recorded_by: handlerOf(seat, row) },
    // How it came to where it stands; what was registered came from nowhere.
    ...(at(acts, row) === 'registered' ? { from_stage: null, to_stage: null } : { from_stage: stages[0], to_stage: at(stages, row) }),
  }),
  complaint_policy: (_seat, row) => ({ accept_days: 7, answer_days: 60 + row }),
};
