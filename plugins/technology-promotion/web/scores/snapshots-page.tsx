import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useRoundGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { SnapshotComparison, type SnapshotResult } from './snapshot-comparison.tsx';

const SnapshotsDocument = graphql(`
  query SnapshotsPage_Snapshots($roundId: ID!) {
    scoreSnapshots(roundId: $roundId, page: { first: 50 }) { items { id number reason inputHash takenAt result } }
  }
`);

export default function SnapshotsPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const gone = useRoundGone(id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [{ data, error }, execute] = useQuery({ query: SnapshotsDocument, variables: { roundId: id } });
  const rows = data?.scoreSnapshots?.items;
  if (gone) return <NotFound />;
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!rows) return <PageSkeleton />;
  const pair = rows.filter((row) => chosen.includes(row.id)).sort((a, b) => a.number - b.number);
  const [before, after] = pair;
  // A third choice takes the place of the first.
  const choose = (one: string) => setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one].slice(-2));
  return (
    <Page title={w('scores.snapshots')} breadcrumb={[{ label: w('scores.title'), to: `/rounds/${id}/scores` }]}>
      {rows.length === 0 ? (
        <EmptyState title={w('scores.noSnapshots')}>{w('scores.noSnapshotsHint')}</EmptyState>
      ) : (
        <Panel id="snapshots" title={w('scores.snapshots')}>
          <p className="x-help">{w('scores.chooseTwo')}</p>
          <ul className="x-rows">
            {rows.map((row) => (
              <li key={row.id}>
                <Checkbox checked={chosen.includes(row.id)} disabled={!row.result} onChange={() => choose(row.id)}>
                  {w('scores.snapshotNumber', { n: row.number })} · <DateText value={row.takenAt} withTime /> · {row.reason}
                </Checkbox>
                <br />
                <small className="x-hash">{row.inputHash}</small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {before?.result && after?.result ? (
        <SnapshotComparison before={before.result as SnapshotResult} after={after.result as SnapshotResult} />
      ) : null}
    </Page>
  );
}
