import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { Link } from 'react-router';
import { ratings, riskLevel } from '../../shared/risk-input.ts';
import { useWords } from '../words.ts';

interface Cell {
  likelihood: number;
  impact: number;
  risks: number;
}

interface RiskMatrixProps {
  title: string;
  cells: readonly Cell[];
  /** Where the risks of a cell are listed: the table leads there, since a picture holds no links. */
  to?: (likelihood: number, impact: number) => string;
}

const row = 52;
const left = 96;
const foot = 44;
const down = [...ratings].reverse();
const fills = { LOW: 'var(--x-good-soft)', MEDIUM: 'var(--x-warning-soft)', HIGH: 'var(--x-bad-soft)' } as const;
const inks = { LOW: 'var(--x-good)', MEDIUM: 'var(--x-warning)', HIGH: 'var(--x-bad)' } as const;

/** Likelihood upwards, impact to the right; in each cell how many risks stand in it. */
export function RiskMatrix({ title, cells, to }: RiskMatrixProps) {
  const w = useWords();
  const countOf = (likelihood: number, impact: number) =>
    cells.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.risks ?? 0;
  const total = cells.reduce((sum, { risks }) => sum + risks, 0);
  const high = cells.filter((cell) => riskLevel(cell.likelihood * cell.impact) === 'HIGH').reduce((sum, { risks }) => sum + risks, 0);
  const draw = (width: number) => {
    const room = (width - left) / ratings.length;
    return (
      <>
        {down.map((likelihood, at) => (
          <g key={likelihood}>
            <text x={0} y={at * row + row / 2 + 4} fontSize={12} fill="var(--x-text)">
              {w(`risk.likelihood.${likelihood}`)}
            </text>
            {ratings.map((impact) => {
              const level = riskLevel(likelihood * impact);
              const count = countOf(likelihood, impact);
              const x = left + (impact - 1) * room;
              return (
                <g key={impact}>
                  <rect x={x + 1} y={at * row + 1} width={room - 2} height={row - 2} rx={4} fill={fills[level]} stroke="var(--x-line)" />
                  <text x={x + 7} y={at * row + 15} fontSize={10} fill="var(--x-text-soft)">
                    {likelihood * impact}
                  </text>
                  {count > 0 ? (
                    <text x={x + room / 2} y={at * row + row / 2 + 6} fontSize={18} fontWeight={600} textAnchor="middle" fill={inks[level]}>
                      {count}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        ))}
        {ratings.map((impact) => (
          <text
            key={impact}
            x={left + (impact - 1) * room + room / 2}
            y={ratings.length * row + 18}
            fontSize={room < 76 ? 10 : 12}
            textAnchor="middle"
            fill="var(--x-text)"
          >
            {w(`risk.impact.${impact}`)}
          </text>
        ))}
        <text x={0} y={ratings.length * row + 38} fontSize={11} fill="var(--x-text-soft)">
          {w('risk.axes')}
        </text>
      </>
    );
  };
  return (
    <ChartFigure
      title={title}
      summary={w('risk.matrixSummary', { total, high })}
      height={ratings.length * row + foot}
      draw={draw}
      columns={[w('risk.corner'), ...ratings.map((impact) => w(`risk.impact.${impact}`))]}
      rows={down.map((likelihood) => ({
        key: String(likelihood),
        cells: [
          w(`risk.likelihood.${likelihood}`),
          ...ratings.map((impact) => {
            const count = countOf(likelihood, impact);
            if (count === 0 || !to) return count;
            return (
              <Link key={impact} to={to(likelihood, impact)} aria-label={w('risk.cell', { likelihood, impact, count })}>
                {count}
              </Link>
            );
          }),
        ],
      }))}
    />
  );
}
