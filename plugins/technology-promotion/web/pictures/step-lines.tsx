import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';

interface Line {
  key: string;
  label: string;
  values: readonly number[];
  dashed?: boolean;
}

interface StepLinesProps {
  title: string;
  summary: string;
  /** First column of the table. */
  dayLabel: string;
  days: readonly string[];
  lines: readonly Line[];
  /** A level to be reached. */
  goal: { value: number; label: string };
  /** An upright line at this day. */
  mark: { day: string; label: string } | null;
}

const height = 220;
const [top, bottom, left, right] = [38, 24, 34, 12];
/** Width of one line's name in the legend. */
const legend = 104;
const monthAndDay = (day: string) => `${Number(day.slice(5, 7))}-${Number(day.slice(8, 10))}`;

/** Counts that only grow, day by day, towards a goal. */
export function StepLines({ title, summary, dayLabel, days, lines, goal, mark }: StepLinesProps) {
  const most = Math.max(1, goal.value, ...lines.flatMap(({ values }) => values));
  const draw = (width: number) => {
    const x = (at: number) => left + (days.length > 1 ? at / (days.length - 1) : 1) * (width - left - right);
    const y = (value: number) => height - bottom - (value / most) * (height - top - bottom);
    const markAt = mark ? days.indexOf(mark.day) : -1;
    const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / 70))));
    return (
      <>
        {[0, Math.round(most / 2), most].map((value) => (
          <g key={value}>
            <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--x-line-soft)" />
            <text x={left - 6} y={y(value) + 4} fontSize={11} textAnchor="end" fill="var(--x-text-soft)">
              {value}
            </text>
          </g>
        ))}
        {days.map((day, at) =>
          at % every === 0 ? (
            <text
              key={day}
              x={x(at)}
              y={height - 6}
              fontSize={11}
              textAnchor={at === 0 ? 'start' : x(at) > width - 30 ? 'end' : 'middle'}
              fill="var(--x-text-soft)"
            >
              {monthAndDay(day)}
            </text>
          ) : null,
        )}
        <line x1={left} x2={width - right} y1={y(goal.value)} y2={y(goal.value)} stroke="var(--x-good)" strokeDasharray="6 3" />
        <text x={left + 4} y={Math.max(12, y(goal.value) - 5)} fontSize={11} fill="var(--x-good)">
          {goal.label}
        </text>
        {markAt < 0 ? null : (
          <>
            <line x1={x(markAt)} x2={x(markAt)} y1={top} y2={height - bottom} stroke="var(--x-bad)" strokeDasharray="3 3" />
            <text x={x(markAt) - 4} y={height - bottom - 6} fontSize={11} textAnchor="end" fill="var(--x-bad)">
              {mark?.label}
            </text>
          </>
        )}
        {lines.map(({ key, label, values, dashed }, place) => (
          <g key={key}>
            <path
              d={values.map((value, at) => (at === 0 ? `M ${x(0)} ${y(value)}` : `H ${x(at)} V ${y(value)}`)).join(' ')}
              fill="none"
              stroke={dashed ? 'var(--x-text-soft)' : 'var(--x-accent)'}
              strokeWidth={2}
              strokeDasharray={dashed ? '4 3' : undefined}
            />
            <line
              x1={width - right - (lines.length - place) * legend}
              x2={width - right - (lines.length - place) * legend + 16}
              y1={8}
              y2={8}
              stroke={dashed ? 'var(--x-text-soft)' : 'var(--x-accent)'}
              strokeWidth={2}
              strokeDasharray={dashed ? '4 3' : undefined}
            />
            <text x={width - right - (lines.length - place) * legend + 20} y={12} fontSize={11} fill="var(--x-text)">
              {label} {values.at(-1) ?? 0}
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
      columns={[dayLabel, ...lines.map(({ label }) => label)]}
      rows={days.map((day, at) => ({ key: day, cells: [day, ...lines.map(({ values }) => values[at] ?? 0)] }))}
    />
  );
}
