import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { NotFound } from '@xinglin/kit/ui/no-access.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useBudgetGone } from '../parts/gone.tsx';
import { useWords } from '../words.ts';
import { YuanText } from './yuan-text.tsx';

const UsesDocument = graphql(`
  query BudgetUsesPage_Uses($page: PageInput, $filter: BudgetUseFilter) {
    budgetUses(page: $page, filter: $filter) {
      items {
        id spentOn lineTitle category amount payee voucher note reverses reversed recordedByName allowedActions
        activity { id title }
        site { id siteName }
      }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const Reverse = graphql(`
  mutation BudgetUsesPage_Reverse($id: ID!, $reason: String!) {
    reverseBudgetUse(id: $id, reason: $reason) {
      ... on BudgetUse { id budgetId } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

/** Every use of a budget's money, with the rows that took one back. */
export default function BudgetUsesPage() {
  const w = useWords();
  const toast = useToast();
  const { id: budgetId = '' } = useParams();
  const gone = useBudgetGone(budgetId);
  const [reversing, setReversing] = useState<{ id: string; voucher: string } | null>(null);
  const reverse = useSubmit(Reverse, (data) => data.reverseBudgetUse);
  const list = useList({
    document: UsesDocument,
    filters: [],
    variables: ({ search, after, first }) => ({ page: { first, after }, filter: { budgetId, text: search || undefined } }),
    pick: (data) => data.budgetUses,
    watches: ['BudgetUse'],
  });
  if (gone) return <NotFound />;
  return (
    <ListPage
      id="budget-uses"
      title={w('budget.uses')}
      breadcrumb={[
        { label: w('nav.budgets'), to: '/budgets' },
        { label: w('budget.one'), to: `/budgets/${budgetId}` },
      ]}
      list={list}
      search={w('budget.searchUses')}
      exportAs="technology-library.budget-uses"
      rowKey={(use) => use.id}
      rowName={(use) => use.voucher}
      rowActs={(use) =>
        use.allowedActions.includes('reverse')
          ? [{ key: 'reverse', label: w('budget.reverse'), danger: true, onAct: () => setReversing(use) }]
          : []
      }
      columns={[
        { key: 'voucher', label: w('budget.voucher'), whole: true, render: (use) => use.voucher, always: true },
        { key: 'spentOn', label: w('budget.spentOn'), render: (use) => <DateText value={use.spentOn} /> },
        { key: 'line', label: w('budget.line'), render: (use) => use.lineTitle },
        {
          key: 'amount',
          label: w('budget.amountYuan'),
          align: 'right',
          whole: true,
          render: (use) => <YuanText value={use.amount} bare />,
        },
        { key: 'payee', label: w('budget.payee'), render: (use) => use.payee },
        {
          key: 'for',
          label: w('budget.for'),
          render: (use) =>
            use.activity || use.site ? (
              <>
                {use.activity ? <Link to={`/activities/${use.activity.id}`}>{use.activity.title}</Link> : null}
                {use.activity && use.site ? ' · ' : null}
                {use.site ? <Link to={`/sites/${use.site.id}`}>{use.site.siteName}</Link> : null}
              </>
            ) : null,
        },
        { key: 'note', label: w('budget.useNote'), render: (use) => use.note },
        {
          key: 'state',
          label: w('budget.reversal'),
          render: (use) => (use.reverses ? w('budget.isReversal') : use.reversed ? w('budget.isReversed') : null),
        },
        { key: 'recordedBy', label: w('budget.recordedBy'), render: (use) => use.recordedByName },
      ]}
      empty={<EmptyState title={w('budget.noUses')}>{w('budget.noUsesHint')}</EmptyState>}
    >
      {reversing ? (
        <ActDialog
          title={`${w('budget.reverse')} ${reversing.voucher}`}
          consequence={w('budget.reverseConsequence')}
          act={w('budget.reverse')}
          danger
          reason
          run={(reason) => reverse.submit({ id: reversing.id, reason })}
          onDone={() => {
            setReversing(null);
            toast(w('visit.saved'));
          }}
          onClose={() => setReversing(null)}
        />
      ) : null}
    </ListPage>
  );
}
