import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { ListBody } from '@xinglin/kit/data/list-body.tsx';
import { ListTools } from '@xinglin/kit/data/list-tools.tsx';
import { Pager } from '@xinglin/kit/data/pager.tsx';
import { TableSkeleton } from '@xinglin/kit/data/table-skeleton.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { graphql } from '../gql/gql.ts';
import type { MatrixPage_ItemsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { MatrixTable } from './matrix-table.tsx';
import { RoundDocument } from './round-document.tsx';

const Items = graphql(`
  query MatrixPage_Items($page: PageInput, $filter: ReviewRoundItemFilter!) {
    reviewRoundItems(page: $page, filter: $filter) {
      items { id dossierId title number need filled tasks { id expertId stage locked version } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const Matrix = graphql(`
  query MatrixPage_Matrix($roundId: ID!, $dossierIds: [ID!]!) {
    assignmentMatrix(roundId: $roundId, dossierIds: $dossierIds) {
      experts { expertId name state load max }
      cells { dossierId expertId assignmentId reasons }
    }
  }
`);

export type MatrixItem = MatrixPage_ItemsQuery['reviewRoundItems']['items'][number];

export default function MatrixPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, load] = useQuery({ query: RoundDocument, variables: { id } });
  return (
    <DetailState row={data?.reviewRound} fetching={fetching} error={error} onRetry={() => load({ requestPolicy: 'network-only' })}>
      {(round) => (
        <Page title={w('round.matrix')} breadcrumb={[{ label: round.name, to: `/rounds/${id}` }]}>
          <p className="x-faint">{w('round.matrixHint')}</p>
          <MatrixList roundId={id} tracks={(round.call?.tracks ?? []) as Track[]} />
        </Page>
      )}
    </DetailState>
  );
}

function MatrixList({ roundId, tracks }: { roundId: string; tracks: readonly Track[] }) {
  const w = useWords();
  const list = useList({
    document: Items,
    pageSize: 20,
    filters: [
      { key: 'track', label: w('round.track'), kind: 'one', options: tracks.map(({ key, name }) => ({ value: key, label: name })) },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { roundId, text: search, track: filters.track?.[0] },
    }),
    pick: (data) => data.reviewRoundItems,
    watches: ['ReviewRoundItem', 'Assignment'],
  });
  return (
    <>
      <ListTools list={list} search={w('round.searchItems')} />
      <ListBody list={list} empty={<EmptyState title={w('round.noItems')}>{w('round.noItemsHint')}</EmptyState>}>
        {(rows) => <MatrixRows roundId={roundId} rows={rows} reload={list.reload} />}
      </ListBody>
      <Pager list={list} />
    </>
  );
}

function MatrixRows({ roundId, rows, reload }: { roundId: string; rows: readonly MatrixItem[]; reload: () => void }) {
  const dossierIds = rows.map(({ dossierId }) => dossierId);
  const [{ data, error }, again] = useQuery({ query: Matrix, variables: { roundId, dossierIds }, requestPolicy: 'cache-and-network' });
  const refresh = () => {
    again({ requestPolicy: 'network-only' });
    reload();
  };
  if (error && !data) return <ErrorState error={error} onRetry={refresh} small />;
  if (!data?.assignmentMatrix) return <TableSkeleton />;
  return <MatrixTable roundId={roundId} rows={rows} matrix={data.assignmentMatrix} onChange={refresh} />;
}
