// Panels, their meetings, votes and minutes.
import { deliberates, keepsAway, meetingOf, mine, office, officeOr, recused, saidNo, seatIn, sitsOn, some, type Truth } from './facts.ts';

export const meetingTruth: Truth = {
  panel_member: [
    {
      reason: 'whoever leads a meeting is told by name who makes up its quorum',
      columns: ['name'],
      opens: (row, who, eyes) =>
        some(
          eyes,
          'attendance',
          (seat) =>
            seat.user_id === who.userId &&
            ['CHAIR', 'SECRETARY'].includes(String(seat.seat)) &&
            meetingOf(eyes, seat.meeting_id)?.panel_id === row.values.panel_id,
        ),
    },
  ],
  meeting: [
    {
      reason: 'the office and the panel',
      narrows: (row, who, eyes) => who.roles.has('meeting.read') || seatIn((each) => each.values.panel_id)(row, who, eyes),
    },
  ],
  agenda_item: [
    {
      reason: 'every item has a number on the agenda of the panel, and a version for whoever acts on it',
      columns: ['id', 'ordinal', 'version', 'meeting_id'],
      opens: (row, who, eyes) => sitsOn(who, meetingOf(eyes, row.values.meeting_id)?.panel_id, eyes),
    },
    {
      reason: 'what came of an item is known to the panel that took part, without those who are recused',
      columns: ['stage', 'passed', 'result', 'dossier_id'],
      opens: (row, who, eyes) =>
        sitsOn(who, meetingOf(eyes, row.values.meeting_id)?.panel_id, eyes) &&
        saidNo(who, row.values.dossier_id, eyes) &&
        !recused(who, row.values.dossier_id, eyes),
    },
    {
      reason: 'the office; the panel while it meets, without those who keep away',
      narrows: officeOr((row, who, eyes) => deliberates(who, row.values.dossier_id, eyes)),
    },
  ],
  attendance: [
    {
      reason: 'the office and the panel',
      narrows: (row, who, eyes) =>
        who.roles.has('meeting.read') || seatIn((each) => meetingOf(eyes, each.values.meeting_id)?.panel_id)(row, who, eyes),
    },
  ],
  ballot: [
    {
      reason: 'the own vote; the office once the item is decided, unless it must keep away',
      narrows: (row, who, eyes) => {
        const item = eyes.of('agenda_item').find(({ values }) => values.id === row.values.agenda_item_id)?.values;
        return mine(row, who) || (office(who) && item?.stage === 'DECIDED' && !keepsAway(who, item.dossier_id, eyes));
      },
    },
  ],
  minutes: [
    {
      reason: 'the office; the panel once there is something to sign',
      narrows: (row, who, eyes) =>
        who.roles.has('minutes.read') ||
        (['SIGNING', 'SIGNED'].includes(String(row.values.stage)) &&
          seatIn((each) => meetingOf(eyes, each.values.meeting_id)?.panel_id)(row, who, eyes)),
    },
  ],
  minutes_copy: [
    {
      reason: 'as the minutes, and for nobody who is recused from one of their items: a document holds all of them',
      narrows: (row, who, eyes) => {
        const minutes = eyes.of('minutes').find(({ values }) => values.id === row.values.minutes_id)?.values;
        const items = eyes.of('agenda_item').filter(({ values }) => values.meeting_id === minutes?.meeting_id);
        if (items.some(({ values }) => recused(who, values.dossier_id, eyes))) return false;
        return (
          who.roles.has('minutes-copy.read') ||
          (['SIGNING', 'SIGNED'].includes(String(minutes?.stage)) && sitsOn(who, meetingOf(eyes, minutes?.meeting_id)?.panel_id, eyes))
        );
      },
    },
  ],
};
