import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { periodTexts } from '../report/words.ts';
import { type ExtractWish, extractsWhere } from './list.ts';

const extracts = (ctx: Context, filter: ExtractWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'ReportExtract'), extractsWhere(filter)] },
    find: (query) => ctx.db.reportExtract.findMany({ ...query, omit: { technologies: true } }),
  });

export const extractTables = {
  'technology-library.report-extracts': defineTable({
    title: both('报告摘编', 'Extracts of reports'),
    model: 'ReportExtract',
    filter: z.strictObject({ text: z.string().max(100).nullish(), period: z.string().max(20).nullish() }),
    rows: extracts,
    columns: [
      { key: 'number', title: both('报告编号', 'Report'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'edition', title: both('版次', 'Edition'), type: 'integer', value: ({ edition }) => edition },
      { key: 'title', title: both('名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'period', title: both('类型', 'Kind'), type: 'enumeration', texts: periodTexts, value: ({ period }) => period },
      { key: 'label', title: both('报告期', 'Time'), type: 'text', width: 12, value: ({ label }) => label },
      { key: 'holder', title: both('持有方', 'Holder'), type: 'text', width: 30, value: ({ holderName }) => holderName },
      { key: 'createdAt', title: both('提供时间', 'Given'), type: 'dateTime', value: ({ createdAt }) => createdAt },
      { key: 'contentHash', title: both('内容校验值', 'Hash'), type: 'text', width: 66, value: ({ contentHash }) => contentHash },
    ],
  }),
};
