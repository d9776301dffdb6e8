import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ReportWish, reportsWhere } from './list.ts';
import { periodTexts } from './words.ts';

const stageTexts = {
  DRAFT: both('草稿', 'Draft'),
  SUBMITTED: both('待审核', 'To be approved'),
  PUBLISHED: both('已发布', 'Published'),
  SUPERSEDED: both('已更正', 'Superseded'),
  DISCARDED: both('已作废', 'Discarded'),
};

const reports = (ctx: Context, filter: ReportWish) =>
  batchesOf({
    sort: { field: 'startsOn', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PromotionReport'), reportsWhere(filter)] },
    find: (query) => ctx.db.promotionReport.findMany({ ...query, include: { project: { select: { title: true } } } }),
  });

export const reportTables = {
  'technology-library.reports': defineTable({
    title: both('推广报告', 'Reports'),
    model: 'PromotionReport',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: z.string().max(20).nullish(),
      period: z.string().max(20).nullish(),
      year: z.int().min(2000).max(2100).nullish(),
      projectId: z.uuid().nullish(),
      whole: z.boolean().nullish(),
    }),
    rows: reports,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'edition', title: both('版次', 'Edition'), type: 'integer', value: ({ edition }) => edition },
      { key: 'title', title: both('名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'period', title: both('类型', 'Kind'), type: 'enumeration', texts: periodTexts, value: ({ period }) => period },
      { key: 'label', title: both('报告期', 'Time'), type: 'text', width: 12, value: ({ label }) => label },
      { key: 'project', title: both('推广项目', 'Project'), type: 'text', width: 30, value: ({ project }) => project?.title ?? null },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'frozenAt', title: both('数据截止', 'Figures until'), type: 'dateTime', value: ({ frozenAt }) => frozenAt },
      { key: 'publishedAt', title: both('发布时间', 'Published'), type: 'dateTime', value: ({ publishedAt }) => publishedAt },
      { key: 'contentHash', title: both('内容校验值', 'Hash'), type: 'text', width: 66, value: ({ contentHash }) => contentHash },
    ],
  }),
};
