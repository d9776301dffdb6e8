import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type SafetyWish, safetyWhere } from './list.ts';

const stageTexts = { REPORTED: both('待评估', 'To be assessed'), ASSESSED: both('已评估', 'Assessed'), CLOSED: both('已办结', 'Closed') };
const severityTexts = {
  MILD: both('轻度', 'Mild'),
  MODERATE: both('中度', 'Moderate'),
  SEVERE: both('重度', 'Severe'),
  FATAL: both('致死', 'Fatal'),
};
const relationTexts = {
  UNRELATED: both('无关', 'Unrelated'),
  POSSIBLE: both('可能相关', 'Possible'),
  PROBABLE: both('很可能相关', 'Probable'),
  CERTAIN: both('肯定相关', 'Certain'),
};

const events = (ctx: Context, filter: SafetyWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SafetyEvent'), safetyWhere(filter)] },
    find: (query) => ctx.db.safetyEvent.findMany({ ...query, include: { adoption: { select: { siteName: true } } } }),
  });

export const safetyTables = {
  'technology-library.safety-events': defineTable({
    title: both('不良事件', 'Safety events'),
    model: 'SafetyEvent',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: z.string().max(20).nullish(),
      severity: z.string().max(20).nullish(),
      entryId: z.uuid().nullish(),
      adoptionId: z.uuid().nullish(),
    }),
    rows: events,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption.siteName },
      { key: 'occurredOn', title: both('发生日期', 'Happened on'), type: 'date', value: ({ occurredOn }) => occurredOn },
      {
        key: 'severity',
        title: both('严重程度', 'Severity'),
        type: 'enumeration',
        texts: severityTexts,
        value: ({ severity }) => severity,
      },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      {
        key: 'relation',
        title: both('与技术的关系', 'Relation'),
        type: 'enumeration',
        texts: relationTexts,
        value: ({ relation }) => relation,
      },
      { key: 'description', title: both('事件经过', 'What happened'), type: 'text', width: 60, value: ({ description }) => description },
      { key: 'measures', title: both('已采取的措施', 'Measures'), type: 'text', width: 40, value: ({ measures }) => measures },
      { key: 'assessment', title: both('评估意见', 'Assessment'), type: 'text', width: 40, value: ({ assessment }) => assessment },
    ],
  }),
};
