import { applicantKinds } from '@xinglin/kernel/shared/kinds';
import { regionName } from '@xinglin/kernel/shared/regions';
import { organisationStages } from '@xinglin/kernel/shared/stages';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useSavedViews } from '../parts/use-saved-views.ts';
import { OrganisationStatus } from './states.tsx';
import { useOperatorWords } from './words.ts';

const OrganisationsDocument = graphql(`
  query OrganisationsPage_Organisations($filter: PlatformOrganisationFilter, $page: PageInput) {
    platformOrganisations(filter: $filter, page: $page) {
      items {
        id
        name
        kind
        creditCode
        region
        status
        createdAt
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function OrganisationsPage() {
  const w = useOperatorWords();
  const termOf = useTermOf();
  const { language } = useLanguage();
  const list = useList({
    document: OrganisationsDocument,
    filters: [
      {
        key: 'kind',
        label: w('organisations.kind'),
        kind: 'one',
        options: applicantKinds.map((value) => ({ value, label: termOf('kind', value) })),
      },
      {
        key: 'status',
        label: w('organisations.status'),
        kind: 'one',
        options: organisationStages.stages.map((value) => ({ value, label: termOf('organisation-status', value) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      filter: { text: search || null, kind: filters.kind?.[0] ?? null, status: filters.status?.[0] ?? null },
      page: { after, first },
    }),
    pick: (data) => data.platformOrganisations,
    watches: ['PlatformOrganisation'],
  });
  return (
    <ListPage
      id="platform-organisations"
      exportAs="kernel.organisations"
      title={w('organisations.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/platform/organisations/${row.id}`}
      search={w('organisations.search')}
      views={useSavedViews('platform-organisations')}
      {...useListUpdates('Tenant', list.reload)}
      empty={<EmptyState title={w('organisations.empty')}>{w('organisations.emptyHint')}</EmptyState>}
      columns={[
        { key: 'name', label: w('organisations.name'), render: (row) => row.name },
        { key: 'kind', label: w('organisations.kind'), render: (row) => termOf('kind', row.kind) },
        { key: 'creditCode', label: w('organisations.creditCode'), render: (row) => <span className="x-figures">{row.creditCode}</span> },
        {
          key: 'region',
          label: w('organisations.region'),
          card: 'none',
          render: (row) => (row.region ? regionName(row.region, language) : ''),
        },
        { key: 'status', label: w('organisations.status'), card: 'status', render: (row) => <OrganisationStatus status={row.status} /> },
        { key: 'since', label: w('organisations.since'), render: (row) => <DateText value={row.createdAt} /> },
      ]}
    />
  );
}
