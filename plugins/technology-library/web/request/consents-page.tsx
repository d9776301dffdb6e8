import { Can, useCan } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { consentStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { AreaName } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { ConsentStageTag } from './tags.tsx';

const ConsentsDocument = graphql(`
  query ConsentList_Consents($page: PageInput, $filter: HolderConsentFilter) {
    holderConsents(page: $page, filter: $filter) {
      items { id entryTitle siteName areaCode siteLevel stage dueOn answeredAt createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Questions that the holder is to answer, or that the association has asked. */
export default function ConsentsPage() {
  const w = useWords();
  const asks = useCan('create', 'HolderConsent');
  const navigate = useNavigate();
  const list = useList({
    document: ConsentsDocument,
    filters: [
      {
        key: 'stage',
        label: w('consent.stage'),
        kind: 'one',
        options: consentStages.stages.map((value) => ({ value, label: w(`consent.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, filter: { stage: filters.stage?.[0] } }),
    pick: (data) => data.holderConsents,
    watches: ['HolderConsent'],
  });
  const propose = (
    <Can do="create" on="HolderConsent">
      <Button type="primary" onClick={() => navigate('/consents/new')}>
        {w('consent.propose')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="consents"
      title={w('consent.title')}
      list={list}
      search={false}
      exportAs="technology-library.holder-consents"
      primary={propose}
      rowKey={(row) => row.id}
      rowName={(row) => row.siteName}
      rowTo={(row) => `/consents/${row.id}`}
      columns={[
        { key: 'site', label: w('consent.site'), render: (row) => row.siteName, always: true },
        { key: 'entry', label: w('consent.entry'), render: (row) => row.entryTitle },
        { key: 'stage', label: w('consent.stage'), render: (row) => <ConsentStageTag stage={row.stage} />, card: 'status' },
        { key: 'area', label: w('request.area'), render: (row) => <AreaName code={row.areaCode} /> },
        { key: 'level', label: w('request.level'), render: (row) => w.find(`request.level.${row.siteLevel}`) ?? row.siteLevel },
        { key: 'dueOn', label: w('consent.dueOn'), render: (row) => (row.dueOn ? <DateText value={row.dueOn} /> : null) },
        { key: 'answered', label: w('consent.answered'), render: (row) => (row.answeredAt ? <DateText value={row.answeredAt} /> : null) },
      ]}
      empty={
        <EmptyState title={w('consent.empty')} act={propose}>
          {asks ? w('consent.emptyOwnHint') : w('consent.emptyHint')}
        </EmptyState>
      }
    />
  );
}
