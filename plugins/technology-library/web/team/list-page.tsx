import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { teamRoles } from '../../shared/team-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { GapTag } from './tags.tsx';

const PeopleDocument = graphql(`
  query TeamListPage_People($page: PageInput, $filter: TeamFilter) {
    teamPeople(page: $page, filter: $filter) {
      items { id name employer title ours places { id role active gap } records { id } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Everybody who carries a promotion, with what she does now and what she lacks for it. */
export default function TeamListPage() {
  const w = useWords();
  const list = useList({
    document: PeopleDocument,
    filters: [
      {
        key: 'role',
        label: w('team.role'),
        kind: 'one',
        options: teamRoles.map((value) => ({ value, label: w(`team.role.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, role: filters.role?.[0] },
    }),
    pick: (data) => data.teamPeople,
    watches: ['TeamPerson', 'TeamMember', 'TrainingRecord'],
  });
  return (
    <ListPage
      id="team"
      title={w('nav.team')}
      list={list}
      search={w('team.search')}
      exportAs="technology-library.team-people"
      rowKey={(person) => person.id}
      rowName={(person) => person.name}
      rowTo={(person) => `/team/${person.id}`}
      primary={
        <Can do="create" on="TeamPerson">
          <Link to="/team/new">
            <Button type="primary">{w('team.add')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'name', label: w('team.name'), render: (person) => person.name, always: true },
        { key: 'employer', label: w('team.employer'), render: (person) => person.employer },
        { key: 'title', label: w('team.post'), render: (person) => person.title },
        {
          key: 'roles',
          label: w('team.doesNow'),
          render: ({ places }) =>
            [...new Set(places.filter(({ active }) => active).map(({ role }) => w.find(`team.role.${role}`) ?? role))].join(
              w('project.comma'),
            ),
        },
        { key: 'records', label: w('team.records'), align: 'right', render: ({ records }) => records.length },
        {
          key: 'gap',
          label: w('team.gap'),
          card: 'status',
          render: ({ places }) => {
            const gaps = [...new Set(places.flatMap(({ gap }) => (gap ? [gap] : [])))];
            return gaps.length === 0 ? null : gaps.map((gap) => <GapTag key={gap} of={gap} />);
          },
        },
      ]}
      empty={<EmptyState title={w('team.none')}>{w('team.noneHint')}</EmptyState>}
    />
  );
}
