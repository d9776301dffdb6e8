import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ComplaintWish, complaintsWhere } from './list.ts';
import { complaintCategoryTexts } from './texts.ts';

const stageTexts = {
  REGISTERED: both('已登记', 'Registered'),
  ACCEPTED: both('已受理', 'Taken up'),
  INVESTIGATING: both('调查中', 'Being investigated'),
  ANSWERED: both('已答复', 'Answered'),
  CLOSED: both('已办结', 'Closed'),
  REJECTED: both('不予受理', 'Not taken up'),
};
const channelTexts = {
  PHONE: both('电话', 'Telephone'),
  MAIL: both('电子邮件', 'E-mail'),
  LETTER: both('信函', 'Letter'),
  VISIT: both('来访', 'Visit'),
  PORTAL: both('网上', 'On-line'),
  AUTHORITY: both('上级转办', 'Passed on by an authority'),
  OTHER: both('其他', 'Other'),
};
const verdictTexts = {
  SUBSTANTIATED: both('属实', 'Substantiated'),
  PARTLY: both('部分属实', 'Partly substantiated'),
  UNSUBSTANTIATED: both('不属实', 'Not substantiated'),
};

const complaints = (ctx: Context, filter: ComplaintWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Complaint'), complaintsWhere(ctx, filter)] },
    find: (query) =>
      ctx.db.complaint.findMany({
        ...query,
        include: { entry: { select: { title: true } }, project: { select: { title: true } }, adoption: { select: { siteName: true } } },
      }),
  });

const code = z.string().max(40).nullish();

/** Without whoever complained: a file leaves the portal, and its readers with it. */
export const complaintTables = {
  'technology-library.complaints': defineTable({
    title: both('投诉', 'Complaints'),
    model: 'Complaint',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: code,
      category: code,
      channel: code,
      projectId: z.uuid().nullish(),
      entryId: z.uuid().nullish(),
      adoptionId: z.uuid().nullish(),
      late: z.boolean().nullish(),
    }),
    rows: complaints,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('事由', 'Subject'), type: 'text', width: 36, value: ({ title }) => title },
      { key: 'channel', title: both('来源', 'Channel'), type: 'enumeration', texts: channelTexts, value: ({ channel }) => channel },
      {
        key: 'category',
        title: both('类别', 'Category'),
        type: 'enumeration',
        texts: complaintCategoryTexts,
        value: ({ category }) => category,
      },
      { key: 'anonymous', title: both('匿名', 'Anonymous'), type: 'boolean', value: ({ anonymous }) => anonymous },
      { key: 'receivedOn', title: both('收到日期', 'Received'), type: 'date', value: ({ receivedOn }) => receivedOn },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'acceptBy', title: both('受理时限', 'To be taken up by'), type: 'date', value: ({ acceptBy }) => acceptBy },
      { key: 'answerBy', title: both('答复时限', 'To be answered by'), type: 'date', value: ({ answerBy }) => answerBy },
      { key: 'answeredOn', title: both('答复日期', 'Answered'), type: 'date', value: ({ answeredOn }) => answeredOn },
      { key: 'verdict', title: both('调查结论', 'Verdict'), type: 'enumeration', texts: verdictTexts, value: ({ verdict }) => verdict },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 30, value: ({ entry }) => entry?.title },
      { key: 'project', title: both('项目', 'Project'), type: 'text', width: 30, value: ({ project }) => project?.title },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption?.siteName },
      { key: 'description', title: both('投诉内容', 'What it says'), type: 'text', width: 60, value: ({ description }) => description },
    ],
  }),
};
