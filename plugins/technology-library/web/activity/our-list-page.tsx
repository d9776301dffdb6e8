import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ActivityStageTag, useMethodNames } from './tags.tsx';

const OurActivitiesDocument = graphql(`
  query OurActivities_Activities($page: PageInput, $filter: ActivityFilter) {
    ourActivities(page: $page, filter: $filter) {
      items { id number title methods stage startsOn endsOn }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Activities in which this institution takes part. */
export default function OurActivitiesPage() {
  const w = useWords();
  const given = useGiven('site');
  const names = useMethodNames();
  const list = useList({
    document: OurActivitiesDocument,
    filters: given,
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: { text: search, adoptionId: filters.site?.[0] } }),
    pick: (data) => data.ourActivities,
    watches: ['Activity'],
  });
  return (
    <ListPage
      id="our-activities"
      title={w('nav.ourActivities')}
      list={list}
      search={w('activity.search')}
      exportAs="technology-library.our-activities"
      rowKey={(activity) => activity.id}
      rowName={(activity) => activity.title}
      rowTo={(activity) => `/our-activities/${activity.id}`}
      columns={[
        { key: 'title', label: w('activity.title'), render: (activity) => activity.title, always: true },
        { key: 'stage', label: w('activity.stage'), render: (activity) => <ActivityStageTag stage={activity.stage} />, card: 'status' },
        { key: 'methods', label: w('activity.method'), render: (activity) => names(activity.methods) },
        { key: 'startsOn', label: w('activity.startsOn'), render: (activity) => <DateText value={activity.startsOn} /> },
        { key: 'endsOn', label: w('activity.endsOn'), render: (activity) => <DateText value={activity.endsOn} /> },
      ]}
      empty={<EmptyState title={w('activity.ourEmpty')}>{w('activity.ourEmptyHint')}</EmptyState>}
    />
  );
}
