import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';

export interface BarRow {
  key: string;
  label: string;
  /** Drawn one after the other; the first is full, the second open. */
  done: number;
  open?: number;
  /** Stands at the end of the bar. */
  text: string;
  /** Stands under the bar. */
  note?: string;
  cells: readonly (string | number)[];
}

interface BarPictureProps {
  title: string;
  summary: string;
  columns: readonly string[];
  rows: readonly BarRow[];
}

const bar = 14;
const noteHeight = 16;
const gap = 12;
const short = (label: string, room: number) => (label.length > room ? `${label.slice(0, Math.max(1, room - 1))}…` : label);
const heightOf = ({ note }: BarRow) => bar + gap + (note ? noteHeight : 0);

/** Lengths beside each other: each row a bar with its figure, and what is to be said about it. */
export function BarPicture({ title, summary, columns, rows }: BarPictureProps) {
  const most = Math.max(1, ...rows.map(({ done, open = 0 }) => done + open));
  const starts = rows.map((_row, at) => rows.slice(0, at).reduce((sum, row) => sum + heightOf(row), 4));
  const height = rows.reduce((sum, row) => sum + heightOf(row), 8);
  const draw = (width: number) => {
    const left = Math.min(180, Math.round(width * 0.34));
    const right = 86;
    const scale = (value: number) => (value / most) * Math.max(40, width - left - right);
    return rows.map(({ key, label, done, open = 0, text, note }, at) => {
      const y = starts[at] ?? 0;
      return (
        <g key={key}>
          <text x={0} y={y + bar - 3} fontSize={12} fill="var(--x-text)">
            {short(label, Math.floor(left / 12))}
          </text>
          <rect x={left} y={y} width={scale(done)} height={bar} fill="var(--x-accent)" />
          {open > 0 ? (
            <rect
              x={left + scale(done) + 0.5}
              y={y + 0.5}
              width={Math.max(1, scale(open) - 1)}
              height={bar - 1}
              fill="none"
              stroke="var(--x-accent)"
              strokeDasharray="3 2"
            />
          ) : null}
          <text x={left + scale(done + open) + 6} y={y + bar - 3} fontSize={12} fill="var(--x-text)">
            {text}
          </text>
          {note ? (
            <text x={left} y={y + bar + noteHeight - 3} fontSize={11} fill="var(--x-text-soft)">
              {short(note, Math.floor((width - left) / 11))}
            </text>
          ) : null}
        </g>
      );
    });
  };
  return (
    <ChartFigure
      title={title}
      summary={summary}
      height={height}
      draw={draw}
      columns={columns}
      rows={rows.map(({ key, cells }) => ({ key, cells }))}
    />
  );
}
