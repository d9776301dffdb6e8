import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { roomFor } from './room-for.ts';

/** Tables of no more columns find room on a phone. */
const FEW = 3;

type Cell = string | number | null;
export interface TableOf {
  key: string;
  title: string;
  columns: readonly { title: string; type: string }[];
  rows: unknown;
}

const shown = (cell: Cell | undefined, type: string) => {
  if (cell === null || cell === undefined) return '—';
  return typeof cell === 'number' ? <NumberText value={cell} digits={type === 'decimal' && !Number.isInteger(cell) ? 2 : 0} /> : cell;
};

/** One table of a report as the server worded it. */
export function ReportTable({ table: { title, columns, rows } }: { table: TableOf }) {
  return (
    <figure style={{ margin: 0 }}>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className="x-table-box x-table-wide" tabIndex={0} aria-label={title}>
        <table className="x-table">
          <caption className="x-unseen">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ title: name, type }) => (
                <th key={name} scope="col" className={type === 'text' ? undefined : 'x-right'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(rows as Cell[][]).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name, and never move.
              <tr key={at}>
                {columns.map(({ title: name, type }, place) => (
                  <td
                    key={name}
                    className={type === 'text' ? undefined : 'x-right x-figures'}
                    style={type === 'text' && columns.length > FEW ? roomFor(String(row[place] ?? '')) : undefined}
                  >
                    {shown(row[place], type)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}
