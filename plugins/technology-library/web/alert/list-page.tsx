import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useQuery } from 'urql';
import { alertGroups, alertKindNames, alertStates } from '../../shared/alerts.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { AlertCounts } from './counts-document.tsx';
import { GroupLinks } from './group-links.tsx';

const AlertsDocument = graphql(`
  query AlertsPage_Alerts($page: PageInput, $filter: LibraryAlertFilter) {
    libraryAlerts(page: $page, filter: $filter) {
      items { id kind group title note on overdue link }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** 预警: everything that wants attention by its day, the longest overdue first. */
export default function AlertsPage() {
  const w = useWords();
  const [counts] = useQuery({ query: AlertCounts, requestPolicy: 'cache-and-network' });
  const list = useList({
    document: AlertsDocument,
    filters: [
      {
        key: 'group',
        label: w('alert.group'),
        kind: 'one',
        options: alertGroups.map((value) => ({ value, label: w(`home.alert.group.${value}`) })),
      },
      {
        key: 'state',
        label: w('alert.state'),
        kind: 'one',
        options: alertStates.map((value) => ({ value, label: w(`alert.state.${value}`) })),
      },
      {
        key: 'kind',
        label: w('alert.kind'),
        kind: 'many',
        options: alertKindNames.map((value) => ({ value, label: w(`alert.kind.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { group: filters.group?.[0], state: filters.state?.[0], kinds: filters.kind ? [...filters.kind] : null },
    }),
    pick: (data) => data.libraryAlerts,
    watches: ['Finding', 'IndicatorValue', 'Agreement', 'ReadinessCheck', 'SafetyEvent', 'ImprovementAction', 'LibraryEntry'],
  });
  return (
    <ListPage
      id="library-alerts"
      title={w('nav.alerts')}
      list={list}
      search={false}
      exportAs="technology-library.alerts"
      rowKey={(alert) => alert.id}
      rowName={(alert) => `${w.find(`alert.kind.${alert.kind}`) ?? ''} ${alert.title}`}
      rowTo={(alert) => alert.link}
      columns={[
        { key: 'title', label: w('alert.title'), render: (alert) => alert.title || alert.note, always: true },
        { key: 'kind', label: w('alert.kind'), card: 'line', render: (alert) => w.find(`alert.kind.${alert.kind}`) ?? alert.kind },
        { key: 'note', label: w('alert.note'), card: 'line', render: (alert) => alert.note },
        {
          key: 'state',
          label: w('alert.state'),
          card: 'status',
          render: (alert) => (
            <StatusTag tone={alert.overdue ? 'bad' : 'warning'}>{w(alert.overdue ? 'alert.state.OVERDUE' : 'alert.state.DUE')}</StatusTag>
          ),
        },
        { key: 'on', label: w('alert.on'), render: (alert) => <DateText value={alert.on} /> },
        {
          key: 'group',
          label: w('alert.group'),
          card: 'none',
          whole: true,
          render: (alert) => w.find(`home.alert.group.${alert.group}`) ?? alert.group,
        },
      ]}
      empty={<EmptyState title={w('alert.none')}>{w('alert.noneHint')}</EmptyState>}
    >
      <GroupLinks counts={counts.data?.libraryAlertCounts ?? []} />
    </ListPage>
  );
}
