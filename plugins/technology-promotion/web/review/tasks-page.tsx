import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { assignmentStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { TaskStageTag } from './task-stage-tag.tsx';

const TasksDocument = graphql(`
  query TasksPage_Tasks($page: PageInput, $filter: ReviewTaskFilter) {
    reviewTasks(page: $page, filter: $filter) {
      items { id stage title track callTitle roundName alias dueAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const shown = assignmentStages.stages.filter((stage) => stage !== 'PROPOSED' && stage !== 'CANCELLED');

export default function TasksPage() {
  const w = useWords();
  const list = useList({
    document: TasksDocument,
    filters: [
      { key: 'show', label: w('review.show'), kind: 'one', options: [{ value: 'all', label: w('review.showAll') }] },
      {
        key: 'stage',
        label: w('review.stage'),
        kind: 'one',
        options: shown.map((value) => ({ value, label: w.find(`review.task.${value}`) ?? value })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      // What waits comes first, by its date; what is done is asked for.
      filter: filters.stage || filters.show ? { stage: filters.stage?.[0] } : { open: true },
    }),
    pick: (data) => data.reviewTasks,
    watches: ['ReviewTask', 'Assignment'],
  });
  return (
    <ListPage
      id="review-tasks"
      title={w('nav.tasks')}
      list={list}
      search={false}
      exportAs="technology-promotion.review-tasks"
      rowKey={(task) => task.id}
      rowName={(task) => task.title ?? w('review.closedTitle', { alias: task.alias })}
      rowTo={(task) => `/tasks/${task.id}`}
      columns={[
        {
          key: 'title',
          label: w('review.item'),
          render: (task) => task.title ?? w('review.closedTitle', { alias: task.alias }),
          always: true,
        },
        { key: 'stage', label: w('review.stage'), render: (task) => <TaskStageTag stage={task.stage} />, card: 'status' },
        { key: 'dueAt', label: w('review.dueAt'), render: (task) => (task.dueAt ? <DateText value={task.dueAt} withTime /> : '—') },
        { key: 'call', label: w('review.call'), render: (task) => task.callTitle },
        { key: 'round', label: w('review.round'), render: (task) => task.roundName },
        { key: 'track', label: w('review.track'), render: (task) => task.track ?? '—' },
      ]}
      empty={<EmptyState title={w('review.noTasks')}>{w('review.noTasksHint')}</EmptyState>}
    />
  );
}
