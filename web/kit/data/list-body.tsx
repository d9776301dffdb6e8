import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { NoAccess } from '../ui/no-access.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import type { ListHandle } from './use-list.ts';

interface ListBodyProps<Row> {
  list: ListHandle<Row>;
  /** For a list that has nothing at all; “no match” is told apart by itself. */
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** Decides between rows and the reasons for having none. */
export function ListBody<Row>({ list, empty, children }: ListBodyProps<Row>) {
  const t = useT();
  const { address, change } = list.at;
  if (list.error && !list.rows) return <ErrorState error={list.error} onRetry={list.reload} />;
  if (list.denied) return <NoAccess />;
  if (!list.rows) return <TableSkeleton />;
  if (list.rows.length > 0) {
    return (
      <>
        {list.error ? <ErrorState error={list.error} onRetry={list.reload} small /> : null}
        {children(list.rows)}
      </>
    );
  }
  // What belongs to one object may well be nothing yet: that is no search without a match.
  const chosen = list.filters.some(({ key, kind }) => kind !== 'given' && address.filters[key]);
  if (address.search === '' && !chosen) return empty;
  return (
    <EmptyState
      mark="search"
      title={t('list.noMatch')}
      act={<Button onClick={() => change({ search: '', filters: {} })}>{t('list.clearFilters')}</Button>}
    >
      {t('list.noMatchHint')}
    </EmptyState>
  );
}
