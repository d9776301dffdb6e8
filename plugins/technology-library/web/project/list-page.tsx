import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { projectStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { AreaNames, useProvinces } from '../parts/area.tsx';
import { useWords } from '../words.ts';
import { StageTag } from './tags.tsx';

const ProjectsDocument = graphql(`
  query ProjectList_Projects($page: PageInput, $filter: PromotionProjectFilter) {
    promotionProjects(page: $page, filter: $filter) {
      items { id number title stage entryTitle leaderName areaCodes targetSites startsOn endsOn createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ProjectListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const list = useList({
    document: ProjectsDocument,
    filters: [
      {
        key: 'stage',
        label: w('project.stage'),
        kind: 'many',
        options: projectStages.stages.map((value) => ({ value, label: w(`project.stage.${value}`) })),
      },
      {
        key: 'province',
        label: w('project.regions'),
        kind: 'one',
        options: provinces.map(({ value, label }) => ({ value: value.slice(0, 2), label })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search, ...(filters.stage ? { stages: [...filters.stage] } : {}), province: filters.province?.[0] },
    }),
    pick: (data) => data.promotionProjects,
    watches: ['PromotionProject'],
  });
  const create = (
    <Can do="create" on="PromotionProject">
      <Button type="primary" onClick={() => navigate('/projects/new')}>
        {w('project.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="promotion-projects"
      title={w('nav.projects')}
      list={list}
      search={w('project.search')}
      exportAs="technology-library.projects"
      primary={create}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/projects/${row.id}`}
      columns={[
        { key: 'title', label: w('project.title'), render: (row) => row.title, always: true },
        { key: 'number', label: w('project.number'), whole: true, render: (row) => row.number },
        { key: 'stage', label: w('project.stage'), render: (row) => <StageTag of="project" stage={row.stage} />, card: 'status' },
        { key: 'entry', label: w('project.entry'), render: (row) => row.entryTitle },
        { key: 'leader', label: w('project.leader'), render: (row) => row.leaderName ?? null },
        {
          key: 'regions',
          label: w('project.regions'),
          render: (row) => <AreaNames codes={row.areaCodes} most={2} />,
        },
        { key: 'target', label: w('project.target'), align: 'right', render: (row) => row.targetSites },
        { key: 'endsOn', label: w('project.endsOn'), render: (row) => <DateText value={row.endsOn} /> },
      ]}
      empty={
        <EmptyState title={w('project.empty')} act={create}>
          {w('project.emptyHint')}
        </EmptyState>
      }
    />
  );
}
