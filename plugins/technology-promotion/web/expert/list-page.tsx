import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { expertStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { useSubjects } from './subject-words.ts';
import { ExpertStageTag } from './tags.tsx';

const ExpertsDocument = graphql(`
  query ExpertList_Experts($page: PageInput, $filter: ExpertFilter) {
    experts(page: $page, filter: $filter) {
      items { id name title employerName subjects stage maxLoad figures { open submitted declined recused } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ExpertListPage() {
  const w = useWords();
  const subjects = useSubjects();
  const navigate = useNavigate();
  const list = useList({
    document: ExpertsDocument,
    filters: [
      {
        key: 'stage',
        label: w('expert.stage'),
        kind: 'one',
        options: expertStages.stages.map((value) => ({ value, label: w(`expert.stage.${value}`) })),
      },
      { key: 'subject', label: w('expert.subject'), kind: 'one', options: subjects.options },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search, stage: filters.stage?.[0], subject: filters.subject?.[0] },
    }),
    pick: (data) => data.experts,
    watches: ['Expert'],
  });
  const invite = (
    <Can do="create" on="Expert">
      <Button type="primary" onClick={() => navigate('/experts/new')}>
        {w('expert.invite')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="experts"
      title={w('nav.experts')}
      list={list}
      search={w('expert.search')}
      exportAs="technology-promotion.experts"
      primary={invite}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => `/experts/${row.id}`}
      columns={[
        { key: 'name', label: w('expert.name'), render: (row) => row.name, always: true },
        { key: 'title', label: w('expert.title'), render: (row) => row.title },
        { key: 'employer', label: w('expert.employer'), render: (row) => row.employerName },
        { key: 'subjects', label: w('expert.subjects'), render: (row) => subjects.list(row.subjects) },
        { key: 'stage', label: w('expert.stage'), render: (row) => <ExpertStageTag stage={row.stage} />, card: 'status' },
        {
          key: 'open',
          label: w('expert.open'),
          align: 'right',
          render: (row) => (row.figures ? (row.maxLoad ? `${row.figures.open} / ${row.maxLoad}` : row.figures.open) : null),
        },
        { key: 'submitted', label: w('expert.submitted'), align: 'right', render: (row) => row.figures?.submitted },
        { key: 'declined', label: w('expert.declined'), align: 'right', hidden: true, render: (row) => row.figures?.declined },
        { key: 'recused', label: w('expert.recused'), align: 'right', hidden: true, render: (row) => row.figures?.recused },
      ]}
      empty={
        <EmptyState title={w('expert.empty')} act={invite}>
          {w('expert.emptyHint')}
        </EmptyState>
      }
    />
  );
}
