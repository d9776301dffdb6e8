import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useLocation } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useSavedViews } from '../parts/use-saved-views.ts';
import { actionGroups, auditFilterOf } from './audit-filter.ts';
import { ChainCheck } from './chain-check.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { useSentence } from './sentence.ts';
import { useRecordWords } from './words.ts';

const EntriesDocument = graphql(`
  query AuditPage_Entries($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) {
      items {
        id
        at
        action
        actorKind
        actorName
        objectLabel
        result
        ip
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const tones: Record<string, Tone> = { ok: 'good', refused: 'warning', failed: 'bad' };

export default function AuditPage() {
  const w = useRecordWords();
  const sentence = useSentence();
  const { search: query } = useLocation();
  const exports = useCan('export', 'AuditEntry');
  const list = useList({
    document: EntriesDocument,
    filters: [
      {
        key: 'action',
        label: w('audit.action'),
        kind: 'one',
        options: actionGroups.map((value) => ({ value, label: w(`audit.group.${value}`) })),
      },
      { key: 'date', label: w('audit.period'), kind: 'period' },
      { key: 'actor', label: w('audit.actorId'), kind: 'text' },
      { key: 'object', label: w('audit.object'), kind: 'text' },
    ],
    variables: ({ after, first, ...address }) => ({ filter: auditFilterOf(address), page: { after, first } }),
    pick: (data) => data.auditEntries,
    watches: ['AuditEntry'],
  });
  const entryTo = (id: string) => {
    const params = new URLSearchParams(query);
    params.set('entry', id);
    return `/organisation/audit?${params}`;
  };
  return (
    <ListPage
      id="audit"
      title={w('audit.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={sentence}
      rowTo={(row) => entryTo(row.id)}
      search={w('audit.search')}
      views={useSavedViews('audit')}
      {...(exports ? { exportAs: 'kernel.audit' } : {})}
      {...useListUpdates('AuditEntry', list.reload)}
      empty={<EmptyState title={w('audit.empty')}>{w('audit.emptyHint')}</EmptyState>}
      columns={[
        { key: 'what', label: w('audit.what'), render: sentence },
        {
          key: 'result',
          label: w('audit.result'),
          card: 'status',
          render: (row) => (
            <StatusTag tone={tones[row.result] ?? 'neutral'}>{w.find(`audit.result.${row.result}`) ?? row.result}</StatusTag>
          ),
        },
        { key: 'when', label: w('audit.when'), render: (row) => <DateText value={row.at} withTime /> },
        { key: 'who', label: w('audit.who'), card: 'none', hidden: true, render: (row) => row.actorName },
        { key: 'ip', label: w('audit.ip'), card: 'none', render: (row) => <span className="x-figures">{row.ip}</span> },
      ]}
    >
      <ChainCheck />
      <EntryDrawer />
    </ListPage>
  );
}
