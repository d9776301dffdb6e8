import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { PanelDialog } from './panel-dialog.tsx';
import { PanelStageTag } from './tags.tsx';

const PanelsDocument = graphql(`
  query PanelList_Panels($page: PageInput, $callId: ID) {
    panels(page: $page, callId: $callId) {
      items { id name track highImpact stage members { id seat name } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const CallDocument = graphql(`
  query PanelList_Call($id: ID!) {
    call(id: $id) { id title tracks }
  }
`);

/** The panels of one call. */
export default function PanelsPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [making, setMaking] = useState(false);
  const [{ data }] = useQuery({ query: CallDocument, variables: { id } });
  const tracks = (data?.call?.tracks ?? []) as Track[];
  const list = useList({
    document: PanelsDocument,
    variables: ({ after, first }) => ({ page: { first, after }, callId: id }),
    pick: (reply) => reply.panels,
    watches: ['Panel'],
  });
  const create = (
    <Can do="create" on="Panel">
      <Button type="primary" onClick={() => setMaking(true)}>
        {w('panel.create')}
      </Button>
    </Can>
  );
  if (data?.call === null) return <NotFound />;
  return (
    <ListPage
      id="panels"
      title={w('panel.panels')}
      breadcrumb={[
        { label: w('nav.calls'), to: '/calls' },
        { label: data?.call?.title ?? '…', to: `/calls/${id}` },
      ]}
      list={{ ...list, filter: { callId: id } }}
      search={false}
      exportAs="technology-promotion.panels"
      primary={create}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/panels/${row.id}`}
      columns={[
        { key: 'name', label: w('panel.name'), render: (row) => row.name, always: true },
        { key: 'track', label: w('panel.track'), render: (row) => tracks.find(({ key }) => key === row.track)?.name ?? row.track },
        { key: 'chair', label: w('panel.seat.CHAIR'), render: (row) => row.members.find(({ seat }) => seat === 'CHAIR')?.name },
        {
          key: 'voters',
          label: w('panel.voters'),
          align: 'right',
          render: (row) => row.members.filter(({ seat }) => seat === 'CHAIR' || seat === 'MEMBER').length,
        },
        { key: 'stage', label: w('panel.stage'), render: (row) => <PanelStageTag stage={row.stage} />, card: 'status' },
      ]}
      empty={
        <EmptyState title={w('panel.empty')} act={create}>
          {w('panel.emptyHint')}
        </EmptyState>
      }
    >
      {making ? (
        <PanelDialog callId={id} tracks={tracks} onDone={(panelId) => navigate(`/panels/${panelId}`)} onClose={() => setMaking(false)} />
      ) : null}
    </ListPage>
  );
}
