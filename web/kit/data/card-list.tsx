import { Link } from 'react-router';
import { type Column, isEmpty } from './column.ts';
import type { DataTableProps } from './data-table.tsx';
import { RowActs } from './row-acts.tsx';

/** The same rows on a phone: title and status first, then the columns that were chosen. */
export function CardList<Row>(props: DataTableProps<Row>) {
  return (
    <ul className="x-cards" aria-label={props.label} aria-busy={props.busy}>
      {props.rows.map((row) => (
        <Card key={props.rowKey(row)} row={row} {...props} />
      ))}
    </ul>
  );
}

function Card<Row>({ row, ...props }: DataTableProps<Row> & { row: Row }) {
  const [title, ...rest] = props.columns;
  const status = rest.filter((column) => column.card === 'status');
  const lines = rest.filter((column) => (column.card ?? 'line') === 'line');
  const to = props.rowTo?.(row);
  if (!title) return null;
  return (
    <li className={to ? 'x-card x-card-open' : 'x-card'}>
      <div className="x-card-head">
        {to ? (
          <Link to={to} className="x-card-title">
            {title.render(row)}
          </Link>
        ) : (
          <span className="x-card-title">{title.render(row)}</span>
        )}
        {status.map((column) => (
          <span key={column.key}>{column.render(row)}</span>
        ))}
      </div>
      <CardLines columns={lines} row={row} />
      {props.acts ? (
        <div className="x-card-acts">
          <RowActs acts={props.acts(row)} name={props.rowName(row)} />
        </div>
      ) : null}
    </li>
  );
}

/** A line without a value would be a word that says nothing: on a card it is left out. */
function CardLines<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const lines = columns.map(({ key, label, render }) => ({ key, label, value: render(row) })).filter(({ value }) => !isEmpty(value));
  if (lines.length === 0) return null;
  return (
    <dl className="x-card-lines">
      {lines.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
