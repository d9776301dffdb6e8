import { regionName, regions } from '@xinglin/kernel/shared/regions';
import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { siteLevels } from '../../shared/site-input.ts';
import { adoptionStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { SiteStageTag } from './tags.tsx';

const SitesDocument = graphql(`
  query SiteList_Sites($page: PageInput, $filter: SiteFilter) {
    sites(page: $page, filter: $filter) {
      items { id siteName entryTitle entryNumber areaCode siteLevel stage mergedIntoId stageSince createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function SiteListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const given = useGiven('project', 'entry');
  const list = useList({
    document: SitesDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('site.stage'),
        kind: 'one',
        options: [...adoptionStages.stages, 'MERGED' as const].map((value) => ({ value, label: w(`site.stage.${value}`) })),
      },
      {
        key: 'province',
        label: w('site.province'),
        kind: 'one',
        options: regions.map(({ code, zh, en }) => ({ value: code, label: language === 'en' ? en : zh })),
      },
      {
        key: 'level',
        label: w('site.level'),
        kind: 'one',
        options: siteLevels.map((value) => ({ value, label: w(`site.level.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search,
        stage: filters.stage?.[0],
        province: filters.province?.[0],
        siteLevel: filters.level?.[0],
        projectId: filters.project?.[0],
        entryId: filters.entry?.[0],
      },
    }),
    pick: (data) => data.sites,
    watches: ['SiteAdoption'],
  });
  const project = list.at.address.filters.project?.[0];
  const create = (
    <Can do="create" on="SiteAdoption">
      {project ? <Link to={`/sites/import/${project}`}>{w('site.importTitle')}</Link> : null}
      <Button type="primary" onClick={() => navigate(project ? `/sites/new?project=${project}` : '/sites/new')}>
        {w('site.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="sites"
      title={w('nav.sites')}
      list={list}
      search={w('site.search')}
      exportAs="technology-library.sites"
      primary={create}
      rowKey={(site) => site.id}
      rowName={(site) => site.siteName}
      rowTo={(site) => `/sites/${site.id}`}
      columns={[
        { key: 'siteName', label: w('site.name'), render: (site) => site.siteName, always: true },
        { key: 'stage', label: w('site.stage'), render: (site) => <SiteStageTag site={site} />, card: 'status' },
        { key: 'since', label: w('site.since'), render: (site) => <DateText value={site.stageSince} /> },
        { key: 'entry', label: w('site.entry'), render: (site) => site.entryTitle },
        { key: 'province', label: w('site.province'), render: (site) => regionName(site.areaCode.slice(0, 2), language) },
        { key: 'level', label: w('site.level'), render: (site) => w.find(`site.level.${site.siteLevel}`) ?? site.siteLevel },
      ]}
      empty={
        <EmptyState title={w('site.empty')} act={create}>
          {w('site.emptyHint')}
        </EmptyState>
      }
    />
  );
}
