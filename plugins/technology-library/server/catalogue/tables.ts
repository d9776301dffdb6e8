import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { levelTexts, stageTexts } from '../entry/table-texts.ts';
import { type CatalogueWish, catalogueWhere } from './list.ts';

const maybe = z.string().max(100).nullish();

const rows = (ctx: Context, filter: CatalogueWish) =>
  batchesOf({
    sort: { field: 'publishedAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'CatalogueEntry'), catalogueWhere(filter)] },
    find: (query) => ctx.db.catalogueEntry.findMany(query),
  });

export const catalogueTables = {
  'technology-library.catalogue': defineTable({
    title: both('技术目录', 'Catalogue'),
    model: 'CatalogueEntry',
    filter: z.strictObject({ text: maybe, stage: maybe, level: maybe, subject: maybe, setting: maybe, organisationId: maybe }),
    rows,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'association', title: both('推广协会', 'Association'), type: 'text', width: 30, value: (row) => row.organisationName },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'level', title: both('级别', 'Level'), type: 'enumeration', texts: levelTexts, value: ({ level }) => level },
      { key: 'holder', title: both('持有方', 'Holder'), type: 'text', width: 30, value: ({ holderName }) => holderName },
      { key: 'version', title: both('版本', 'Version'), type: 'text', width: 10, value: (row) => row.versionLabel },
      { key: 'summary', title: both('技术简介', 'Summary'), type: 'text', width: 60, value: ({ summary }) => summary },
      { key: 'publishedAt', title: both('公开时间', 'Published'), type: 'dateTime', value: ({ publishedAt }) => publishedAt },
    ],
  }),
};
