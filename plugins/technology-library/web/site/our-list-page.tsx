import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { adoptionStages } from '../../shared/stages.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { SiteStageTag } from './tags.tsx';

const OurSitesDocument = graphql(`
  query OurSites_Sites($page: PageInput, $filter: SiteFilter) {
    ourSites(page: $page, filter: $filter) {
      items { id entryTitle entryNumber stage mergedIntoId stageSince consented }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** 我的引进: what this institution takes up. */
export default function OurSitesPage() {
  const w = useWords();
  const list = useList({
    document: OurSitesDocument,
    filters: [
      {
        key: 'stage',
        label: w('site.stage'),
        kind: 'one',
        options: [...adoptionStages.stages, 'MERGED' as const].map((value) => ({ value, label: w(`site.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({ page: { first, after }, filter: { text: search, stage: filters.stage?.[0] } }),
    pick: (data) => data.ourSites,
    watches: ['SiteAdoption'],
  });
  return (
    <ListPage
      id="our-sites"
      title={w('nav.ourSites')}
      list={list}
      search={w('site.ourSearch')}
      exportAs="technology-library.our-sites"
      rowKey={(site) => site.id}
      rowName={(site) => site.entryTitle}
      rowTo={(site) => `/our-sites/${site.id}`}
      columns={[
        { key: 'entry', label: w('site.entry'), render: (site) => site.entryTitle, always: true },
        { key: 'number', label: w('site.entryNumber'), whole: true, render: (site) => site.entryNumber },
        { key: 'stage', label: w('site.stage'), render: (site) => <SiteStageTag site={site} />, card: 'status' },
        { key: 'since', label: w('site.since'), render: (site) => <DateText value={site.stageSince} /> },
        { key: 'consented', label: w('site.consented'), render: (site) => w(site.consented ? 'site.consentedYes' : 'site.consentedNo') },
      ]}
      empty={<EmptyState title={w('site.ourEmpty')}>{w('site.ourEmptyHint')}</EmptyState>}
    />
  );
}
