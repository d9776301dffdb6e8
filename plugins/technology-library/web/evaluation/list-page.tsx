import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateSpanText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { evaluationStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ConclusionTag, EvaluationTag } from './tags.tsx';

const EvaluationsDocument = graphql(`
  query EvaluationsPage_Evaluations($page: PageInput, $projectId: ID, $stage: String) {
    evaluations(page: $page, projectId: $projectId, stage: $stage) {
      items { id number startsOn endsOn stage score conclusion project { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function EvaluationsPage() {
  const w = useWords();
  const given = useGiven('project');
  const list = useList({
    document: EvaluationsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('evaluation.state'),
        kind: 'one',
        options: evaluationStages.stages.map((value) => ({ value, label: w(`evaluation.stage.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, projectId: filters.project?.[0], stage: filters.stage?.[0] }),
    exports: ({ filters }) => ({ projectId: filters.project?.[0], stage: filters.stage?.[0] }),
    pick: (data) => data.evaluations,
    watches: ['Evaluation'],
  });
  const projectId = list.at.address.filters.project?.[0];
  return (
    <ListPage
      id="evaluations"
      title={w('nav.evaluations')}
      list={list}
      search={false}
      exportAs="technology-library.evaluations"
      rowKey={(row) => row.id}
      rowName={(row) => row.number}
      rowTo={(row) => `/evaluations/${row.id}`}
      primary={
        <Can do="create" on="Evaluation">
          <Link to={`/evaluations/new${projectId ? `?project=${projectId}` : ''}`}>
            <Button type="primary">{w('evaluation.create')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'number', label: w('evaluation.number'), whole: true, render: (row) => row.number, always: true },
        { key: 'project', label: w('visit.project'), render: (row) => row.project?.title ?? null },
        { key: 'stage', label: w('evaluation.state'), card: 'status', render: (row) => <EvaluationTag of={row.stage} /> },
        {
          key: 'time',
          label: w('evaluation.time'),
          render: (row) => <DateSpanText from={row.startsOn} to={row.endsOn} />,
        },
        { key: 'score', label: w('evaluation.score'), align: 'right', render: (row) => row.score ?? null },
        {
          key: 'conclusion',
          label: w('evaluation.conclusion'),
          render: (row) => (row.conclusion ? <ConclusionTag of={row.conclusion} /> : null),
        },
      ]}
      empty={<EmptyState title={w('evaluation.none')}>{w('evaluation.noneHint')}</EmptyState>}
    />
  );
}
