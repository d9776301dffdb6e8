import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { readinessStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { StageTag } from '../project/tags.tsx';
import { useWords } from '../words.ts';
import { ResultTag } from './result-tag.tsx';

const ChecksDocument = graphql(`
  query ReadinessList_Checks($page: PageInput, $filter: ReadinessFilter) {
    readinessChecks(page: $page, filter: $filter) {
      items { id siteName number stage score passed answered dueOn createdAt checklist }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Checks of the association's sites, or of one's own institution; of one site or project when the address says so. */
export default function ReadinessListPage() {
  const w = useWords();
  const given = useGiven('project', 'site');
  const navigate = useNavigate();
  const list = useList({
    document: ChecksDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('readiness.stage'),
        kind: 'one',
        options: readinessStages.stages.map((value) => ({ value, label: w(`readiness.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { stage: filters.stage?.[0], adoptionId: filters.site?.[0], projectId: filters.project?.[0] },
    }),
    pick: (data) => data.readinessChecks,
    watches: ['ReadinessCheck'],
  });
  const adoptionId = list.at.address.filters.site?.[0];
  const start = (
    <Can do="create" on="ReadinessCheck">
      <Button type="primary" onClick={() => navigate(adoptionId ? `/readiness/new?site=${adoptionId}` : '/readiness/new')}>
        {w('readiness.start')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="readiness"
      title={w('readiness.title')}
      list={list}
      search={false}
      exportAs="technology-library.readiness"
      primary={start}
      rowKey={(row) => row.id}
      rowName={(row) => row.siteName}
      rowTo={(row) => `/readiness/${row.id}`}
      columns={[
        { key: 'site', label: w('readiness.site'), render: (row) => row.siteName, always: true },
        { key: 'number', label: w('readiness.number'), whole: true, render: (row) => w('readiness.nth', { n: row.number }) },
        { key: 'stage', label: w('readiness.stage'), render: (row) => <StageTag of="readiness" stage={row.stage} />, card: 'status' },
        {
          key: 'score',
          label: w('readiness.score'),
          align: 'right',
          render: (row) => (typeof row.score === 'number' ? <NumberText value={row.score} digits={2} /> : null),
        },
        { key: 'result', label: w('readiness.result'), render: (row) => <ResultTag check={row} /> },
        { key: 'dueOn', label: w('readiness.dueOn'), render: (row) => (row.dueOn ? <DateText value={row.dueOn} /> : null) },
      ]}
      empty={
        <EmptyState title={w('readiness.empty')} act={start}>
          {w('readiness.emptyHint')}
        </EmptyState>
      }
    />
  );
}
