import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { policyLevels, policyStages } from '../../shared/policy-input.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { PolicyTag } from './policy-tag.tsx';

const PoliciesDocument = graphql(`
  query PolicyListPage_Policies($page: PageInput, $filter: PolicyDocumentFilter) {
    policyDocuments(page: $page, filter: $filter) {
      items { id title documentNumber issuer level stage issuedOn lapsesOn }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Documents as the association keeps them, and as an institution reads those that apply to it. */
export default function PolicyListPage() {
  const w = useWords();
  const given = useGiven('project');
  const ours = useLocation().pathname.startsWith('/our-');
  const base = ours ? '/our-policies' : '/policies';
  const list = useList({
    document: PoliciesDocument,
    filters: [
      ...given,
      {
        key: 'level',
        label: w('policy.level'),
        kind: 'one',
        options: policyLevels.map((value) => ({ value, label: w(`policy.level.${value}`) })),
      },
      {
        key: 'stage',
        label: w('policy.state'),
        kind: 'one',
        options: policyStages.stages
          .filter((value) => !ours || value !== 'DRAFT')
          .map((value) => ({ value, label: w(`policy.stage.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, level: filters.level?.[0], stage: filters.stage?.[0], projectId: filters.project?.[0] },
    }),
    pick: (data) => data.policyDocuments,
    watches: ['PolicyDocument'],
  });
  const projectId = list.at.address.filters.project?.[0];
  return (
    <ListPage
      id={ours ? 'our-policies' : 'policies'}
      title={w('nav.policies')}
      {...(projectId ? { breadcrumb: [{ label: w('visit.project'), to: `/projects/${projectId}` }] } : {})}
      list={list}
      search={w('policy.search')}
      exportAs="technology-library.policies"
      rowKey={(policy) => policy.id}
      rowName={(policy) => policy.title}
      rowTo={(policy) => `${base}/${policy.id}`}
      primary={
        ours ? null : (
          <Can do="create" on="PolicyDocument">
            <Link to={`/policies/new${projectId ? `?project=${projectId}` : ''}`}>
              <Button type="primary">{w('policy.create')}</Button>
            </Link>
          </Can>
        )
      }
      columns={[
        { key: 'title', label: w('policy.title'), render: (policy) => policy.title, always: true },
        { key: 'number', label: w('policy.number'), render: (policy) => policy.documentNumber },
        { key: 'issuer', label: w('policy.issuer'), render: (policy) => policy.issuer },
        { key: 'level', label: w('policy.level'), render: (policy) => w.find(`policy.level.${policy.level}`) ?? policy.level },
        { key: 'stage', label: w('policy.state'), card: 'status', render: (policy) => <PolicyTag of={policy.stage} /> },
        { key: 'issuedOn', label: w('policy.issuedOn'), render: (policy) => <DateText value={policy.issuedOn} /> },
        {
          key: 'lapsesOn',
          label: w('policy.lapsesOn'),
          render: (policy) => (policy.lapsesOn ? <DateText value={policy.lapsesOn} /> : w('policy.always')),
        },
      ]}
      empty={<EmptyState title={w('policy.none')}>{w(ours ? 'policy.noneOurs' : 'policy.noneHint')}</EmptyState>}
    />
  );
}
