import { applicantKinds } from '@xinglin/kernel/shared/kinds';
import { regionName } from '@xinglin/kernel/shared/regions';
import { applicationStages } from '@xinglin/kernel/shared/stages';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { graphql } from '../../gql/gql.ts';
import { useListUpdates } from '../../live/use-list-updates.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useSavedViews } from '../parts/use-saved-views.ts';
import { ApplicationStage } from './states.tsx';
import { useOperatorWords } from './words.ts';

const ApplicationsDocument = graphql(`
  query ApplicationsPage_Applications($filter: ApplicationFilter, $page: PageInput) {
    applications(filter: $filter, page: $page) {
      items {
        id
        number
        name
        kind
        region
        stage
        creditCodeFault
        alreadyRegistered
        createdAt
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ApplicationsPage() {
  const w = useOperatorWords();
  const termOf = useTermOf();
  const { language } = useLanguage();
  const list = useList({
    document: ApplicationsDocument,
    filters: [
      {
        key: 'stage',
        label: w('applications.stage'),
        kind: 'one',
        options: applicationStages.stages.map((value) => ({ value, label: termOf('application-stage', value) })),
      },
      {
        key: 'kind',
        label: w('applications.kind'),
        kind: 'one',
        options: applicantKinds.map((value) => ({ value, label: termOf('kind', value) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      filter: { text: search || null, stage: filters.stage?.[0] ?? null, kind: filters.kind?.[0] ?? null },
      page: { after, first },
    }),
    pick: (data) => data.applications,
    watches: ['Application'],
  });
  return (
    <ListPage
      id="applications"
      exportAs="kernel.applications"
      title={w('applications.title')}
      list={list}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/platform/applications/${row.id}`}
      search={w('applications.search')}
      views={useSavedViews('applications')}
      {...useListUpdates('TenantApplication', list.reload)}
      empty={<EmptyState title={w('applications.empty')}>{w('applications.emptyHint')}</EmptyState>}
      columns={[
        { key: 'name', label: w('applications.name'), render: (row) => row.name },
        { key: 'number', label: w('applications.number'), render: (row) => <span className="x-figures">{row.number}</span> },
        { key: 'kind', label: w('applications.kind'), render: (row) => termOf('kind', row.kind) },
        { key: 'region', label: w('applications.region'), card: 'none', render: (row) => regionName(row.region, language) },
        { key: 'stage', label: w('applications.stage'), card: 'status', render: (row) => <ApplicationStage stage={row.stage} /> },
        {
          key: 'attention',
          label: w('applications.attention'),
          render: (row) =>
            row.creditCodeFault || row.alreadyRegistered ? (
              <>
                {row.creditCodeFault ? <StatusTag tone="warning">{w('applications.codeFault')}</StatusTag> : null}
                {row.alreadyRegistered ? <StatusTag tone="bad">{w('applications.registered')}</StatusTag> : null}
              </>
            ) : null,
        },
        { key: 'submitted', label: w('applications.submitted'), render: (row) => <DateText value={row.createdAt} withTime /> },
      ]}
    />
  );
}
