import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { meetingStages } from '../../shared/stages.ts';
import { useGivenCall } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { MeetingStageTag } from './tags.tsx';

const Meetings = graphql(`
  query MeetingList_Meetings($page: PageInput, $filter: MeetingFilter) {
    meetings(page: $page, filter: $filter) {
      items { id title stage startsAt place panelName callTitle }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Meetings of one call, or of all. */
export default function MeetingListPage() {
  const w = useWords();
  const given = useGivenCall();
  const navigate = useNavigate();
  const list = useList({
    document: Meetings,
    filters: [
      given,
      {
        key: 'stage',
        label: w('meeting.stage'),
        kind: 'one',
        options: meetingStages.stages.map((value) => ({ value, label: w(`meeting.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { callId: filters.call?.[0], stage: filters.stage?.[0] },
    }),
    pick: (data) => data.meetings,
    watches: ['Meeting'],
  });
  const callId = list.at.address.filters.call?.[0];
  useLive(['list:Meeting'], list.reload);
  return (
    <ListPage
      id="meetings"
      title={w('nav.meetings')}
      list={list}
      search={false}
      exportAs="technology-promotion.meetings"
      rowKey={(meeting) => meeting.id}
      rowName={(meeting) => meeting.title}
      rowTo={(meeting) => `/meetings/${meeting.id}`}
      primary={
        <Can do="create" on="Meeting">
          <Button type="primary" onClick={() => navigate(callId ? `/meetings/new?call=${callId}` : '/meetings/new')}>
            {w('meeting.plan')}
          </Button>
        </Can>
      }
      columns={[
        { key: 'title', label: w('meeting.title'), render: (meeting) => meeting.title, always: true },
        { key: 'stage', label: w('meeting.stage'), card: 'status', render: (meeting) => <MeetingStageTag stage={meeting.stage} /> },
        { key: 'startsAt', label: w('meeting.startsAt'), render: (meeting) => <DateText value={meeting.startsAt} withTime /> },
        { key: 'place', label: w('meeting.place'), render: (meeting) => meeting.place || '—' },
        { key: 'panel', label: w('meeting.panel'), render: (meeting) => meeting.panelName },
        { key: 'call', label: w('meeting.call'), render: (meeting) => meeting.callTitle },
      ]}
      empty={<EmptyState title={w('meeting.none')}>{w('meeting.noneHint')}</EmptyState>}
    />
  );
}
