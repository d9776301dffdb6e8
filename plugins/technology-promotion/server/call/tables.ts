import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type CallWish, callsWhere } from './list.ts';
import { channelTexts, stageTexts } from './texts.ts';

const calls = (ctx: Context, filter: CallWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Call'), callsWhere(filter)] },
    find: (query) =>
      ctx.db.call.findMany({
        ...query,
        select: {
          id: true,
          number: true,
          title: true,
          stage: true,
          channels: true,
          receivedCount: true,
          places: true,
          opensAt: true,
          closesAt: true,
          createdAt: true,
        },
      }),
  });

const invitations = (ctx: Context, { callId }: { callId: string }) =>
  batchesOf({
    sort: { field: 'sentAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'CallInvitation'), { callId }] },
    find: (query) => ctx.db.callInvitation.findMany(query),
  });

export const callTables = {
  'technology-promotion.calls': defineTable({
    title: both('征集批次', 'Calls'),
    model: 'Call',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stage: z.string().max(40).nullish(),
      channel: z.string().max(40).nullish(),
    }),
    rows: calls,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('标题', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      {
        key: 'channels',
        title: both('征集渠道', 'Ways to submit'),
        type: 'text',
        value: ({ channels }, { locale }) =>
          channels.map((channel) => channelTexts[channel]?.[locale] ?? channel).join(locale === 'en' ? ', ' : '、'),
      },
      { key: 'received', title: both('收到申报', 'Received'), type: 'integer', value: ({ receivedCount }) => receivedCount },
      { key: 'places', title: both('拟遴选数量', 'To be selected'), type: 'integer', value: ({ places }) => places },
      { key: 'opensAt', title: both('开始时间', 'Opens'), type: 'dateTime', value: ({ opensAt }) => opensAt },
      { key: 'closesAt', title: both('截止时间', 'Closes'), type: 'dateTime', value: ({ closesAt }) => closesAt },
    ],
  }),
  'technology-promotion.call-invitations': defineTable({
    title: both('征集函', 'Letters of invitation'),
    model: 'CallInvitation',
    filter: z.strictObject({ callId: z.uuid() }),
    rows: invitations,
    columns: [
      { key: 'organisation', title: both('受邀单位', 'Organisation'), type: 'text', width: 40, value: ({ granteeName }) => granteeName },
      {
        key: 'channel',
        title: both('征集渠道', 'Way to submit'),
        type: 'enumeration',
        texts: channelTexts,
        value: ({ channel }) => channel,
      },
      { key: 'sentAt', title: both('发函时间', 'Sent'), type: 'dateTime', value: ({ sentAt }) => sentAt },
    ],
  }),
};
