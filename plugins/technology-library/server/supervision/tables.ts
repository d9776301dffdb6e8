import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type FindingWish, findingsWhere, type VisitWish, visitsWhere } from './list.ts';

const visitTexts = {
  PLANNED: both('已安排', 'Planned'),
  VISITED: both('已督导', 'Visited'),
  CLOSED: both('已办结', 'Closed'),
  CANCELLED: both('已取消', 'Cancelled'),
};
const mannerTexts = {
  ON_SITE: both('现场督导', 'On site'),
  REMOTE: both('远程督导', 'Remote'),
  DOCUMENTS: both('资料审查', 'From documents'),
};
const findingTexts = {
  DRAFT: both('草稿', 'Draft'),
  OPEN: both('待整改', 'To be put right'),
  RESPONDED: both('待核验', 'To be verified'),
  RETURNED: both('已退回', 'Returned'),
  VERIFIED: both('已销号', 'Verified'),
  WAIVED: both('免于整改', 'Waived'),
};
const severityTexts = { MINOR: both('一般', 'Minor'), MAJOR: both('较重', 'Major'), CRITICAL: both('严重', 'Critical') };

const visits = (ctx: Context, filter: VisitWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SupervisionVisit'), visitsWhere(filter)] },
    find: (query) => ctx.db.supervisionVisit.findMany({ ...query, include: { adoption: { select: { siteName: true } } } }),
  });

const findings = (ctx: Context, filter: FindingWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Finding'), findingsWhere(ctx, filter)] },
    find: (query) => ctx.db.finding.findMany({ ...query, include: { adoption: { select: { siteName: true } } } }),
  });

export const supervisionTables = {
  'technology-library.visits': defineTable({
    title: both('督导', 'Supervision visits'),
    model: 'SupervisionVisit',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: z.string().max(20).nullish(),
      projectId: z.uuid().nullish(),
      adoptionId: z.uuid().nullish(),
    }),
    rows: visits,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption.siteName },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: visitTexts, value: ({ stage }) => stage },
      { key: 'manner', title: both('方式', 'Manner'), type: 'enumeration', texts: mannerTexts, value: ({ manner }) => manner },
      { key: 'plannedOn', title: both('计划日期', 'Planned for'), type: 'date', value: ({ plannedOn }) => plannedOn },
      { key: 'visitedOn', title: both('督导日期', 'Visited on'), type: 'date', value: ({ visitedOn }) => visitedOn },
      { key: 'visitors', title: both('督导人员', 'Visitors'), type: 'text', width: 24, value: ({ visitors }) => visitors },
      { key: 'summary', title: both('督导情况', 'What was seen'), type: 'text', width: 60, value: ({ summary }) => summary },
    ],
  }),
  'technology-library.findings': defineTable({
    title: both('督导问题', 'Findings'),
    model: 'Finding',
    filter: z.strictObject({
      adoptionId: z.uuid().nullish(),
      stage: z.string().max(20).nullish(),
      severity: z.string().max(20).nullish(),
      overdue: z.boolean().nullish(),
    }),
    rows: findings,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption.siteName },
      { key: 'severity', title: both('程度', 'Severity'), type: 'enumeration', texts: severityTexts, value: ({ severity }) => severity },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: findingTexts, value: ({ stage }) => stage },
      { key: 'text', title: both('问题', 'Finding'), type: 'text', width: 60, value: ({ text }) => text },
      { key: 'dueOn', title: both('整改期限', 'Due on'), type: 'date', value: ({ dueOn }) => dueOn },
      { key: 'verdict', title: both('核验意见', 'Verdict'), type: 'text', width: 40, value: ({ verdict }) => verdict },
    ],
  }),
};
