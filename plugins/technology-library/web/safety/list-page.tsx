import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { safetySeverities } from '../../shared/safety-input.ts';
import { safetyStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { GravityTag, SafetyTag } from './tags.tsx';

const EventsDocument = graphql(`
  query SafetyListPage_Events($page: PageInput, $filter: SafetyEventFilter) {
    safetyEvents(page: $page, filter: $filter) {
      items { id number severity stage occurredOn relation site { id siteName entryTitle } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Safety events as the association looks after them, and as a site reported them. */
export default function SafetyListPage() {
  const w = useWords();
  const given = useGiven('site');
  const ours = useLocation().pathname.startsWith('/our-');
  const base = ours ? '/our-safety-events' : '/safety-events';
  const list = useList({
    document: EventsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('safety.state'),
        kind: 'one',
        options: safetyStages.stages.map((value) => ({ value, label: w(`safety.stage.${value}`) })),
      },
      {
        key: 'severity',
        label: w('safety.severity'),
        kind: 'one',
        options: safetySeverities.map((value) => ({ value, label: w(`safety.severity.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, adoptionId: filters.site?.[0], stage: filters.stage?.[0], severity: filters.severity?.[0] },
    }),
    pick: (data) => data.safetyEvents,
    watches: ['SafetyEvent'],
  });
  const report = (
    <Link to={`${base}/new`}>
      <Button type="primary">{w(ours ? 'safety.report' : 'safety.reportFor')}</Button>
    </Link>
  );
  return (
    <ListPage
      id={ours ? 'our-safety-events' : 'safety-events'}
      title={w('nav.safety')}
      list={list}
      search={w('safety.search')}
      exportAs="technology-library.safety-events"
      rowKey={(event) => event.id}
      rowName={(event) => event.number}
      rowTo={(event) => `${base}/${event.id}`}
      primary={
        ours ? (
          <Can do="report" on="SiteAdoption">
            {report}
          </Can>
        ) : (
          <Can do="create" on="SafetyEvent">
            {report}
          </Can>
        )
      }
      columns={[
        { key: 'number', label: w('safety.number'), whole: true, render: (event) => event.number, always: true },
        { key: 'technology', label: w('safety.technology'), render: (event) => event.site?.entryTitle ?? null },
        { key: 'site', label: w('visit.site'), render: (event) => event.site?.siteName ?? null },
        { key: 'stage', label: w('safety.state'), card: 'status', render: (event) => <SafetyTag of={event.stage} /> },
        { key: 'severity', label: w('safety.severity'), render: (event) => <GravityTag of={event.severity} /> },
        {
          key: 'relation',
          label: w('safety.relation'),
          render: (event) => (event.relation ? (w.find(`safety.relation.${event.relation}`) ?? event.relation) : null),
        },
        { key: 'occurredOn', label: w('safety.occurredOn'), render: (event) => <DateText value={event.occurredOn} /> },
      ]}
      empty={<EmptyState title={w('safety.none')}>{w(ours ? 'safety.noneOurs' : 'safety.noneHint')}</EmptyState>}
    />
  );
}
