import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { riskCategories, riskTreatments } from '../../shared/risk-input.ts';
import { riskStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { RiskTag, ScoreTag } from './tags.tsx';

const RisksDocument = graphql(`
  query RiskList_Risks($page: PageInput, $filter: RiskFilter, $sort: String) {
    risks(page: $page, filter: $filter, sort: $sort) {
      items { id number title category score residualScore stage escalatedAt ownerName nextReviewOn entry { id title } project { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** One figure of the address as a rating; anything else is none. */
const ratingOf = (text: string | null) => (text && /^[1-5]$/.test(text) ? Number(text) : undefined);

export default function RiskListPage() {
  const w = useWords();
  const given = useGiven('project', 'entry');
  const [params] = useSearchParams();
  const cell = { residualLikelihood: ratingOf(params.get('likelihood')), residualImpact: ratingOf(params.get('impact')) };
  const list = useList({
    document: RisksDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('risk.state'),
        kind: 'one',
        options: riskStages.stages.map((value) => ({ value, label: w(`risk.stage.${value}`) })),
      },
      {
        key: 'category',
        label: w('risk.category'),
        kind: 'one',
        options: riskCategories.map((value) => ({ value, label: w(`risk.category.${value}`) })),
      },
      {
        key: 'treatment',
        label: w('risk.treatment'),
        kind: 'one',
        options: riskTreatments.map((value) => ({ value, label: w(`risk.treatment.${value}`) })),
      },
      { key: 'escalated', label: w('risk.escalated'), kind: 'one', options: [{ value: 'yes', label: w('risk.escalatedYes') }] },
    ],
    variables: ({ search, filters, sort, after, first }) => ({
      page: { first, after },
      sort,
      filter: {
        text: search || undefined,
        stage: filters.stage?.[0],
        category: filters.category?.[0],
        treatment: filters.treatment?.[0],
        escalated: filters.escalated?.[0] === 'yes' ? true : undefined,
        entryId: filters.entry?.[0],
        projectId: filters.project?.[0],
        ...cell,
      },
    }),
    pick: (data) => data.risks,
    watches: ['Risk'],
  });
  const { project, entry } = list.at.address.filters;
  const about = project ? `?project=${project[0]}` : entry ? `?entry=${entry[0]}` : '';
  return (
    <ListPage
      id="risks"
      title={w('nav.risks')}
      list={list}
      search={w('risk.search')}
      exportAs="technology-library.risks"
      rowKey={(risk) => risk.id}
      rowName={(risk) => risk.number}
      rowTo={(risk) => `/risks/${risk.id}`}
      primary={
        <>
          <Link to={`/risks/matrix${about}`}>
            <Button>{w('risk.matrix')}</Button>
          </Link>
          <Can do="create" on="Risk">
            <Link to={`/risks/new${about}`}>
              <Button type="primary">{w('risk.create')}</Button>
            </Link>
          </Can>
        </>
      }
      columns={[
        { key: 'title', label: w('risk.title'), render: (risk) => risk.title, always: true },
        { key: 'number', label: w('risk.number'), whole: true, render: (risk) => risk.number },
        { key: 'category', label: w('risk.category'), render: (risk) => w.find(`risk.category.${risk.category}`) ?? risk.category },
        { key: 'stage', label: w('risk.state'), card: 'status', render: (risk) => <RiskTag of={risk.stage} /> },
        { key: 'score', label: w('risk.inherent'), render: (risk) => <ScoreTag score={risk.score} /> },
        { key: 'residual', label: w('risk.residual'), sort: 'residualScore', render: (risk) => <ScoreTag score={risk.residualScore} /> },
        { key: 'owner', label: w('risk.owner'), render: (risk) => risk.ownerName },
        {
          key: 'review',
          label: w('risk.nextReview'),
          sort: 'nextReviewOn',
          render: (risk) => (risk.stage === 'CLOSED' ? null : <DateText value={risk.nextReviewOn} />),
        },
        { key: 'about', label: w('subject.about'), render: (risk) => risk.project?.title ?? risk.entry?.title, hidden: true },
      ]}
      empty={<EmptyState title={w('risk.none')}>{w('risk.noneHint')}</EmptyState>}
    >
      {cell.residualLikelihood && cell.residualImpact ? (
        <p role="note">
          {w('risk.ofCell', { likelihood: cell.residualLikelihood, impact: cell.residualImpact })}{' '}
          <Link to={`/risks${about}`}>{w('risk.allRisks')}</Link>
        </p>
      ) : null}
    </ListPage>
  );
}
