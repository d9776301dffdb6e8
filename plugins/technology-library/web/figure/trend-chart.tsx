import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import type { dimensions } from '../../shared/figures.ts';
import type { IndicatorTrends_TrendsQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

export type Trend = IndicatorTrends_TrendsQuery['indicatorTrends'][number];
type Dimension = (typeof dimensions)[number];
type Point = Trend['points'][number];

const height = 210;
const top = 18;
const foot = 52;
const left = 40;
const right = 54;

/** An axis from zero, in round steps, with room for the target. */
const axisFor = (most: number, percent: boolean): number[] => {
  if (percent && most > 50) return [0, 25, 50, 75, 100];
  const rough = Math.max(most, 1e-9) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * unit).find((each) => each >= rough - 1e-12) ?? rough;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_each, at) => at * step);
};

/** Stretches of periods that follow one another with a figure: a line never crosses a gap. */
const stretches = (points: readonly Point[]): { at: number; value: number }[][] => {
  const found: { at: number; value: number }[][] = [];
  let open: { at: number; value: number }[] | null = null;
  for (const [at, { value }] of points.entries()) {
    if (typeof value !== 'number') open = null;
    else if (open) open.push({ at, value });
    else {
      open = [{ at, value }];
      found.push(open);
    }
  }
  return found;
};

/** One indicator over time against its target, and how many of the sites that were asked have reported. */
export function TrendChart({ trend: { indicator, points } }: { trend: Trend }) {
  const w = useWords();
  const { language } = useLanguage();
  const { name, dimension, unit, target, better } = indicator;
  const digits = unit === 'COUNT' ? 0 : 1;
  const figure = (value: number) => `${formatNumber(value, language, { maximumFractionDigits: digits })}${unit === 'PERCENT' ? '%' : ''}`;
  const goal = typeof target === 'number' ? `${better === 'LOWER' ? '≤' : '≥'} ${figure(target)}` : null;
  const values = points.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const ticks = axisFor(Math.max(...values, target ?? 0, unit === 'COUNT' ? 4 : 0), unit === 'PERCENT');
  const ceiling = ticks.at(-1) ?? 1;
  const base = height - foot;
  const y = (value: number) => base - (value / ceiling) * (base - top);
  const last = points.findLast(({ value }) => typeof value === 'number');
  const draw = (width: number) => {
    const room = (width - left - right) / Math.max(1, points.length);
    const x = (at: number) => left + room * (at + 0.5);
    const every = Math.ceil(58 / room);
    return (
      <>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--x-line-soft)" />
            <text x={left - 6} y={y(tick) + 4} fontSize={11} textAnchor="end" fill="var(--x-text-soft)">
              {formatNumber(tick, language)}
            </text>
          </g>
        ))}
        {typeof target === 'number' ? (
          <>
            <line x1={left} x2={width - right} y1={y(target)} y2={y(target)} stroke="var(--x-text-soft)" strokeDasharray="6 4" />
            <text x={width - right + 6} y={y(target) + 4} fontSize={11} fill="var(--x-text-soft)">
              {goal}
            </text>
          </>
        ) : null}
        {stretches(points).map((line) => (
          <polyline
            key={line[0]?.at}
            points={line.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
            fill="none"
            stroke="var(--x-accent)"
            strokeWidth={2}
          />
        ))}
        {points.map(({ period, value, due, verified, overdue, corrected }, at) => (
          <g key={period}>
            {typeof value === 'number' ? (
              <circle
                cx={x(at)}
                cy={y(value)}
                r={4}
                fill={verified === due ? 'var(--x-accent)' : 'var(--x-surface)'}
                stroke="var(--x-accent)"
                strokeWidth={2}
              >
                <title>{`${period} ${figure(value)}`}</title>
              </circle>
            ) : null}
            {typeof value === 'number' && corrected > 0 ? (
              <path d={`M ${x(at)} ${y(value) - 9} l 9 9 l -9 9 l -9 -9 z`} fill="none" stroke="var(--x-warning)" strokeWidth={1.5} />
            ) : null}
            {at % every === (points.length - 1) % every ? (
              <>
                <text x={x(at)} y={base + 18} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
                  {period}
                </text>
                <text x={x(at)} y={base + 34} fontSize={11} textAnchor="middle" fill={overdue > 0 ? 'var(--x-bad)' : 'var(--x-text-soft)'}>
                  {due > 0 ? `${verified}/${due}` : '—'}
                </text>
              </>
            ) : null}
          </g>
        ))}
      </>
    );
  };
  return (
    <ChartFigure
      compact
      title={w(unit === 'PERCENT' ? 'trend.titlePercent' : 'trend.title', {
        dimension: w(`indicator.dimension.${dimension as Dimension}`),
        name,
      })}
      summary={[
        last && typeof last.value === 'number'
          ? w('trend.summary', { period: last.period, value: figure(last.value), verified: last.verified, due: last.due })
          : w('trend.nothing'),
        goal ? w('trend.goal', { goal }) : '',
      ].join('')}
      height={height}
      draw={draw}
      columns={[
        w('figure.period'),
        w('figure.value'),
        w('figure.parts'),
        w('trend.due'),
        w('trend.reported'),
        w('trend.verified'),
        w('trend.overdue'),
        w('trend.corrected'),
      ]}
      rows={[...points].reverse().map((point) => ({
        key: point.period,
        cells: [
          point.period,
          typeof point.value === 'number' ? figure(point.value) : '—',
          typeof point.numerator === 'number'
            ? [point.numerator, point.denominator].filter((part) => typeof part === 'number').join(' / ')
            : '—',
          point.due,
          point.reported,
          point.verified,
          point.overdue,
          point.corrected,
        ],
      }))}
    />
  );
}
