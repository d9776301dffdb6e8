// Meetings, what is decided at them, and what is made known of it.
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';
import { castOf, oneOf } from './cast.ts';
import { about, at, callOf, DOSSIERS, moment } from './stages.ts';

type Values = NonNullable<IsolationNotes['values']>;

const meetingStages = ['OPEN', 'OPEN', 'OPEN', 'CLOSED', 'OPEN', 'PLANNED', 'CLOSED', 'CANCELLED'];
const agendaStages = ['PENDING', 'DISCUSSING', 'VOTING', 'DECIDED', 'DECIDED', 'POSTPONED', 'DECIDED', 'PENDING'];
const count = { entitled: 2, present: 2, for: 2, against: 0, abstained: 0, silent: 0, needed: 2, passed: true, seated: [], dissent: [] };
const busyThere = ['EXPECTED', 'PRESENT', 'PRESENT', 'LEFT', 'PRESENT', 'EXPECTED', 'LEFT', 'ABSENT'];

export const meetingRows: Values = {
  meeting: (seat, row) => ({
    stage: at(meetingStages, row),
    current_id: seat.id('agenda_item', row % DOSSIERS),
    ...(at(meetingStages, row) === 'CLOSED' ? { opened_at: moment, closed_at: moment } : {}),
  }),
  agenda_item: (seat, row) => {
    const stage = at(agendaStages, row);
    const result = { ...count, recused: [seat.mark('agenda_item', 'result', row)] };
    return stage === 'DECIDED'
      ? { ordinal: row + 1, stage, passed: true, closed_at: moment, result: JSON.stringify(result) }
      : { ordinal: row + 1, stage, passed: null, closed_at: null, result: null };
  },
  attendance: (seat, row) => {
    const { busy, recused, chair } = castOf(seat);
    const { dossier, turn } = about(row);
    return {
      user_id: at([busy, recused, chair], turn),
      name: seat.mark('panel_member', 'name', row),
      state: turn === 0 ? at(busyThere, dossier) : 'PRESENT',
      seat: turn === 2 ? 'CHAIR' : 'MEMBER',
      stands_in_for: null,
    };
  },
  ballot: (seat, row) => ({ user_id: at([castOf(seat).busy, castOf(seat).done], about(row).turn) }),
  minutes: (seat, row) => ({
    number: row + 1,
    drawn_up_by: oneOf(seat, 'association'),
    // Somebody was there who has no seat on the panel any more.
    ...(row === 6 ? { stage: 'SIGNING' } : {}),
    files_stage: row % 2 === 0 ? 'FAILED' : 'DONE',
    content: JSON.stringify({
      association: seat.mark('minutes', 'content', row),
      people: [],
      items: [
        {
          ordinal: row + 1,
          number: 'S1',
          title: seat.mark('minutes', 'content.items', row),
          stage: 'DECIDED',
          note: '',
          result: null,
          salt: 'a',
        },
      ],
    }),
  }),
  decision: (seat, row) => ({
    call_id: seat.id('call', callOf(row)),
    outcome: at(
      ['RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT', 'RECOMMEND', 'REJECT', 'CONDITIONAL', 'REJECT', 'REJECT', 'RECOMMEND'],
      row,
    ),
    revoked_at: row === 5 ? moment : null,
    handed_over_at: row === 5 ? moment : null,
  }),
  objection: (seat, row) => ({ tracking_id: seat.id('objection.tracking', row) }),
};
