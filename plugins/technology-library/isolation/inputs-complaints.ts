// Where looking for inputs begins, for complaints.
import { anew, DAY, type Inputs, REASON, row } from './inputs-library.ts';

const complaint = {
  ...{ channel: 'PHONE', category: 'QUALITY', title: 'Of the care given', description: 'It was not as agreed upon' },
  ...{ occurredOn: '2026-07-01', receivedOn: DAY },
};
const answer = { verdict: 'PARTLY', findings: REASON, measures: REASON, answer: REASON, answeredOn: DAY };
const handler = (id: string | null) => ({ handlerId: id });

export const complaintInputs: Inputs = {
  createComplaint: anew(() => ({ input: complaint, 'complainant.complainantName': 'Wang Li' })),
  updateComplaint: row('complaint', 0, () => ({ input: complaint })),
  acceptComplaint: row('complaint', 0, (seat) => handler(seat.person('any/staff'))),
  rejectComplaint: row('complaint', 0, () => ({ input: { reasonCode: 'NOT_OURS', reason: REASON } })),
  assignComplaint: row('complaint', 2, (seat) => handler(seat.person('any/administrator'))),
  // What its handler does, who is of the staff.
  investigateComplaint: { ...row('complaint', 7), by: 'any/staff' },
  answerComplaint: { ...row('complaint', 2, () => ({ input: answer })), by: 'any/staff' },
  closeComplaint: row('complaint', 3),
  reopenComplaint: row('complaint', 4, (seat) => ({ ...handler(seat.person('any/staff')), reason: REASON })),
  correctComplainant: row('complaint', 2, () => ({ input: { complainantContact: '13800000000', reason: REASON } })),
  setComplaintPolicy: anew(() => ({ input: { acceptDays: 5, answerDays: 30 } })),
};
