import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type MeetingWish, meetingsWhere } from './list.ts';

const stageTexts = {
  PLANNED: both('待召开', 'Planned'),
  OPEN: both('进行中', 'In session'),
  CLOSED: both('已结束', 'Closed'),
  CANCELLED: both('已取消', 'Cancelled'),
};

const meetings = (ctx: Context, filter: MeetingWish) =>
  batchesOf({
    sort: { field: 'startsAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'update', 'Meeting'), meetingsWhere(filter)] },
    find: (query) =>
      ctx.db.meeting.findMany({
        ...query,
        select: {
          id: true,
          title: true,
          stage: true,
          place: true,
          startsAt: true,
          openedAt: true,
          closedAt: true,
          call: { select: { number: true, title: true } },
          panel: { select: { name: true } },
          attendance: { select: { state: true } },
        },
      }),
  });

/** Lists that can be taken away as XLSX or CSV. */
export const meetingTables = {
  'technology-promotion.meetings': defineTable({
    title: both('评审会', 'Meetings'),
    model: 'Meeting',
    action: 'update',
    filter: z.strictObject({ callId: z.uuid().nullish(), stage: z.string().max(20).nullish() }),
    rows: meetings,
    columns: [
      { key: 'title', title: both('评审会', 'Meeting'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'startsAt', title: both('时间', 'Time'), type: 'dateTime', value: ({ startsAt }) => startsAt },
      { key: 'place', title: both('地点', 'Place'), type: 'text', width: 30, value: ({ place }) => place },
      { key: 'panel', title: both('专家组', 'Panel'), type: 'text', width: 24, value: ({ panel }) => panel.name },
      { key: 'callNumber', title: both('批次编号', 'Call number'), type: 'text', value: ({ call }) => call.number },
      { key: 'call', title: both('征集批次', 'Call'), type: 'text', width: 40, value: ({ call }) => call.title },
      { key: 'expected', title: both('应到人数', 'Called'), type: 'integer', value: ({ attendance }) => attendance.length },
      {
        key: 'came',
        title: both('到会人数', 'Came'),
        type: 'integer',
        value: ({ attendance }) => attendance.filter(({ state }) => state === 'PRESENT' || state === 'LEFT').length,
      },
      { key: 'openedAt', title: both('开会时间', 'Opened'), type: 'dateTime', value: ({ openedAt }) => openedAt },
      { key: 'closedAt', title: both('散会时间', 'Closed'), type: 'dateTime', value: ({ closedAt }) => closedAt },
    ],
  }),
};
