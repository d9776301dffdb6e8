import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { useQuery } from 'urql';
import { lanes } from '../../shared/ledger-input.ts';
import { graphql } from '../gql/gql.ts';
import type { LedgerFilter } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

const TimelineDocument = graphql(`
  query LedgerTimeline_Marks($filter: LedgerFilter) { ledgerTimeline(filter: $filter) { month lane lines } }
`);

const lane = 36;
const foot = 26;
const left = 96;

const monthsFrom = (first: string, last: string): string[] => {
  const found: string[] = [];
  for (let [year = 0, month = 1] = first.split('-').map(Number); found.length < 60; month += 1) {
    if (month > 12) {
      year += 1;
      month = 1;
    }
    const key = `${year}-${String(month).padStart(2, '0')}`;
    found.push(key);
    if (key >= last) break;
  }
  return found;
};

/** The ledger over time: a dot for each month and kind, the larger the more lines. */
export function LedgerTimeline({ filter }: { filter: LedgerFilter }) {
  const w = useWords();
  const [{ data }] = useQuery({ query: TimelineDocument, variables: { filter } });
  const marks = data?.ledgerTimeline ?? [];
  const [first, last] = [marks[0]?.month, marks.at(-1)?.month];
  if (!first || !last) return null;
  const months = monthsFrom(first, last);
  const total = marks.reduce((sum, { lines }) => sum + lines, 0);
  const largest = Math.max(...marks.map(({ lines }) => lines));
  const height = lanes.length * lane + foot;
  const countOf = (month: string, of: string) => marks.find((mark) => mark.month === month && mark.lane === of)?.lines ?? 0;
  const draw = (width: number) => {
    const room = (width - left - 12) / Math.max(1, months.length);
    const x = (at: number) => left + at * room + room / 2;
    return (
      <>
        {lanes.map((of, at) => (
          <g key={of}>
            <text x={0} y={at * lane + lane / 2 + 4} fontSize={12} fill="var(--x-text)">
              {w(`ledger.lane.${of}`)}
            </text>
            <line x1={left} x2={width} y1={at * lane + lane / 2} y2={at * lane + lane / 2} stroke="var(--x-line-soft)" />
          </g>
        ))}
        {marks.map(({ month, lane: of, lines }) => (
          <circle
            key={`${month}:${of}`}
            cx={x(months.indexOf(month))}
            cy={(lanes as readonly string[]).indexOf(of) * lane + lane / 2}
            r={3 + 11 * Math.sqrt(lines / largest)}
            fill="var(--x-accent)"
            fillOpacity={0.35}
            stroke="var(--x-accent)"
          >
            <title>{`${month} ${lines}`}</title>
          </circle>
        ))}
        {months.map((month, at) =>
          month.endsWith('-01') ||
          (at === 0 && !months.slice(1, Math.ceil((64 * months.length) / (width - left))).some((each) => each.endsWith('-01'))) ? (
            <text key={month} x={x(at)} y={height - 8} fontSize={11} textAnchor={at === 0 ? 'start' : 'middle'} fill="var(--x-text-soft)">
              {month.endsWith('-01') ? month.slice(0, 4) : month}
            </text>
          ) : null,
        )}
      </>
    );
  };
  return (
    <section id="timeline" className="x-panel" aria-label={w('ledger.pictureTitle')}>
      <ChartFigure
        title={w('ledger.pictureTitle')}
        summary={w('ledger.pictureSummary', { n: total })}
        height={height}
        draw={draw}
        columns={[w('ledger.month'), ...lanes.map((of) => w(`ledger.lane.${of}`)), w('ledger.all')]}
        rows={[...months].reverse().map((month) => ({
          key: month,
          cells: [month, ...lanes.map((of) => countOf(month, of)), lanes.reduce((sum, of) => sum + countOf(month, of), 0)],
        }))}
      />
    </section>
  );
}
