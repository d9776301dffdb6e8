import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const EndsDocument = graphql(`
  query EndsCalendar_Ends {
    agreementEnds { month count agreements { id number title siteName stage endsOn } }
  }
`);

const head = 8;
const foot = 40;
const side = 34;
const most = 12;

/** One square for each agreement over the month in which it ends; more than fit are a figure above the column. */
export function EndsCalendar() {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: EndsDocument });
  if (error && !data) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <TextSkeleton lines={4} />;
  const months = data.agreementEnds;
  const total = months.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const tallest = Math.min(most, Math.max(...months.map(({ count }) => count)));
  const step = 14;
  const height = head + (tallest + 1) * step + foot;
  const draw = (width: number) => {
    const room = (width - side) / months.length;
    const base = height - foot;
    return (
      <>
        <line x1={side} x2={width} y1={base + 2} y2={base + 2} stroke="var(--x-line)" />
        <text x={0} y={base} fontSize={11} fill="var(--x-text-soft)">
          {w('agreement.calendarUnit')}
        </text>
        {months.map(({ month, count, agreements }, at) => {
          const left = side + at * room + (room - 10) / 2;
          const shown = agreements.slice(0, most);
          return (
            <g key={month}>
              {shown.map((agreement, place) => {
                const y = base - (place + 1) * step + 4;
                const near = agreement.stage === 'EXPIRING';
                return (
                  <rect
                    key={agreement.id}
                    x={left}
                    y={y}
                    width={10}
                    height={10}
                    fill={near ? 'var(--x-warning)' : 'none'}
                    stroke={near ? 'var(--x-warning)' : 'var(--x-good)'}
                    strokeWidth={1.5}
                  >
                    <title>{`${agreement.endsOn} ${agreement.number} ${agreement.siteName}`}</title>
                  </rect>
                );
              })}
              {count > 0 ? (
                <text x={left + 5} y={base - shown.length * step - 2} fontSize={11} textAnchor="middle" fill="var(--x-text)">
                  {count}
                </text>
              ) : null}
              <text x={left + 5} y={base + 18} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
                {Number(month.slice(5))}
              </text>
              {at === 0 || month.endsWith('-01') ? (
                <text x={left + 5} y={base + 33} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
                  {month.slice(0, 4)}
                </text>
              ) : null}
            </g>
          );
        })}
      </>
    );
  };
  const near = months.flatMap(({ agreements }) => agreements).filter(({ stage }) => stage === 'EXPIRING').length;
  return (
    <Panel id="ends" title={w('agreement.calendar')}>
      <ChartFigure
        title={w('agreement.calendarTitle')}
        summary={w('agreement.calendarSummary', { n: total, near })}
        height={height}
        draw={draw}
        columns={[w('agreement.month'), w('agreement.count'), w('agreement.which')]}
        rows={months.map(({ month, count, agreements }) => ({
          key: month,
          cells: [month, count, agreements.map(({ number, siteName }) => `${number} ${siteName}`).join(w('agreement.comma')) || '—'],
        }))}
      />
    </Panel>
  );
}
