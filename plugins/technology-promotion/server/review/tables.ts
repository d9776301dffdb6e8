import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { scoreTables } from './scores/tables.ts';
import { sightSelect, titleOf } from './sight.ts';
import { opinionTexts, reviewStageTexts, taskStageTexts } from './texts.ts';
import { type ReviewWish, reviewsWhere, type TaskWish, tasksWhere } from './wishes.ts';

const tasks = (ctx: Context, filter: TaskWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'accept', 'Assignment'), tasksWhere(filter)] },
    find: (query) =>
      ctx.db.assignment.findMany({
        ...query,
        select: {
          ...sightSelect(ctx),
          dueAt: true,
          createdAt: true,
          round: {
            select: {
              anonymity: true,
              seeOthers: true,
              stage: true,
              formId: true,
              policy: true,
              name: true,
              call: { select: { title: true } },
            },
          },
        },
      }),
  });

const reviews = (ctx: Context, filter: ReviewWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'return', 'Review'), reviewsWhere(filter)] },
    find: (query) =>
      ctx.db.review.findMany({
        ...query,
        include: {
          dossier: { select: { number: true, title: true } },
          assignment: { select: { expert: { select: { name: true } } } },
        },
      }),
  });

/** Lists that can be taken away as XLSX or CSV. */
export const reviewTables = {
  ...scoreTables,
  'technology-promotion.review-tasks': defineTable({
    title: both('评审任务', 'Review tasks'),
    model: 'Assignment',
    action: 'accept',
    filter: z.strictObject({ stage: z.string().max(40).nullish(), open: z.boolean().nullish() }),
    rows: tasks,
    columns: [
      { key: 'title', title: both('评审项目', 'Item'), type: 'text', width: 40, value: (task) => titleOf(task) },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: taskStageTexts, value: ({ stage }) => stage },
      { key: 'call', title: both('征集批次', 'Call'), type: 'text', width: 32, value: ({ round }) => round.call.title },
      { key: 'round', title: both('评审轮次', 'Round'), type: 'text', value: ({ round }) => round.name },
      { key: 'dueAt', title: both('截止时间', 'Due'), type: 'dateTime', value: ({ dueAt }) => dueAt },
    ],
  }),
  'technology-promotion.reviews': defineTable({
    title: both('评审意见', 'Reviews'),
    model: 'Review',
    action: 'return',
    filter: z.strictObject({
      roundId: z.uuid(),
      dossierId: z.uuid().nullish(),
      stage: z.string().max(40).nullish(),
      opinion: z.string().max(40).nullish(),
    }),
    rows: reviews,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 16, value: ({ dossier }) => dossier.number },
      { key: 'title', title: both('项目名称', 'Item'), type: 'text', width: 40, value: ({ dossier }) => dossier.title },
      { key: 'alias', title: both('代号', 'Letter'), type: 'text', value: ({ alias }) => alias },
      { key: 'expert', title: both('专家', 'Expert'), type: 'text', value: ({ assignment }) => assignment.expert.name },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: reviewStageTexts, value: ({ stage }) => stage },
      { key: 'total', title: both('总分', 'Total'), type: 'decimal', decimals: 2, value: ({ total }) => total },
      { key: 'vetoes', title: both('一票否决', 'Vetoes'), type: 'integer', value: ({ vetoes }) => vetoes.length },
      { key: 'opinion', title: both('结论', 'Conclusion'), type: 'enumeration', texts: opinionTexts, value: ({ opinion }) => opinion },
      { key: 'comment', title: both('评审意见', 'Opinion'), type: 'text', width: 60, value: ({ comment }) => comment },
      { key: 'submittedAt', title: both('提交时间', 'Submitted'), type: 'dateTime', value: ({ submittedAt }) => submittedAt },
    ],
  }),
};
