import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { ChartFigure } from './chart-figure.tsx';

export interface DotRow {
  key: string;
  label: string;
  points: readonly number[];
  /** Drawn as an upright stroke. */
  mark: number | null;
  /** Inside, on, or outside: told by the shape of the mark as well as by colour. */
  tone?: 'in' | 'on' | 'out';
}

interface DotPlotProps {
  title: string;
  summary: string;
  rows: readonly DotRow[];
  domain: readonly [number, number];
  /** An upright line across all rows. */
  reference?: number;
  /** Rows above the line: the line is drawn beneath so many, and again beneath the band of equals. */
  lines?: readonly { after: number; label: string }[];
  columns: readonly [label: string, points: string, mark: string];
}

const step = 22;
const head = 24;
const colours = { in: 'var(--x-good)', on: 'var(--x-warning)', out: 'var(--x-text-faint)' } as const;
const short = (label: string, room: number) => (label.length > room ? `${label.slice(0, Math.max(1, room - 1))}…` : label);

/** One row each: its figures as dots, their mean as a stroke. */
export function DotPlot({ title, summary, rows, domain, reference, lines = [], columns }: DotPlotProps) {
  const { language } = useLanguage();
  const [low, high] = domain;
  const figure = (value: number) => formatNumber(value, language, { maximumFractionDigits: 2 });
  const height = head + rows.length * step + 8;
  const draw = (width: number) => {
    const left = Math.min(200, Math.round(width * 0.36));
    const at = (value: number) => left + 10 + ((value - low) / (high - low)) * (width - left - 24);
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => low + part * (high - low));
    return (
      <>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1={head - 4} y2={height} stroke="var(--x-line-soft)" />
            <text x={at(tick)} y={14} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
              {figure(tick)}
            </text>
          </g>
        ))}
        {reference === undefined ? null : (
          <line x1={at(reference)} x2={at(reference)} y1={head - 4} y2={height} stroke="var(--x-text-soft)" />
        )}
        {rows.map((row, place) => {
          const y = head + place * step + step / 2;
          const colour = colours[row.tone ?? 'in'];
          return (
            <g key={row.key}>
              <text x={0} y={y + 4} fontSize={12} fill="var(--x-text)">
                {short(row.label, Math.floor(left / 12))}
              </text>
              {row.points.map((point, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: equal figures have no other name than their place.
                <circle key={index} cx={at(point)} cy={y} r={3.5} fill="none" stroke={colour} />
              ))}
              {row.mark === null ? null : row.tone === 'on' ? (
                <path d={`M ${at(row.mark)} ${y - 7} l 6 7 l -6 7 l -6 -7 z`} fill={colour} />
              ) : (
                <line
                  x1={at(row.mark)}
                  x2={at(row.mark)}
                  y1={y - 8}
                  y2={y + 8}
                  stroke={colour}
                  strokeWidth={3}
                  strokeDasharray={row.tone === 'out' ? '3 2' : undefined}
                />
              )}
            </g>
          );
        })}
        {lines.map(({ after, label }) => (
          <g key={label}>
            <line x1={0} x2={width} y1={head + after * step} y2={head + after * step} stroke="var(--x-bad)" strokeDasharray="6 3" />
            <text
              x={width}
              y={head + after * step - 3}
              fontSize={11}
              textAnchor="end"
              fill="var(--x-bad)"
              stroke="var(--x-surface)"
              strokeWidth={4}
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        ))}
      </>
    );
  };
  return (
    <ChartFigure
      title={title}
      summary={summary}
      height={height}
      draw={draw}
      columns={columns}
      rows={rows.map(({ key, label, points, mark }) => ({
        key,
        cells: [label, points.map(figure).join(' · '), mark === null ? '—' : figure(mark)],
      }))}
    />
  );
}
