import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { FigureText } from '../figure/figure-text.tsx';
import { useWords } from '../words.ts';

export interface FigureLine {
  name: string;
  dimension: string;
  unit: string;
  better: string;
  target?: number | null;
  sites?: number | null;
  value?: number | null;
  weight?: number;
  attainment?: number | null;
}

interface FigureTableProps {
  caption: string;
  lines: readonly FigureLine[];
  /** With weight and attainment, which holders are not told. */
  scored?: boolean;
}

/** Indicators with what all sites together come to, against their targets. */
export function FigureTable({ caption, lines, scored = false }: FigureTableProps) {
  const w = useWords();
  if (lines.length === 0) return <EmptyState title={w('indicator.none')} small />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="x-table-box x-table-wide" tabIndex={0} aria-label={caption}>
      <table className="x-table">
        <caption className="x-unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w('indicator.dimension')}</th>
            <th scope="col">{w('indicator.name')}</th>
            <th scope="col" className="x-right">
              {w('evaluation.sites')}
            </th>
            <th scope="col" className="x-right">
              {w('figure.value')}
            </th>
            <th scope="col" className="x-right">
              {w('indicator.target')}
            </th>
            {scored ? (
              <>
                <th scope="col" className="x-right">
                  {w('indicator.weight')}
                </th>
                <th scope="col" className="x-right">
                  {w('evaluation.attainment')}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <td className="x-whole">{w.find(`indicator.dimension.${line.dimension}`) ?? line.dimension}</td>
              <td className="x-whole">{line.name}</td>
              <td className="x-right x-whole">{line.sites ?? w('evaluation.few')}</td>
              <td className="x-right x-whole">
                <FigureText value={line.value} unit={line.unit} />
              </td>
              <td className="x-right x-whole">
                {typeof line.target === 'number' ? (line.better === 'LOWER' ? '≤ ' : '≥ ') : ''}
                <FigureText value={line.target} unit={line.unit} />
              </td>
              {scored ? (
                <>
                  <td className="x-right x-whole">{line.weight}</td>
                  <td className="x-right x-whole">
                    <FigureText value={typeof line.attainment === 'number' ? line.attainment * 100 : null} unit="PERCENT" />
                  </td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
