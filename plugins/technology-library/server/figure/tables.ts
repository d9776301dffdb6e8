import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { type FigureWish, figuresWhere } from './list.ts';

const stageTexts = {
  ASKED: both('待填报', 'Asked for'),
  REPORTED: both('待核验', 'To be verified'),
  RETURNED: both('已退回', 'Returned'),
  VERIFIED: both('已核验', 'Verified'),
  LOCKED: both('已锁定', 'Locked'),
  CORRECTED: both('已更正', 'Corrected'),
};

const dimensionTexts = {
  REACH: both('覆盖', 'Reach'),
  EFFECTIVENESS: both('效果', 'Effectiveness'),
  ADOPTION: both('采用', 'Adoption'),
  IMPLEMENTATION: both('实施', 'Implementation'),
  MAINTENANCE: both('维持', 'Maintenance'),
};
const unitTexts = { PERCENT: both('百分比', 'Percent'), COUNT: both('计数', 'Count'), MEAN: both('平均值', 'Mean') };
const periodTexts = {
  MONTH: both('每月', 'Monthly'),
  QUARTER: both('每季度', 'Quarterly'),
  HALF: both('每半年', 'Half-yearly'),
  YEAR: both('每年', 'Yearly'),
};

const figures = (ctx: Context, filter: FigureWish) =>
  batchesOf({
    sort: { field: 'dueOn', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'IndicatorValue'), figuresWhere(filter)] },
    find: (query) =>
      ctx.db.indicatorValue.findMany({
        ...query,
        include: { indicator: { select: { name: true, period: true } }, adoption: { select: { siteName: true } } },
      }),
  });

const indicators = (ctx: Context, { projectId }: { projectId: string }) =>
  batchesOf<ModelRow<'Indicator'>>({
    sort: { field: 'createdAt', direction: 'asc' },
    where: { AND: [allowed(ctx, 'read', 'Indicator'), { projectId }] },
    find: (query) => ctx.db.indicator.findMany(query),
  });

export const figureTables = {
  'technology-library.indicators': defineTable({
    title: both('评估指标', 'Indicators'),
    model: 'Indicator',
    filter: z.strictObject({ projectId: z.uuid() }),
    rows: indicators,
    columns: [
      { key: 'name', title: both('指标', 'Indicator'), type: 'text', width: 30, value: ({ name }) => name },
      {
        key: 'dimension',
        title: both('维度', 'Dimension'),
        type: 'enumeration',
        texts: dimensionTexts,
        value: ({ dimension }) => dimension,
      },
      { key: 'numerator', title: both('分子', 'Numerator'), type: 'text', width: 36, value: ({ numerator }) => numerator },
      { key: 'denominator', title: both('分母', 'Denominator'), type: 'text', width: 36, value: ({ denominator }) => denominator },
      { key: 'unit', title: both('单位', 'Unit'), type: 'enumeration', texts: unitTexts, value: ({ unit }) => unit },
      { key: 'target', title: both('目标值', 'Target'), type: 'decimal', value: ({ target }) => target },
      { key: 'weight', title: both('权重', 'Weight'), type: 'decimal', value: ({ weight }) => weight },
      { key: 'period', title: both('填报周期', 'Period'), type: 'enumeration', texts: periodTexts, value: ({ period }) => period },
      { key: 'source', title: both('数据来源', 'Source'), type: 'text', width: 24, value: ({ source }) => source },
      { key: 'retired', title: both('已停用', 'Retired'), type: 'boolean', value: ({ retired }) => retired },
    ],
  }),
  'technology-library.figures': defineTable({
    title: both('指标填报', 'Figures'),
    model: 'IndicatorValue',
    filter: z.strictObject({
      projectId: z.uuid().nullish(),
      indicatorId: z.uuid().nullish(),
      adoptionId: z.uuid().nullish(),
      stage: z.string().max(20).nullish(),
    }),
    rows: figures,
    columns: [
      { key: 'indicator', title: both('指标', 'Indicator'), type: 'text', width: 30, value: ({ indicator }) => indicator.name },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption.siteName },
      {
        key: 'period',
        title: both('填报期', 'Period'),
        type: 'text',
        width: 12,
        value: ({ indicator, startsOn }) => periodLabel(indicator.period as Period, startsOn),
      },
      { key: 'numerator', title: both('分子', 'Numerator'), type: 'decimal', value: ({ numerator }) => numerator },
      { key: 'denominator', title: both('分母', 'Denominator'), type: 'decimal', value: ({ denominator }) => denominator },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'dueOn', title: both('截止日期', 'Due on'), type: 'date', value: ({ dueOn }) => dueOn },
      { key: 'note', title: both('说明', 'Note'), type: 'text', width: 40, value: ({ note }) => note },
    ],
  }),
};
