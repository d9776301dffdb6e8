import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { AddConflict } from './add-dialog.tsx';
import { HeatMap } from './heat-map.tsx';

const MapDocument = graphql(`
  query ConflictMap_Map($id: ID!) {
    call(id: $id) { id title }
    conflictMap(callId: $id) {
      people { userId name known }
      items { dossierId number title }
      cells { userId dossierId type strength state evidence }
      cut
    }
  }
`);
const ComputeDocument = graphql(`
  mutation ConflictMap_Compute($callId: ID!) {
    computeConflicts(callId: $callId) { ... on Call { id } ... on DomainError { code message } }
  }
`);

/** Who must keep away from what in a call. */
export default function ConflictMapPage() {
  const w = useWords();
  const toast = useToast();
  const { id = '' } = useParams();
  const [adding, setAdding] = useState(false);
  const [{ data, fetching, error }, execute] = useQuery({ query: MapDocument, variables: { id } });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const compute = useSubmit(ComputeDocument, (reply) => reply.computeConflicts);
  const again = async () => {
    if ((await compute.submit({ callId: id })).kind !== 'done') return;
    toast(w('conflict.computed'));
    reload();
  };
  const found = data && (data.conflictMap && data.call ? { call: data.call, map: data.conflictMap } : null);
  return (
    <DetailState row={found} fetching={fetching} error={error} onRetry={reload}>
      {({ call, map }) => (
        <Page
          title={w('conflict.map')}
          breadcrumb={[
            { label: w('nav.calls'), to: '/calls' },
            { label: call.title, to: `/calls/${id}` },
          ]}
          actions={
            <>
              <Link to={`/conflicts?call=${id}`}>{w('conflict.asTable')}</Link>
              <Can do="create" on="Conflict">
                <Button onClick={() => setAdding(true)}>{w('conflict.add')}</Button>
              </Can>
              <Can do="compute" on="Conflict">
                <Button loading={compute.busy} onClick={() => void again()}>
                  {w('conflict.compute')}
                </Button>
              </Can>
            </>
          }
        >
          {map.cut ? <p role="status">{w('conflict.cut')}</p> : null}
          {map.cells.length === 0 && map.people.every(({ known }) => known) ? (
            <EmptyState title={w('conflict.mapEmpty')}>{w('conflict.mapEmptyHint')}</EmptyState>
          ) : (
            <HeatMap map={map} />
          )}
          {adding ? (
            <AddConflict
              callId={id}
              onClose={() => setAdding(false)}
              onDone={() => {
                setAdding(false);
                reload();
              }}
            />
          ) : null}
        </Page>
      )}
    </DetailState>
  );
}
