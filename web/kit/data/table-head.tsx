import { useT } from '../i18n/use-t.ts';
import type { Column } from './column.ts';

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: string | null;
  onSort: (sort: string | null) => void;
}

/** Ascending, then descending, then the server's own order. */
function nextSort(sort: string | null, key: string): string | null {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? null : key;
}

export function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const t = useT();
  const { sort: key } = column;
  const up = sort === key;
  const down = sort === `-${key}`;
  const order = key && up ? 'ascending' : key && down ? 'descending' : undefined;
  return (
    <th
      scope="col"
      className={column.align === 'right' ? 'x-right' : undefined}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={order}
    >
      {key ? (
        <button
          type="button"
          className="x-sort"
          title={t('list.sortBy', { label: column.label })}
          onClick={() => onSort(nextSort(sort, key))}
        >
          {column.label}
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            <path d="M4 1 7 5H1Z" opacity={up ? 1 : 0.3} fill="currentColor" />
            <path d="M4 11 1 7h6Z" opacity={down ? 1 : 0.3} fill="currentColor" />
          </svg>
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}
