import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { visitStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { VisitTag } from './tags.tsx';

const VisitsDocument = graphql(`
  query VisitsPage_Visits($page: PageInput, $filter: SupervisionVisitFilter) {
    supervisionVisits(page: $page, filter: $filter) {
      items { id number manner stage plannedOn visitedOn site { id siteName } findings { id stage } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

const settled = ['VERIFIED', 'WAIVED'];

export default function VisitsPage() {
  const w = useWords();
  const given = useGiven('project', 'site');
  const list = useList({
    document: VisitsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('visit.state'),
        kind: 'one',
        options: visitStages.stages.map((value) => ({ value, label: w(`visit.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, stage: filters.stage?.[0], projectId: filters.project?.[0], adoptionId: filters.site?.[0] },
    }),
    pick: (data) => data.supervisionVisits,
    watches: ['SupervisionVisit', 'Finding'],
  });
  const adoptionId = list.at.address.filters.site?.[0];
  return (
    <ListPage
      id="supervision"
      title={w('nav.supervision')}
      list={list}
      search={w('visit.search')}
      exportAs="technology-library.visits"
      rowKey={(visit) => visit.id}
      rowName={(visit) => visit.number}
      rowTo={(visit) => `/supervision/${visit.id}`}
      primary={
        <Can do="create" on="SupervisionVisit">
          <Link to={`/supervision/new${adoptionId ? `?site=${adoptionId}` : ''}`}>
            <Button type="primary">{w('visit.plan')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'number', label: w('visit.number'), whole: true, render: (visit) => visit.number, always: true },
        { key: 'site', label: w('visit.site'), render: (visit) => visit.site?.siteName ?? null },
        { key: 'stage', label: w('visit.state'), card: 'status', render: (visit) => <VisitTag of={visit.stage} /> },
        { key: 'manner', label: w('visit.manner'), render: (visit) => w.find(`visit.manner.${visit.manner}`) ?? visit.manner },
        { key: 'plannedOn', label: w('visit.plannedOn'), render: (visit) => <DateText value={visit.plannedOn} /> },
        {
          key: 'visitedOn',
          label: w('visit.visitedOn'),
          render: (visit) => (visit.visitedOn ? <DateText value={visit.visitedOn} /> : null),
        },
        {
          key: 'findings',
          label: w('visit.openFindings'),
          align: 'right',
          render: ({ findings }) => `${findings.filter(({ stage }) => !settled.includes(stage)).length} / ${findings.length}`,
        },
      ]}
      empty={<EmptyState title={w('visit.none')}>{w('visit.noneHint')}</EmptyState>}
    />
  );
}
