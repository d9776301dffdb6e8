import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { AttendanceTag, MeetingStageTag } from './tags.tsx';

const Seats = graphql(`
  query MyMeetings_Seats($page: PageInput) {
    meetingSeats(page: $page) {
      items { id title stage startsAt place seat attendance items { id recused declared } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Meetings to which she is called. */
export default function MyMeetingsPage() {
  const w = useWords();
  const list = useList({
    document: Seats,
    variables: ({ after, first }) => ({ page: { first, after } }),
    pick: (data) => data.meetingSeats,
    watches: ['MeetingSeat', 'Meeting'],
  });
  useLive(['list:Meeting'], list.reload);
  return (
    <ListPage
      id="my-meetings"
      title={w('nav.myMeetings')}
      list={list}
      search={false}
      rowKey={(meeting) => meeting.id}
      rowName={(meeting) => meeting.title}
      rowTo={(meeting) => `/meetings/${meeting.id}/seat`}
      columns={[
        { key: 'title', label: w('meeting.title'), render: (meeting) => meeting.title, always: true },
        { key: 'stage', label: w('meeting.stage'), card: 'status', render: (meeting) => <MeetingStageTag stage={meeting.stage} /> },
        { key: 'startsAt', label: w('meeting.startsAt'), render: (meeting) => <DateText value={meeting.startsAt} withTime /> },
        { key: 'place', label: w('meeting.place'), render: (meeting) => meeting.place || '—' },
        { key: 'seat', label: w('meeting.mySeat'), render: (meeting) => w.find(`meeting.seat.${meeting.seat}`) ?? '—' },
        {
          key: 'attendance',
          label: w('meeting.attendance'),
          render: (meeting) => (meeting.attendance ? <AttendanceTag state={meeting.attendance} /> : '—'),
        },
        {
          key: 'declare',
          label: w('meeting.toDeclare'),
          align: 'right',
          render: ({ items }) => w('meeting.items', { n: items.filter(({ recused, declared }) => !recused && !declared).length }),
        },
      ]}
      empty={<EmptyState title={w('meeting.noneOfMine')}>{w('meeting.noneOfMineHint')}</EmptyState>}
    />
  );
}
