import { Can } from '@xinglin/kit/ability/ability.tsx';
import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { Archives_ListQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

const RoundDocument = graphql(`
  query Archives_Round($id: ID!) {
    reviewRound(id: $id) { id name }
  }
`);
const ListDocument = graphql(`
  query Archives_List($roundId: ID!) {
    roundArchives(roundId: $roundId, page: { first: 20 }) { items { id stage done total partial fileId createdAt finishedAt } }
  }
`);
const Ask = graphql(`
  mutation Archives_Ask($roundId: ID!) {
    done: askRoundArchive(roundId: $roundId) { ... on RoundArchive { id stage } ... on DomainError { code message } }
  }
`);

const LOOK_MS = 1_500;
const tones: Record<string, Tone> = { QUEUED: 'neutral', RUNNING: 'active', DONE: 'good', FAILED: 'bad' };
type Archive = Archives_ListQuery['roundArchives']['items'][number];
const busy = ({ stage }: Archive) => stage === 'QUEUED' || stage === 'RUNNING';

/** 评审归档: all papers of a round as one file, asked for and fetched here. */
export default function ArchivesPage() {
  const w = useWords();
  const { id = '' } = useParams();
  const [round, reloadRound] = useQuery({ query: RoundDocument, variables: { id } });
  const [list, reload] = useQuery({ query: ListDocument, variables: { roundId: id }, requestPolicy: 'cache-and-network' });
  const { submit, busy: asking, problem } = useSubmit(Ask, ({ done }) => done);
  const rows = list.data?.roundArchives.items;
  const waiting = rows?.some(busy) ?? false;
  useEffect(() => {
    if (!waiting) return;
    const clock = setInterval(() => reload({ requestPolicy: 'network-only' }), LOOK_MS);
    return () => clearInterval(clock);
  }, [waiting, reload]);
  const ask = async () => {
    await submit({ roundId: id });
    reload({ requestPolicy: 'network-only' });
  };
  return (
    <DetailState
      row={round.data?.reviewRound}
      fetching={round.fetching}
      error={round.error}
      onRetry={() => reloadRound({ requestPolicy: 'network-only' })}
    >
      {({ name }) => (
        <Page title={w('archive.title')} note={name} breadcrumb={[{ label: name, to: `/rounds/${id}` }]} narrow>
          <Panel id="make" title={w('archive.make')}>
            <p className="x-help">{w('archive.hint')}</p>
            {problem ? <ProblemNote problem={problem} find={w.find} /> : null}
            <Can do="create" on="RoundArchive">
              <Button type="primary" loading={asking} disabled={waiting} onClick={() => void ask()}>
                {w('archive.make')}
              </Button>
            </Can>
          </Panel>
          <Panel id="archives" title={w('archive.file')}>
            {list.error ? <ErrorState error={list.error} onRetry={() => reload({ requestPolicy: 'network-only' })} small /> : null}
            {!rows && !list.error ? <TextSkeleton lines={2} /> : null}
            {rows?.length === 0 ? <p className="x-help">{w('archive.none')}</p> : null}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {(rows ?? []).map((row) => (
                <li key={row.id}>
                  <ArchiveLine row={row} />
                </li>
              ))}
            </ul>
          </Panel>
        </Page>
      )}
    </DetailState>
  );
}

function ArchiveLine({ row }: { row: Archive }) {
  const w = useWords();
  return (
    <>
      <p>
        <StatusTag tone={tones[row.stage] ?? 'neutral'}>{w.find(`archive.stage.${row.stage}`) ?? row.stage}</StatusTag>{' '}
        <DateText value={row.finishedAt ?? row.createdAt} withTime />{' '}
        {row.fileId ? (
          <a href={`/files/${row.fileId}`} download>
            {w('archive.download')}
          </a>
        ) : null}
      </p>
      {busy(row) ? (
        <p role="status">
          <progress
            aria-label={w('archive.making')}
            style={{ inlineSize: '100%' }}
            {...(row.total > 0 ? { value: row.done, max: row.total } : {})}
          />
          {row.total > 0 ? w('archive.makingOf', { done: row.done, total: row.total }) : null}{' '}
          <span className="x-faint">{w('archive.mayLeave')}</span>
        </p>
      ) : null}
      {row.partial ? <p className="x-warning">{w('archive.partial')}</p> : null}
    </>
  );
}
