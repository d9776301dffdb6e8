import { useRef } from 'react';
import { Link, useHref, useNavigate } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import { type Column, isEmpty, type RowAct } from './column.ts';
import { openRow } from './open-row.ts';
import { RowActs } from './row-acts.tsx';
import type { Selection } from './selection.ts';
import { HeadCell } from './table-head.tsx';
import { useWide } from './use-wide.ts';

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What to call a row aloud: its title or name. */
  rowName: (row: Row) => string;
  rowTo?: ((row: Row) => string) | undefined;
  acts?: ((row: Row) => readonly RowAct[]) | undefined;
  sort: string | null;
  onSort: (sort: string | null) => void;
  busy: boolean;
  selection?: Selection | undefined;
}

/** A plain table: a tenth of a grid component's weight, and a thousand rows scroll without help. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, rowName, selection } = props;
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const wide = useWide(box);
  return (
    <section
      ref={box}
      className={wide ? 'x-table-box x-table-wide' : 'x-table-box'}
      aria-label={props.label}
      aria-busy={props.busy}
      // A region that scrolls must be reachable by keyboard; one that does not must not be a stop.
      tabIndex={wide ? 0 : undefined}
    >
      <table className="x-table">
        <thead>
          <tr>
            {selection ? (
              <th scope="col" className="x-check">
                <input
                  type="checkbox"
                  aria-label={t('list.selectAll')}
                  checked={rows.length > 0 && rows.every((row) => selection.has(rowKey(row)))}
                  onChange={() => selection.toggleAll(rows.map(rowKey))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
            {props.acts ? (
              <th scope="col" className="x-acts">
                <span className="x-unseen">{t('list.actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} id={rowKey(row)} name={rowName(row)} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TableRowProps<Row> extends DataTableProps<Row> {
  row: Row;
  id: string;
  name: string;
}

function TableRow<Row>({ row, id, name, ...props }: TableRowProps<Row>) {
  const t = useT();
  const navigate = useNavigate();
  const to = props.rowTo?.(row);
  const href = useHref(to ?? '');
  const open = {
    here: () => to && void navigate(to),
    tab: () => to && window.open(href, '_blank', 'noopener'),
  };
  return (
    <tr
      className={to ? 'x-row-open' : undefined}
      aria-selected={props.selection ? props.selection.has(id) : undefined}
      onClick={(event) => openRow(event, open)}
      onAuxClick={(event) => openRow(event, open)}
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
    >
      {props.selection ? (
        <td className="x-check">
          <input
            type="checkbox"
            aria-label={t('list.select', { name })}
            checked={props.selection.has(id)}
            onChange={() => props.selection?.toggle(id)}
          />
        </td>
      ) : null}
      {props.columns.map((column, place) => {
        const given = column.render(row);
        const content = isEmpty(given) ? <span aria-hidden="true">–</span> : given;
        const linked = place === 0 && to ? <Link to={to}>{content}</Link> : content;
        const shape = [place === 0 && 'x-main', place > 0 && column.align === 'right' && 'x-right', column.whole && 'x-whole'].filter(
          Boolean,
        );
        return (
          <td key={column.key} className={shape.join(' ') || undefined}>
            {linked}
          </td>
        );
      })}
      {props.acts ? (
        <td className="x-acts">
          <RowActs acts={props.acts(row)} name={name} />
        </td>
      ) : null}
    </tr>
  );
}
