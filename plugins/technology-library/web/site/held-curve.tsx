import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import type { HeldUse_UseQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { adoptionLines, labelsApart, stepFor, widthOf } from './lines.ts';

type Point = NonNullable<HeldUse_UseQuery['heldUse']>['points'][number];

const height = 260;
const top = 24;
const foot = 36;
const left = 40;

/** 2024-Q3 as a number of quarters. */
const placeOf = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** The adoption curve as far as it may be told: a dot for every quarter that is told, nothing in between. */
export function HeldCurve({ points }: { points: readonly Point[] }) {
  const w = useWords();
  const { language } = useLanguage();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [placeOf(first.to), placeOf(last.to)];
  const most = Math.max(1, ...points.map(({ ever }) => ever));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const base = height - foot;
  const y = (value: number) => base - (value / ceiling) * (base - top);
  const span = (point: Point) => (point.from === point.to ? point.to : w('heldUse.span', { from: point.from, to: point.to }));
  const right = 12 + Math.max(...adoptionLines.map(({ key }) => widthOf(`${w(`picture.${key}`)} ${last[key] ?? ''}`)));
  const draw = (width: number) => {
    const x = (quarter: string) => left + (to > from ? ((placeOf(quarter) - from) / (to - from)) * (width - left - right) : 0);
    const ticks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_each, at) => at * step);
    const told = adoptionLines.map((line) => ({
      ...line,
      dots: points.flatMap((point) => {
        const value = point[line.key];
        return typeof value === 'number' ? [{ at: point.to, value }] : [];
      }),
    }));
    const ended = told.filter(({ dots }) => dots.at(-1)?.at === last.to);
    // A line whose later quarters are held back is named where it ends, also on the ground.
    const early = told.flatMap(({ key, colour, dots }) => {
      const end = dots.at(-1);
      return end && end.at !== last.to ? [{ key, colour, end }] : [];
    });
    const earlyEnds = labelsApart(early.map(({ end }) => y(end.value)));
    const ends = labelsApart(ended.map(({ dots }) => y(dots.at(-1)?.value ?? 0)));
    const every = Math.max(1, Math.ceil((64 * points.length) / Math.max(1, width - left - right)));
    return (
      <>
        <text x={0} y={11} fontSize={11} fill="var(--x-text-soft)">
          {w('picture.unit')}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--x-line-soft)" />
            <text x={left - 6} y={y(tick) + 4} fontSize={11} textAnchor="end" fill="var(--x-text-soft)">
              {formatNumber(tick, language)}
            </text>
          </g>
        ))}
        {points.map((point, at) =>
          at % every === (points.length - 1) % every ? (
            <text key={point.to} x={x(point.to)} y={base + 20} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
              {point.to}
            </text>
          ) : null,
        )}
        {told.map(({ key, colour, dash, dots }) => (
          <g key={key}>
            <polyline
              points={dots.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
              fill="none"
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={dash}
            />
            {dots.map(({ at, value }) => (
              <circle key={at} cx={x(at)} cy={y(value)} r={3} fill={colour} />
            ))}
          </g>
        ))}
        {early.map(({ key, colour, end }, at) => (
          <text key={key} x={x(end.at) + 6} y={(earlyEnds[at] ?? 0) - 6} fontSize={12} fill={colour}>
            {`${w(`picture.${key}`)} ${end.value}`}
          </text>
        ))}
        {ended.map(({ key, colour }, at) => (
          <text key={key} x={width - right + 8} y={(ends[at] ?? 0) + 4} fontSize={12} fill={colour}>
            {`${w(`picture.${key}`)} ${last[key]}`}
          </text>
        ))}
      </>
    );
  };
  const cell = (value: number | null | undefined) => value ?? w('heldUse.held');
  return (
    <ChartFigure
      title={w('heldUse.curve')}
      summary={w('heldUse.curveSummary', { to: last.to, ever: last.ever })}
      height={height}
      draw={draw}
      columns={[w('heldUse.quarter'), w('picture.ever'), w('picture.routine'), w('picture.discontinued')]}
      rows={[...points].reverse().map((point) => ({
        key: point.to,
        cells: [span(point), point.ever, cell(point.routine), cell(point.discontinued)],
      }))}
    />
  );
}
