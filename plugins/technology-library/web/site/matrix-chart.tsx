import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { methods } from '../../shared/methods.ts';
import { useWords } from '../words.ts';
import { short, widthOf } from './lines.ts';
import type { Pictures } from './pictures-document.tsx';

const row = 26;
/** The picture shows the most active ones; the table has all. */
const most = 24;

/** Methods by sites: a dot for the activities of a method, the larger the more; totals count each activity once. */
export function MatrixChart({ pictures }: { pictures: Pictures }) {
  const w = useWords();
  const { matrix, activities } = pictures;
  const shown = matrix.slice(0, most);
  const countOf = (counts: unknown, method: string): number => (counts as Readonly<Record<string, number>>)[method] ?? 0;
  const largest = Math.max(1, ...matrix.flatMap(({ counts }) => methods.map((method) => countOf(counts, method))));
  const byMethod = new Map(pictures.methods.map(({ method, activities: count }) => [method, count]));
  const nameOf = (method: (typeof methods)[number]) => w(`method.short.${method}`);
  const longest = Math.max(...methods.map((method) => widthOf(nameOf(method), 11)));
  /** Names that do not fit side by side stand aslant. */
  const layout = (width: number) => {
    const left = Math.min(180, Math.round(width * 0.34));
    const room = (width - left - 30) / methods.length;
    const aslant = longest > room - 4;
    return { left, room, aslant, head: aslant ? 36 + Math.round(longest * 0.8) : 44 };
  };
  const draw = (width: number) => {
    const { left, room, aslant, head } = layout(width);
    const x = (at: number) => left + at * room + room / 2;
    return (
      <>
        {methods.map((method, at) => (
          <g key={method}>
            <text
              x={x(at)}
              y={head - 30}
              fontSize={11}
              textAnchor={aslant ? 'start' : 'middle'}
              transform={aslant ? `rotate(-55 ${x(at)} ${head - 30})` : undefined}
              fill="var(--x-text)"
            >
              {nameOf(method)}
            </text>
            <text x={x(at)} y={head - 14} fontSize={11} textAnchor="middle" fill="var(--x-text-soft)">
              {byMethod.get(method) ?? 0}
            </text>
          </g>
        ))}
        <text x={width - 4} y={head - 14} fontSize={11} textAnchor="end" fill="var(--x-text-soft)">
          {activities}
        </text>
        {shown.map(({ siteId, siteName, counts, activities: total }, place) => {
          const y = head + place * row + row / 2;
          return (
            <g key={siteId}>
              <line x1={0} x2={width} y1={y + row / 2} y2={y + row / 2} stroke="var(--x-line-soft)" />
              <text x={0} y={y + 4} fontSize={12} fill="var(--x-text)">
                {short(siteName, left)}
              </text>
              {methods.map((method, at) => {
                const count = countOf(counts, method);
                if (count === 0) return null;
                return (
                  <g key={method}>
                    <circle cx={x(at)} cy={y} r={5 + 5 * Math.sqrt(count / largest)} fill="var(--x-accent-soft)" stroke="var(--x-accent)" />
                    <text x={x(at)} y={y + 4} fontSize={10} textAnchor="middle" fill="var(--x-text)">
                      {count}
                    </text>
                  </g>
                );
              })}
              <text x={width - 4} y={y + 4} fontSize={12} textAnchor="end" fill="var(--x-text)">
                {total}
              </text>
            </g>
          );
        })}
      </>
    );
  };
  return (
    <ChartFigure
      title={w('picture.matrix')}
      summary={w('picture.matrixSummary', { activities, sites: matrix.length })}
      height={(width) => layout(width).head + Math.max(1, shown.length) * row + 6}
      draw={draw}
      columns={[w('site.name'), ...methods.map((method) => w(`method.${method}`)), w('picture.total')]}
      rows={matrix.map(({ siteId, siteName, counts, activities: total }) => ({
        key: siteId,
        cells: [siteName, ...methods.map((method) => countOf(counts, method)), total],
      }))}
    />
  );
}
