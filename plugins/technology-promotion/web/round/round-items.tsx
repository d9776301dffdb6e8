import { CardList } from '@xinglin/kit/data/card-list.tsx';
import type { Column } from '@xinglin/kit/data/column.ts';
import { DataTable } from '@xinglin/kit/data/data-table.tsx';
import { ExportMenu } from '@xinglin/kit/data/export-menu.tsx';
import { ListBody } from '@xinglin/kit/data/list-body.tsx';
import { ListTools } from '@xinglin/kit/data/list-tools.tsx';
import { Pager } from '@xinglin/kit/data/pager.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useNarrow } from '@xinglin/kit/theme/media.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import type { Track } from '../../shared/call-input.ts';
import { graphql } from '../gql/gql.ts';
import type { RoundItems_ItemsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { TaskLine } from './task-line.tsx';

const Items = graphql(`
  query RoundItems_Items($page: PageInput, $filter: ReviewRoundItemFilter!) {
    reviewRoundItems(page: $page, filter: $filter) {
      items {
        id dossierId title number track applicantName need filled submitted
        tasks { id expertName alias stage locked dueAt reason chosen version allowedActions }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
type Item = RoundItems_ItemsQuery['reviewRoundItems']['items'][number];

interface RoundItemsProps {
  round: { id: string; tracks: readonly Track[]; open: boolean };
  onChange: () => void;
}

/** The items of a round with the experts on each. */
export function RoundItems({ round, onChange }: RoundItemsProps) {
  const w = useWords();
  const narrow = useNarrow();
  const list = useList({
    document: Items,
    filters: [
      { key: 'track', label: w('round.track'), kind: 'one', options: round.tracks.map(({ key, name }) => ({ value: key, label: name })) },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { roundId: round.id, text: search, track: filters.track?.[0] },
    }),
    pick: (data) => data.reviewRoundItems,
    watches: ['ReviewRoundItem', 'Assignment', 'ReviewRound'],
  });
  const trackName = (key: string) => round.tracks.find((track) => track.key === key)?.name ?? key;
  const columns: readonly Column<Item>[] = [
    { key: 'title', label: w('round.item'), render: (item) => item.title, always: true },
    { key: 'number', label: w('round.number'), render: (item) => item.number },
    { key: 'track', label: w('round.track'), render: (item) => trackName(item.track) },
    { key: 'applicant', label: w('round.applicant'), render: (item) => item.applicantName },
    {
      key: 'filled',
      label: w('round.coverage'),
      align: 'right',
      render: (item) => (
        <span className={item.filled < item.need ? 'x-warning' : undefined}>{w('round.ofMost', { n: item.filled, most: item.need })}</span>
      ),
    },
    { key: 'submitted', label: w('round.submitted'), align: 'right', render: (item) => item.submitted },
    {
      key: 'tasks',
      label: w('round.experts'),
      render: (item) =>
        item.tasks.length === 0 ? (
          <span className="x-faint">{w('round.nobody')}</span>
        ) : (
          <div className="x-stack">
            {item.tasks.map((task) => (
              <TaskLine key={task.id} task={task} onChange={onChange} />
            ))}
          </div>
        ),
    },
  ];
  const Rows = narrow ? CardList : DataTable;
  return (
    <>
      <ListTools list={list} search={w('round.searchItems')}>
        <ExportMenu table="technology-promotion.round-items" filter={list.filter} />
      </ListTools>
      <ListBody list={list} empty={<EmptyState title={w('round.noItems')}>{w('round.noItemsHint')}</EmptyState>}>
        {(rows) => (
          <Rows
            label={w('round.itemsTitle')}
            columns={columns}
            rows={rows}
            rowKey={(item) => item.id}
            rowName={(item) => item.title}
            rowTo={(item) => `/dossiers/${item.dossierId}`}
            sort={null}
            onSort={() => undefined}
            busy={list.fetching}
          />
        )}
      </ListBody>
      <Pager list={list} />
    </>
  );
}
