import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
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

export const figureTables = {
  'technology-library.figures': defineTable({
    title: both('指标填报', 'Figures'),
    model: 'IndicatorValue',
    filter: z.strictObject({ projectId: z.uuid().nullish(), indicatorId: z.uuid().nullish(), stage: z.string().max(20).nullish() }),
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
