import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { teamRoles } from '../../shared/team-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { EndDialog } from './end-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { GapTag } from './tags.tsx';

const MembersDocument = graphql(`
  query ProjectTeamPage_Members($page: PageInput, $filter: TeamFilter) {
    teamMembers(page: $page, filter: $filter) {
      items { id version role sinceOn untilOn endReason active gap allowedActions person { id name employer } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const CoverageDocument = graphql(`
  query ProjectTeamPage_Coverage($projectId: ID!) {
    promotionProject(id: $projectId) { id title }
    teamCoverage(projectId: $projectId) { id missing }
  }
`);

/** The team of one project: who does what, since when, and what is wanting. */
export default function ProjectTeamPage() {
  const w = useWords();
  const toast = useToast();
  const { id: projectId = '' } = useParams();
  const [placing, setPlacing] = useState(false);
  const [ending, setEnding] = useState<{ id: string; version: number; name: string } | null>(null);
  const [{ data }, execute] = useQuery({ query: CoverageDocument, variables: { projectId } });
  const missing = data?.teamCoverage?.missing ?? [];
  const list = useList({
    document: MembersDocument,
    filters: [
      {
        key: 'role',
        label: w('team.role'),
        kind: 'one',
        options: teamRoles.map((value) => ({ value, label: w(`team.role.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, filter: { projectId, role: filters.role?.[0] } }),
    pick: (answer) => answer.teamMembers,
    watches: ['TeamMember', 'TrainingRecord'],
  });
  const done = () => {
    setPlacing(false);
    setEnding(null);
    toast(w('visit.saved'));
    execute({ requestPolicy: 'network-only' });
    list.reload();
  };
  if (data?.promotionProject === null) return <NotFound />;
  return (
    <ListPage
      id="project-team"
      title={w('team.ofProject')}
      breadcrumb={[
        { label: w('nav.projects'), to: '/projects' },
        { label: data?.promotionProject?.title ?? w('visit.project'), to: `/projects/${projectId}` },
      ]}
      list={list}
      search={false}
      exportAs="technology-library.team-members"
      rowKey={(place) => place.id}
      rowName={(place) => place.person?.name ?? ''}
      rowActs={(place) =>
        place.allowedActions.includes('end') && !place.untilOn
          ? [
              {
                key: 'end',
                label: w('team.end'),
                onAct: () => setEnding({ id: place.id, version: place.version, name: place.person?.name ?? '' }),
              },
            ]
          : []
      }
      primary={
        <Can do="place" on="TeamPerson">
          <Button type="primary" onClick={() => setPlacing(true)}>
            {w('team.place')}
          </Button>
        </Can>
      }
      columns={[
        {
          key: 'name',
          label: w('team.name'),
          render: ({ person }) => (person ? <Link to={`/team/${person.id}`}>{person.name}</Link> : null),
          always: true,
        },
        { key: 'role', label: w('team.role'), render: ({ role }) => w.find(`team.role.${role}`) ?? role },
        { key: 'employer', label: w('team.employer'), render: ({ person }) => person?.employer },
        { key: 'sinceOn', label: w('team.sinceOn'), render: ({ sinceOn }) => <DateText value={sinceOn} /> },
        { key: 'untilOn', label: w('team.untilOn'), render: ({ untilOn }) => (untilOn ? <DateText value={untilOn} /> : null) },
        { key: 'gap', label: w('team.gap'), card: 'status', render: ({ gap }) => (gap ? <GapTag of={gap} /> : null) },
      ]}
      empty={<EmptyState title={w('team.noMembers')}>{w('team.noMembersHint')}</EmptyState>}
    >
      {missing.length > 0 ? (
        <p role="status" className="x-bad">
          {w('team.missing', { roles: missing.map((role) => w.find(`team.role.${role}`) ?? role).join(w('project.comma')) })}
        </p>
      ) : null}
      {placing ? <PlaceDialog projectId={projectId} onDone={done} onClose={() => setPlacing(false)} /> : null}
      {ending ? <EndDialog place={ending} onDone={done} onClose={() => setEnding(null)} /> : null}
    </ListPage>
  );
}
