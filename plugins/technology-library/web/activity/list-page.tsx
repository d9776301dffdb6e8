import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { methods } from '../../shared/methods.ts';
import { activityStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ActivityStageTag, useMethodNames } from './tags.tsx';

const ActivitiesDocument = graphql(`
  query ActivityList_Activities($page: PageInput, $filter: ActivityFilter) {
    activities(page: $page, filter: $filter) {
      items { id number title method methods stage startsOn endsOn project { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ActivityListPage() {
  const w = useWords();
  const given = useGiven('project', 'site');
  const names = useMethodNames();
  const navigate = useNavigate();
  const list = useList({
    document: ActivitiesDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('activity.stage'),
        kind: 'one',
        options: activityStages.stages.map((value) => ({ value, label: w(`activity.stage.${value}`) })),
      },
      {
        key: 'method',
        label: w('activity.method'),
        kind: 'one',
        options: methods.map((value) => ({ value, label: w(`method.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search,
        stage: filters.stage?.[0],
        method: filters.method?.[0],
        projectId: filters.project?.[0],
        adoptionId: filters.site?.[0],
      },
    }),
    pick: (data) => data.activities,
    watches: ['Activity'],
  });
  const project = list.at.address.filters.project?.[0];
  const create = (
    <Can do="create" on="Activity">
      <Button type="primary" onClick={() => navigate(project ? `/activities/new?project=${project}` : '/activities/new')}>
        {w('activity.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="activities"
      title={w('nav.activities')}
      list={list}
      search={w('activity.search')}
      exportAs="technology-library.activities"
      primary={create}
      rowKey={(activity) => activity.id}
      rowName={(activity) => activity.title}
      rowTo={(activity) => `/activities/${activity.id}`}
      columns={[
        { key: 'title', label: w('activity.title'), render: (activity) => activity.title, always: true },
        { key: 'number', label: w('activity.number'), whole: true, render: (activity) => activity.number },
        { key: 'stage', label: w('activity.stage'), render: (activity) => <ActivityStageTag stage={activity.stage} />, card: 'status' },
        { key: 'methods', label: w('activity.method'), render: (activity) => names(activity.methods) },
        { key: 'startsOn', label: w('activity.startsOn'), render: (activity) => <DateText value={activity.startsOn} /> },
        { key: 'endsOn', label: w('activity.endsOn'), render: (activity) => <DateText value={activity.endsOn} /> },
        { key: 'project', label: w('activity.project'), render: (activity) => activity.project?.title ?? null },
      ]}
      empty={
        <EmptyState title={w('activity.empty')} act={create}>
          {w('activity.emptyHint')}
        </EmptyState>
      }
    />
  );
}
