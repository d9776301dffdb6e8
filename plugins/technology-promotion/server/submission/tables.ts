import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { channelTexts } from '../call/texts.ts';
import { type SubmissionWish, submissionsWhere } from './list.ts';
import { stageTexts } from './texts.ts';

const submissions = (ctx: Context, filter: SubmissionWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Submission'), submissionsWhere(filter)] },
    find: (query) =>
      ctx.db.submission.findMany({
        ...query,
        select: {
          id: true,
          number: true,
          title: true,
          callTitle: true,
          hostName: true,
          channel: true,
          stage: true,
          revision: true,
          submittedAt: true,
          createdAt: true,
        },
      }),
  });

/** Lists that can be taken away as XLSX or CSV. */
export const submissionTables = {
  'technology-promotion.submissions': defineTable({
    title: both('申报', 'Submissions'),
    model: 'Submission',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stage: z.string().max(40).nullish(),
      callId: z.uuid().nullish(),
    }),
    rows: submissions,
    columns: [
      { key: 'number', title: both('申报编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'call', title: both('征集批次', 'Call'), type: 'text', width: 40, value: ({ callTitle }) => callTitle },
      { key: 'host', title: both('主办单位', 'Association'), type: 'text', width: 30, value: ({ hostName }) => hostName },
      {
        key: 'channel',
        title: both('征集渠道', 'Way to submit'),
        type: 'enumeration',
        texts: channelTexts,
        value: ({ channel }) => channel,
      },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'revision', title: both('修订版', 'Revision'), type: 'integer', value: ({ revision }) => revision },
      { key: 'submittedAt', title: both('提交时间', 'Submitted'), type: 'dateTime', value: ({ submittedAt }) => submittedAt },
    ],
  }),
};
