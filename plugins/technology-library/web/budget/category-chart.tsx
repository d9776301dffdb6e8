import { ChartFigure } from '@xinglin/kit/charts/chart-figure.tsx';
import { formatNumber } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { budgetCategories } from '../../shared/budget-input.ts';
import { shareOf, sumOf } from '../../shared/money.ts';
import { useWords } from '../words.ts';
import type { BudgetLine } from './lines-table.tsx';

const row = 44;

/** Plan and use by category, on one scale: the pale bar is what there is, the full one what was used. */
export function CategoryChart({ name, lines }: { name: string; lines: readonly BudgetLine[] }) {
  const w = useWords();
  const { language } = useLanguage();
  const say = (yuan: number) => formatNumber(yuan, language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const found = budgetCategories.flatMap((category) => {
    const of = lines.filter((line) => line.category === category);
    if (of.length === 0) return [];
    const held = sumOf(of.map(({ amount, adjusted }) => amount + adjusted));
    return [{ category, label: w(`budget.category.${category}`), held, used: sumOf(of.map(({ used }) => used)) }];
  });
  const most = Math.max(1, ...found.map(({ held }) => held));
  const [held, used] = [sumOf(found.map((each) => each.held)), sumOf(found.map((each) => each.used))];
  const draw = (width: number) =>
    found.map((each, at) => {
      const y = at * row;
      return (
        <g key={each.category}>
          <text x={0} y={y + 14} fontSize={12} fill="var(--x-text)">
            {each.label}
          </text>
          <text x={width} y={y + 14} fontSize={12} textAnchor="end" fill="var(--x-text-soft)">
            {`${say(each.used)} / ${say(each.held)}`}
          </text>
          <rect x={0} y={y + 21} width={(each.held / most) * width} height={12} rx={2} fill="var(--x-line)" />
          <rect x={0} y={y + 21} width={(each.used / most) * width} height={12} rx={2} fill="var(--x-accent)" />
        </g>
      );
    });
  return (
    <ChartFigure
      title={w('budget.chart', { name })}
      summary={w('budget.chartSummary', { held: say(held), used: say(used), percent: shareOf(used, held) ?? 0 })}
      height={Math.max(1, found.length) * row}
      draw={draw}
      columns={[w('budget.category'), w('budget.heldYuan'), w('budget.usedYuan'), w('budget.balanceYuan'), w('budget.share')]}
      rows={found.map((each) => ({
        key: each.category,
        cells: [each.label, say(each.held), say(each.used), say(sumOf([each.held, -each.used])), `${shareOf(each.used, each.held) ?? 0}%`],
      }))}
    />
  );
}
