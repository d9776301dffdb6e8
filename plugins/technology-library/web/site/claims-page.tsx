import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useLocation } from 'react-router';
import { sustainedClaimStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import type { ClaimsPage_ClaimsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { ClaimStageTag } from './tags.tsx';

const ClaimsDocument = graphql(`
  query ClaimsPage_Claims($page: PageInput, $filter: SustainedClaimFilter) {
    sustainedClaims(page: $page, filter: $filter) {
      items { id adoptionId stage occurredOn claimedByName createdAt decidedAt site { id siteName entryTitle } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

type Row = ClaimsPage_ClaimsQuery['sustainedClaims']['items'][number];

/** What sites showed of sustained use, as the association judges it and as a site showed it; a row leads to the site's course. */
export default function ClaimsPage() {
  const w = useWords();
  const given = useGiven('project');
  const ours = useLocation().pathname.startsWith('/our-');
  const list = useList({
    document: ClaimsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('claim.state'),
        kind: 'one',
        options: sustainedClaimStages.stages.map((value) => ({ value, label: w(`claim.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, stage: filters.stage?.[0], projectId: filters.project?.[0] },
    }),
    pick: (data) => data.sustainedClaims,
    watches: ['SustainedClaim'],
  });
  return (
    <ListPage
      id={ours ? 'our-sustained-claims' : 'sustained-claims'}
      title={w('nav.claims')}
      list={list}
      search={w(ours ? 'site.ourSearch' : 'claim.search')}
      exportAs="technology-library.sustained-claims"
      rowKey={(claim) => claim.id}
      rowName={(claim) => `${claim.site?.siteName ?? ''} · ${claim.site?.entryTitle ?? ''}`}
      rowTo={(claim) => `/${ours ? 'our-sites' : 'sites'}/${claim.adoptionId}`}
      columns={[
        ...(ours ? [] : [{ key: 'site', label: w('site.name'), render: (claim: Row) => claim.site?.siteName ?? null, always: true }]),
        { key: 'technology', label: w('site.entry'), render: (claim) => claim.site?.entryTitle ?? null, always: ours },
        { key: 'stage', label: w('claim.state'), render: (claim) => <ClaimStageTag stage={claim.stage} />, card: 'status' },
        { key: 'occurredOn', label: w('claim.occurredOn'), render: (claim) => <DateText value={claim.occurredOn} /> },
        { key: 'claimedBy', label: w('claim.claimedBy'), render: (claim) => claim.claimedByName },
        { key: 'createdAt', label: w('claim.createdAt'), render: (claim) => <DateText value={claim.createdAt} /> },
        {
          key: 'decidedAt',
          label: w('claim.decidedAt'),
          render: (claim) => (claim.decidedAt ? <DateText value={claim.decidedAt} /> : null),
        },
      ]}
      empty={<EmptyState title={w('claim.empty')}>{w(ours ? 'claim.none' : 'claim.emptyHint')}</EmptyState>}
    />
  );
}
