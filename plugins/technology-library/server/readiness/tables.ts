import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ReadinessWish, readinessWhere } from './list.ts';
import { resultOf } from './type.ts';

const stageTexts = {
  OPEN: both('待填报', 'Open'),
  SUBMITTED: both('待审核', 'Handed in'),
  RETURNED: both('退回修改', 'Sent back'),
  ACCEPTED: both('已审定', 'Accepted'),
};

const checks = (ctx: Context, filter: ReadinessWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'ReadinessCheck'), readinessWhere(filter)] },
    find: (query) => ctx.db.readinessCheck.findMany({ ...query, include: { adoption: { select: { siteName: true } } } }),
  });

export const readinessTables = {
  'technology-library.readiness': defineTable({
    title: both('条件评估', 'Checks of readiness'),
    model: 'ReadinessCheck',
    filter: z.strictObject({ stage: z.string().max(40).nullish(), adoptionId: z.uuid().nullish(), projectId: z.uuid().nullish() }),
    rows: checks,
    columns: [
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 32, value: ({ adoption }) => adoption.siteName },
      { key: 'number', title: both('次数', 'Number'), type: 'integer', value: ({ number }) => number },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'score', title: both('得分', 'Score'), type: 'decimal', decimals: 2, value: (row) => resultOf(row).score },
      { key: 'passScore', title: both('合格线', 'Needed'), type: 'decimal', value: ({ passScore }) => passScore },
      { key: 'passed', title: both('是否合格', 'Passed'), type: 'boolean', value: (row) => resultOf(row).passed },
      { key: 'gaps', title: both('差距项数', 'Gaps'), type: 'integer', value: (row) => resultOf(row).gaps.length },
      { key: 'dueOn', title: both('填报期限', 'Due'), type: 'date', value: ({ dueOn }) => dueOn },
      { key: 'judgedAt', title: both('审定时间', 'Judged'), type: 'dateTime', value: ({ judgedAt }) => judgedAt },
    ],
  }),
};
