import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type NoticeWish, noticesWhere, type ObjectionWish, objectionsWhere } from './list.ts';
import { readSheet, type SheetWish, sheetWhere } from './sheet.ts';

const outcomeTexts = {
  RECOMMEND: both('推荐入库', 'Recommended'),
  CONDITIONAL: both('有条件推荐', 'Recommended with conditions'),
  RESUBMIT: both('修改后再评', 'To be resubmitted'),
  REJECT: both('不推荐', 'Not recommended'),
};
const objectionTexts = {
  RECEIVED: both('已收到', 'Received'),
  INVESTIGATING: both('核查中', 'Under investigation'),
  UPHELD: both('成立', 'Upheld'),
  DISMISSED: both('不成立', 'Dismissed'),
};

const noticeTexts = {
  DRAFT: both('草稿', 'Draft'),
  PUBLISHED: both('公示中', 'Published'),
  CLOSED: both('已结束', 'Ended'),
  WITHDRAWN: both('已撤下', 'Withdrawn'),
};

const decisionTexts = {
  UNRELEASED: both('未发布', 'Not released'),
  RELEASED: both('已发布', 'Released'),
  REVOKED: both('已撤销', 'Revoked'),
};
const stateOf = ({ releasedAt, revokedAt }: { releasedAt: Date | null; revokedAt: Date | null }) =>
  revokedAt ? 'REVOKED' : releasedAt ? 'RELEASED' : 'UNRELEASED';

const sheet = (ctx: Context, filter: SheetWish) =>
  batchesOf({
    sort: { field: 'receivedAt', direction: 'asc' },
    where: { AND: [allowed(ctx, 'read', 'Dossier'), sheetWhere(filter)] },
    find: (query) => readSheet(ctx, query),
  });

const objections = (ctx: Context, filter: ObjectionWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Objection'), objectionsWhere(filter)] },
    find: (query) => ctx.db.objection.findMany({ ...query, include: { dossier: { select: { title: true } } } }),
  });

const notices = (ctx: Context, filter: NoticeWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PublicNotice'), noticesWhere(filter)] },
    find: (query) => ctx.db.publicNotice.findMany(query),
  });

export const decisionTables = {
  'technology-promotion.decisions': defineTable({
    title: both('评审结论', 'Decisions'),
    model: 'Decision',
    filter: z.strictObject({ callId: z.uuid(), outcome: z.string().max(20).nullish() }),
    rows: sheet,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'applicant', title: both('申报单位', 'Applicant'), type: 'text', width: 30, value: ({ applicantName }) => applicantName },
      { key: 'mean', title: both('平均分', 'Mean'), type: 'decimal', decimals: 2, value: ({ items }) => items[0]?.mean ?? null },
      { key: 'reviews', title: both('有效评审数', 'Valid reviews'), type: 'integer', value: ({ items }) => items[0]?.reviews ?? 0 },
      {
        key: 'passed',
        title: both('会审通过', 'Passed by the meeting'),
        type: 'boolean',
        value: ({ agenda }) => agenda[0]?.passed ?? null,
      },
      {
        key: 'outcome',
        title: both('评审结论', 'Decision'),
        type: 'enumeration',
        texts: outcomeTexts,
        value: ({ decision }) => decision?.outcome ?? null,
      },
      {
        key: 'state',
        title: both('状态', 'State'),
        type: 'enumeration',
        texts: decisionTexts,
        value: ({ decision }) => decision && stateOf(decision),
      },
      { key: 'conditions', title: both('条件', 'Conditions'), type: 'text', value: ({ decision }) => decision?.conditions ?? null },
      { key: 'reason', title: both('理由', 'Reasons'), type: 'text', width: 40, value: ({ decision }) => decision?.reason ?? null },
      { key: 'releasedAt', title: both('发布时间', 'Released'), type: 'dateTime', value: ({ decision }) => decision?.releasedAt ?? null },
      { key: 'revokedAt', title: both('撤销时间', 'Revoked'), type: 'dateTime', value: ({ decision }) => decision?.revokedAt ?? null },
      {
        key: 'revokeReason',
        title: both('撤销理由', 'Revoked because'),
        type: 'text',
        width: 40,
        value: ({ decision }) => decision?.revokeReason ?? null,
      },
    ],
  }),
  'technology-promotion.public-notices': defineTable({
    title: both('公示', 'Public notices'),
    model: 'PublicNotice',
    filter: z.strictObject({ callId: z.uuid().nullish(), stage: z.string().max(20).nullish() }),
    rows: notices,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('公示标题', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: noticeTexts, value: ({ stage }) => stage },
      { key: 'items', title: both('公示项目', 'Technologies'), type: 'integer', value: ({ items }) => (items as unknown[]).length },
      { key: 'startsAt', title: both('公示开始', 'Begins'), type: 'dateTime', value: ({ startsAt }) => startsAt },
      { key: 'endsAt', title: both('公示结束', 'Ends'), type: 'dateTime', value: ({ endsAt }) => endsAt },
    ],
  }),
  'technology-promotion.objections': defineTable({
    title: both('异议', 'Objections'),
    model: 'Objection',
    filter: z.strictObject({ callId: z.uuid().nullish(), noticeId: z.uuid().nullish(), stage: z.string().max(20).nullish() }),
    rows: objections,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'technology', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ dossier }) => dossier.title },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: objectionTexts, value: ({ stage }) => stage },
      { key: 'grounds', title: both('异议内容', 'Grounds'), type: 'text', width: 50, value: ({ grounds }) => grounds },
      { key: 'findings', title: both('处理结果', 'Result'), type: 'text', width: 40, value: ({ findings }) => findings },
      { key: 'createdAt', title: both('提出时间', 'Lodged'), type: 'dateTime', value: ({ createdAt }) => createdAt },
      { key: 'answeredAt', title: both('答复时间', 'Answered'), type: 'dateTime', value: ({ answeredAt }) => answeredAt },
    ],
  }),
};
