import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { channels } from '../../shared/channels.ts';
import { callStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ClosingTime } from './closing-time.tsx';
import { CallStageTag } from './stage-tag.tsx';

const CallsDocument = graphql(`
  query CallList_Calls($page: PageInput, $filter: CallFilter) {
    calls(page: $page, filter: $filter) {
      items { id number title stage channels receivedCount closesAt closedEarlyAt createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function CallListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const list = useList({
    document: CallsDocument,
    filters: [
      {
        key: 'stage',
        label: w('call.stage'),
        kind: 'one',
        options: callStages.stages.map((value) => ({ value, label: w(`call.stage.${value}`) })),
      },
      {
        key: 'channel',
        label: w('call.channel'),
        kind: 'one',
        options: channels.map((value) => ({ value, label: w(`call.channel.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search, stage: filters.stage?.[0], channel: filters.channel?.[0] },
    }),
    pick: (data) => data.calls,
    watches: ['Call'],
  });
  const create = (
    <Can do="create" on="Call">
      <Button type="primary" onClick={() => navigate('/calls/new')}>
        {w('call.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="calls"
      title={w('nav.calls')}
      list={list}
      search={w('call.search')}
      exportAs="technology-promotion.calls"
      primary={create}
      rowKey={(call) => call.id}
      rowName={(call) => call.title}
      rowTo={(call) => `/calls/${call.id}`}
      columns={[
        { key: 'title', label: w('call.title'), render: (call) => call.title, always: true },
        { key: 'number', label: w('call.number'), render: (call) => call.number },
        { key: 'stage', label: w('call.stage'), render: (call) => <CallStageTag stage={call.stage} />, card: 'status' },
        {
          key: 'channels',
          label: w('call.channel'),
          render: (call) => call.channels.map((channel) => w.find(`call.channel.${channel}`) ?? channel).join(w('call.comma')),
        },
        { key: 'received', label: w('call.received'), align: 'right', render: (call) => call.receivedCount },
        {
          key: 'closesAt',
          label: w('call.closesAt'),
          render: (call) => (call.closesAt ? <ClosingTime call={call} /> : '—'),
        },
      ]}
      empty={
        <EmptyState title={w('call.empty')} act={create}>
          {w('call.emptyHint')}
        </EmptyState>
      }
    />
  );
}
