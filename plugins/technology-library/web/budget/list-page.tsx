import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { today } from '@xinglin/kit/i18n/format.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { budgetSources, budgetStages } from '../../shared/budget-input.ts';
import { shareOf } from '../../shared/money.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';
import { BudgetTag, HolderMoneyTag } from './tags.tsx';
import { YuanText } from './yuan-text.tsx';

const BudgetsDocument = graphql(`
  query BudgetListPage_Budgets($page: PageInput, $filter: PromotionBudgetFilter) {
    promotionBudgets(page: $page, filter: $filter) {
      items { id number projectTitle year stage planned used balance fromHolder }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Years that a budget can be looked for in: this one, the next, and five before. */
const years = (): { value: string; label: string }[] =>
  Array.from({ length: 7 }, (_each, at) => String(Number(today().slice(0, 4)) + 1 - at)).map((value) => ({ value, label: value }));

export default function BudgetListPage() {
  const w = useWords();
  const given = useGiven('project');
  const list = useList({
    document: BudgetsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('budget.state'),
        kind: 'one',
        options: budgetStages.stages.map((value) => ({ value, label: w(`budget.stage.${value}`) })),
      },
      { key: 'year', label: w('budget.year'), kind: 'one', options: years() },
      {
        key: 'source',
        label: w('budget.source'),
        kind: 'one',
        options: budgetSources.map((value) => ({ value, label: w(`budget.source.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: {
        text: search || undefined,
        stage: filters.stage?.[0],
        year: filters.year?.[0] ? Number(filters.year[0]) : undefined,
        source: filters.source?.[0],
        projectId: filters.project?.[0],
      },
    }),
    pick: (data) => data.promotionBudgets,
    watches: ['PromotionBudget'],
  });
  const projectId = list.at.address.filters.project?.[0];
  return (
    <ListPage
      id="budgets"
      title={w('nav.budgets')}
      {...(projectId ? { breadcrumb: [{ label: w('visit.project'), to: `/projects/${projectId}` }] } : {})}
      list={list}
      search={w('budget.search')}
      exportAs="technology-library.budgets"
      rowKey={(budget) => budget.id}
      rowName={(budget) => budget.number}
      rowTo={(budget) => `/budgets/${budget.id}`}
      primary={
        <Can do="create" on="PromotionBudget">
          <Link to={`/budgets/new${projectId ? `?project=${projectId}` : ''}`}>
            <Button type="primary">{w('budget.create')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'number', label: w('budget.number'), whole: true, render: (budget) => budget.number, always: true },
        { key: 'project', label: w('visit.project'), render: (budget) => budget.projectTitle },
        { key: 'year', label: w('budget.year'), render: (budget) => budget.year },
        { key: 'stage', label: w('budget.state'), card: 'status', render: (budget) => <BudgetTag of={budget.stage} /> },
        {
          key: 'planned',
          label: w('budget.plannedYuan'),
          align: 'right',
          whole: true,
          render: (budget) => <YuanText value={budget.planned} bare />,
        },
        {
          key: 'balance',
          label: w('budget.balanceYuan'),
          align: 'right',
          whole: true,
          render: (budget) => <YuanText value={budget.balance} bare />,
        },
        {
          key: 'share',
          label: w('budget.share'),
          width: 160,
          render: (budget) => <ShareBar percent={shareOf(budget.used, budget.planned)} />,
        },
        { key: 'holder', label: w('budget.independence'), render: (budget) => (budget.fromHolder > 0 ? <HolderMoneyTag /> : null) },
      ]}
      empty={<EmptyState title={w('budget.none')}>{w('budget.noneHint')}</EmptyState>}
    />
  );
}
