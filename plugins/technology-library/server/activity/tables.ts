import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable, type TableColumn } from '@xinglin/kernel/tables/table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { type ActivityWish, activitiesWhere, withUs } from './list.ts';

export const methodTexts = {
  DEMONSTRATION: both('示范典型', 'Demonstration'),
  ALLIANCE: both('医联体推广', 'Medical alliance'),
  ATTACHMENT: both('典型单位进修', 'Attachment'),
  CLINICAL_TEACHING: both('临床代教', 'Clinical teaching'),
  TRAINING: both('培训推广', 'Training'),
  INFORMATION: both('信息化辅助', 'Information systems'),
};
const stageTexts = {
  PLANNED: both('计划中', 'Planned'),
  RUNNING: both('进行中', 'Running'),
  COMPLETED: both('已完成', 'Completed'),
  CANCELLED: both('已取消', 'Cancelled'),
};
const viaTexts = { CODE: both('扫码签到', 'Code'), BY_HAND: both('手工登记', 'By hand'), TABLE: both('表格导入', 'Table') };

const activities = (ctx: Context, filter: ActivityWish) =>
  batchesOf<ModelRow<'Activity'>>({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Activity'), { tenantId: ctx.viewer.tenantId ?? '' }, activitiesWhere(filter)] },
    find: (query) => ctx.db.activity.findMany(query),
  });

const ourActivities = (ctx: Context, filter: ActivityWish) =>
  batchesOf<ModelRow<'Activity'>>({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Activity'), withUs(ctx), activitiesWhere(filter)] },
    find: (query) => ctx.db.activity.findMany(query),
  });

const participations = (ctx: Context, { sessionId }: { sessionId: string }) =>
  batchesOf<ModelRow<'Participation'>>({
    sort: { field: 'signedInAt', direction: 'asc' },
    where: { AND: [allowed(ctx, 'read', 'Participation'), { sessionId }] },
    find: (query) => ctx.db.participation.findMany(query),
  });

const code = z.string().max(40).nullish();

const columns: readonly TableColumn<ModelRow<'Activity'>>[] = [
  { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
  { key: 'title', title: both('活动名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
  { key: 'method', title: both('主要方式', 'Main method'), type: 'enumeration', texts: methodTexts, value: ({ method }) => method },
  {
    key: 'methods',
    title: both('计入方式', 'Counts for'),
    type: 'text',
    value: ({ methods }, { locale }) =>
      methods.map((method) => methodTexts[method as keyof typeof methodTexts]?.[locale] ?? method).join(locale === 'en' ? ', ' : '、'),
  },
  { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
  { key: 'startsOn', title: both('开始日期', 'Starts on'), type: 'date', value: ({ startsOn }) => dayText(startsOn) },
  { key: 'endsOn', title: both('结束日期', 'Ends on'), type: 'date', value: ({ endsOn }) => dayText(endsOn) },
];
const activityFilter = z.strictObject({
  text: z.string().max(200).nullish(),
  stage: code,
  method: code,
  projectId: code,
  adoptionId: code,
});

export const activityTables = {
  'technology-library.activities': defineTable({
    title: both('推广活动', 'Activities'),
    model: 'Activity',
    filter: activityFilter,
    rows: activities,
    columns,
  }),
  'technology-library.our-activities': defineTable({
    title: both('我的推广活动', 'Our activities'),
    model: 'Activity',
    filter: activityFilter,
    rows: ourActivities,
    columns,
  }),
  'technology-library.participations': defineTable({
    title: both('参训名单', 'Attendance'),
    model: 'Participation',
    filter: z.strictObject({ sessionId: z.uuid() }),
    rows: participations,
    columns: [
      { key: 'personName', title: both('姓名', 'Name'), type: 'text', value: ({ personName }) => personName },
      { key: 'organisation', title: both('单位', 'Organisation'), type: 'text', width: 32, value: ({ organisation }) => organisation },
      { key: 'post', title: both('职务或职称', 'Post'), type: 'text', value: ({ post }) => post },
      { key: 'via', title: both('签到方式', 'By'), type: 'enumeration', texts: viaTexts, value: ({ via }) => via },
      { key: 'signedInAt', title: both('签到时间', 'Checked in at'), type: 'dateTime', value: ({ signedInAt }) => signedInAt },
      { key: 'score', title: both('考核成绩', 'Score'), type: 'decimal', value: ({ score }) => (score === null ? null : Number(score)) },
      {
        key: 'certificateNumber',
        title: both('证书编号', 'Certificate'),
        type: 'text',
        value: ({ certificateNumber }) => certificateNumber,
      },
    ],
  }),
};
