// The two tables of a report that are more than counts: why sites were lost, and how indicators stand to their targets.
import type { Locale } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { reasonTexts, stageTexts } from '../site/texts.ts';
import type { ReportFigures } from './figures.ts';
import type { ReportTable } from './tables-of.ts';
import { dimensionTexts, say } from './words.ts';

const words = {
  losses: both('止步与停用原因', 'Why sites were lost'),
  stage: both('止步阶段', 'Lost at'),
  reason: both('原因', 'Reason'),
  sites: both('单位数', 'Sites'),
  indicators: both('指标完成情况（已锁定数据）', 'Indicators against their targets (locked figures)'),
  project: both('推广项目', 'Project'),
  dimension: both('维度', 'Dimension'),
  name: both('指标', 'Indicator'),
  unit: both('单位', 'Unit'),
  value: both('数值', 'Figure'),
  direction: both('目标方向', 'Better'),
  target: both('目标', 'Target'),
  attainment: both('完成（%）', 'Target met (%)'),
};
export const units = { PERCENT: both('%', '%'), COUNT: both('例（次）', 'count'), MEAN: both('均值', 'mean') };
const directions = { HIGHER: both('不低于', 'at least'), LOWER: both('不高于', 'at most') };

/** Figures of all units stand in one column: two decimals at most. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

export const lossTable = ({ sites }: ReportFigures, locale: Locale): ReportTable => ({
  key: 'losses',
  chapter: 'SITES',
  title: words.losses[locale],
  columns: [
    { title: words.stage[locale], type: 'text' },
    { title: words.reason[locale], type: 'text' },
    { title: words.sites[locale], type: 'integer' },
  ],
  rows: sites.funnel.flatMap(({ stage, lost }) =>
    lost.map(({ reasonCode, sites: n }) => [say(stageTexts, stage, locale), say(reasonTexts, reasonCode, locale), n]),
  ),
});

export const indicatorTable = ({ indicators }: ReportFigures, locale: Locale): ReportTable => ({
  key: 'indicators',
  chapter: 'INDICATORS',
  title: words.indicators[locale],
  columns: [
    { title: words.project[locale], type: 'text' },
    { title: words.dimension[locale], type: 'text' },
    { title: words.name[locale], type: 'text' },
    { title: words.sites[locale], type: 'integer' },
    { title: words.value[locale], type: 'decimal' },
    { title: words.unit[locale], type: 'text' },
    { title: words.direction[locale], type: 'text' },
    { title: words.target[locale], type: 'decimal' },
    { title: words.attainment[locale], type: 'decimal', decimals: 1 },
  ],
  rows: indicators.map((of) => [
    of.project,
    say(dimensionTexts, of.dimension, locale),
    of.name,
    of.sites,
    rounded(of.value),
    say(units, of.unit, locale),
    of.target === null ? null : say(directions, of.better, locale),
    rounded(of.target),
    of.attainment === null ? null : Math.round(of.attainment * 1000) / 10,
  ]),
});
