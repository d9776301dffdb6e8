import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { useWords } from '../words.ts';
import { short } from './lines.ts';

interface HeldCellsProps {
  title: string;
  /** What the cells are: the first column of the table. */
  what: string;
  none: string;
  cells: readonly { key: string; label: string; institutions: number; asOf: string }[];
}

const row = 28;

/** Institutions by province or method, each as of the quarter of which it may be told. */
export function HeldCells({ title, what, none, cells }: HeldCellsProps) {
  const w = useWords();
  if (cells.length === 0) return <p className="x-faint">{none}</p>;
  const most = Math.max(...cells.map(({ institutions }) => institutions));
  const draw = (width: number) => {
    const left = Math.min(150, Math.round(width * 0.36));
    const room = width - left - 110;
    return cells.map(({ key, label, institutions, asOf }, at) => {
      const y = at * row + 4;
      const wide = (institutions / most) * room;
      return (
        <g key={key}>
          <title>{label}</title>
          <text x={0} y={y + 14} fontSize={12} fill="var(--x-text)">
            {short(label, left - 8)}
          </text>
          <rect x={left} y={y} width={wide} height={18} fill="var(--x-accent-soft)" stroke="var(--x-accent)" />
          <text x={left + wide + 8} y={y + 14} fontSize={12} fill="var(--x-text)">
            {institutions}
            <tspan dx={8} fontSize={11} fill="var(--x-text-soft)">
              {asOf}
            </tspan>
          </text>
        </g>
      );
    });
  };
  return (
    <ChartFigure
      title={title}
      summary={w('heldUse.cellsSummary')}
      height={cells.length * row + 8}
      draw={draw}
      columns={[what, w('heldUse.institutions'), w('heldUse.asOf')]}
      rows={cells.map(({ key, label, institutions, asOf }) => ({ key, cells: [label, institutions, asOf] }))}
    />
  );
}
