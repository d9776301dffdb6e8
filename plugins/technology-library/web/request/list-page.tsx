import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { requestStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { AreaName } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { RequestStageTag } from './tags.tsx';

const RequestsDocument = graphql(`
  query RequestList_Requests($page: PageInput, $filter: AdoptionRequestFilter) {
    adoptionRequests(page: $page, filter: $filter) {
      items { id number siteName areaCode siteLevel entryTitle stage createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** What the institution has asked for, or what the association is to handle. */
export default function RequestListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const list = useList({
    document: RequestsDocument,
    filters: [
      {
        key: 'stage',
        label: w('request.stage'),
        kind: 'one',
        options: requestStages.stages.map((value) => ({ value, label: w(`request.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: { text: search, stage: filters.stage?.[0] } }),
    pick: (data) => data.adoptionRequests,
    watches: ['AdoptionRequest'],
  });
  const browse = (
    <Can do="create" on="AdoptionRequest">
      <Button type="primary" onClick={() => navigate('/catalogue')}>
        {w('request.toCatalogue')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="adoption-requests"
      title={w('nav.requests')}
      list={list}
      search={w('request.search')}
      exportAs="technology-library.adoption-requests"
      primary={browse}
      rowKey={(row) => row.id}
      rowName={(row) => row.entryTitle}
      rowTo={(row) => `/requests/${row.id}`}
      columns={[
        { key: 'entry', label: w('request.entry'), render: (row) => row.entryTitle, always: true },
        { key: 'site', label: w('request.site'), render: (row) => row.siteName },
        { key: 'stage', label: w('request.stage'), render: (row) => <RequestStageTag stage={row.stage} />, card: 'status' },
        { key: 'number', label: w('request.number'), whole: true, render: (row) => row.number },
        { key: 'area', label: w('request.area'), render: (row) => <AreaName code={row.areaCode} /> },
        {
          key: 'level',
          label: w('request.level'),
          render: (row) => w.find(`request.level.${row.siteLevel}`) ?? row.siteLevel,
          hidden: true,
        },
        { key: 'asked', label: w('request.asked'), render: (row) => <DateText value={row.createdAt} withTime /> },
      ]}
      empty={
        <EmptyState title={w('request.empty')} act={browse}>
          {w('request.emptyHint')}
        </EmptyState>
      }
    />
  );
}
