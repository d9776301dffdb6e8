import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { useWords } from '../words.ts';
import { adoptionLines, labelsApart, stepFor, widthOf } from './lines.ts';
import type { Pictures } from './pictures-document.tsx';

const height = 300;
const top = 24;
const foot = 36;
const left = 40;

/** A year begins. */
const isYear = (day: string): boolean => day.slice(5, 7) === '01';

/** The adoption curve: ever adopted, in routine use, discontinued, by the days on which it happened. */
export function CurveChart({ pictures }: { pictures: Pick<Pictures, 'institutions' | 'curve'> }) {
  const w = useWords();
  const { language } = useLanguage();
  const { points, censored, lost } = pictures.curve;
  const last = points.at(-1);
  if (!last) return null;
  const most = Math.max(1, ...points.map(({ ever }) => ever));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const base = height - foot;
  const y = (value: number) => base - (value / ceiling) * (base - top);
  const right = 12 + Math.max(...adoptionLines.map(({ key }) => widthOf(`${w(`picture.${key}`)} ${last[key] ?? ''}`)));
  const draw = (width: number) => {
    const x = (at: number) => left + (points.length > 1 ? (at / (points.length - 1)) * (width - left - right) : 0);
    const ticks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_each, at) => at * step);
    const ends = labelsApart(adoptionLines.map(({ key }) => y(last[key])));
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
        {points.map(({ from }, at) =>
          isYear(from) ||
          (at === 0 && !points.slice(1, Math.ceil((64 * points.length) / (width - left - right))).some((point) => isYear(point.from))) ? (
            <g key={from}>
              <line x1={x(at)} x2={x(at)} y1={base} y2={base + 5} stroke="var(--x-line)" />
              <text x={x(at)} y={base + 20} fontSize={11} textAnchor={at === 0 ? 'start' : 'middle'} fill="var(--x-text-soft)">
                {isYear(from) ? from.slice(0, 4) : from.slice(0, 7)}
              </text>
            </g>
          ) : null,
        )}
        {adoptionLines.map(({ key, colour, dash }, at) => (
          <g key={key}>
            <polyline
              points={points.map((point, place) => `${x(place)},${y(point[key])}`).join(' ')}
              fill="none"
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={dash}
            />
            <text x={width - right + 6} y={(ends[at] ?? 0) + 4} fontSize={12} fill={colour}>
              {`${w(`picture.${key}`)} ${last[key]}`}
            </text>
          </g>
        ))}
      </>
    );
  };
  return (
    <ChartFigure
      title={w('picture.curve')}
      summary={w('picture.curveSummary', {
        n: pictures.institutions,
        ever: last.ever,
        routine: last.routine,
        discontinued: last.discontinued,
        censored,
        lost,
      })}
      height={height}
      draw={draw}
      columns={[
        w('picture.month'),
        w('picture.ever'),
        w('picture.routine'),
        w('picture.discontinued'),
        w('picture.adopters'),
        w('picture.atRisk'),
        w('picture.hazard'),
      ]}
      rows={[...points].reverse().map((point) => ({
        key: point.from,
        cells: [
          point.from.slice(0, 7),
          point.ever,
          point.routine,
          point.discontinued,
          point.adopters,
          point.atRisk,
          point.hazard === null || point.hazard === undefined
            ? '—'
            : formatNumber(point.hazard, language, { style: 'percent', maximumFractionDigits: 1 }),
        ],
      }))}
    />
  );
}
