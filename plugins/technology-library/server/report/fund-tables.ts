// What a report says of money; reports that were frozen before it was counted say nothing of it.
import type { Locale } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { shareOf, sumOf } from '../../shared/money.ts';
import { categoryTexts, sourceTexts } from '../budget/texts.ts';
import type { ReportFigures } from './figures.ts';
import type { ReportTable, TableColumnOf } from './tables-of.ts';
import { say } from './words.ts';

const words = {
  category: both('类别', 'Category'),
  budgets: both('经费预算执行', 'Budgets and their use'),
  lines: both('预算科目使用', 'Use by budget line'),
  sources: both('经费来源', 'Where the money comes from'),
  number: both('编号', 'Number'),
  project: both('推广项目', 'Project'),
  year: both('年度', 'Year'),
  title: both('科目', 'Line'),
  source: both('来源', 'Source'),
  budget: both('预算（元）', 'Budget (CNY)'),
  spent: both('本期支出（元）', 'Spent in the time (CNY)'),
  used: both('累计支出（元）', 'Spent until the end (CNY)'),
  share: both('执行率（%）', 'Used (%)'),
  total: both('合计', 'In all'),
  sentence: both(
    '期末预算 {budget} 元，累计支出 {used} 元，执行率 {share}%；本期支出 {spent} 元。',
    '{used} of {budget} CNY were spent until the end ({share}%), {spent} CNY of them in the time.',
  ),
};

type Money = NonNullable<ReportFigures['funds']>['budgets'][number];
type Amounts = Pick<Money, 'budget' | 'spent' | 'used'>;
const cells = ({ budget, spent, used }: Amounts) => [budget, spent, used, shareOf(used, budget)];
const sumUp = (of: readonly Amounts[]): Amounts => ({
  budget: sumOf(of.map(({ budget }) => budget)),
  spent: sumOf(of.map(({ spent }) => spent)),
  used: sumOf(of.map(({ used }) => used)),
});

export const fundTables = ({ funds }: ReportFigures, locale: Locale): ReportTable[] => {
  const column = (key: keyof typeof words, type: TableColumnOf['type']): TableColumnOf => ({ title: words[key][locale], type });
  const yuan = (['budget', 'spent', 'used'] as const).map(
    (key): TableColumnOf => ({ ...column(key, 'decimal'), money: true, decimals: 2 }),
  );
  const money = [...yuan, { ...column('share', 'decimal'), decimals: 1 as const }];
  const { budgets = [], lines = [], sources = [] } = funds ?? {};
  const titled = lines.some(({ title }) => title !== '');
  const all = cells(sumUp(budgets));
  return [
    {
      ...{ key: 'budgets', chapter: 'FUNDS', title: words.budgets[locale] },
      columns: [column('number', 'text'), column('project', 'text'), { ...column('year', 'text'), short: true }, ...money],
      rows: [
        ...budgets.map((of) => [of.number, of.project, String(of.year), ...cells(of)]),
        ...(budgets.length > 1 ? [[words.total[locale], '', '', ...all]] : []),
      ],
    },
    {
      ...{ key: 'budgetLines', chapter: 'FUNDS', title: words.lines[locale] },
      columns: [column('category', 'text'), ...(titled ? [column('title', 'text')] : []), ...money],
      rows: lines.map((of) => [say(categoryTexts, of.category, locale), ...(titled ? [of.title] : []), ...cells(of)]),
    },
    {
      ...{ key: 'fundSources', chapter: 'FUNDS', title: words.sources[locale] },
      columns: [column('source', 'text'), ...money],
      rows: sources.map((of) => [say(sourceTexts, of.source, locale), ...cells(of)]),
    },
  ];
};

/** Amounts as they are written on paper: 12,000.00. */
export const yuanText = (amount: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount);

/** Undefined where no budget was approved. */
export const fundSentence = ({ funds }: ReportFigures, locale: Locale): string | undefined => {
  if (!funds || funds.budgets.length === 0) return undefined;
  const { budget, spent, used } = sumUp(funds.budgets);
  const values: Record<string, string> = {
    ...{ budget: yuanText(budget), spent: yuanText(spent), used: yuanText(used) },
    share: String(shareOf(used, budget) ?? '—'),
  };
  return words.sentence[locale].replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
};
