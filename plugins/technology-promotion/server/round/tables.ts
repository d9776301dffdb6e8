import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { findItems, type ItemWish, itemsWhere } from './items.ts';
import { type AssignmentWish, assignmentsWhere, type RoundWish, roundsWhere } from './list.ts';
import { kindTexts, roundStageTexts, sourceTexts, taskStageTexts } from './texts.ts';

const code = z.string().max(40).nullish();

const tasks = (ctx: Context, wish: AssignmentWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'update', 'Assignment'), assignmentsWhere(wish)] },
    find: (query) =>
      ctx.db.assignment.findMany({
        ...query,
        select: {
          id: true,
          createdAt: true,
          stage: true,
          alias: true,
          source: true,
          locked: true,
          matchScore: true,
          dueAt: true,
          reason: true,
          dossier: { select: { number: true, title: true } },
          expert: { select: { name: true, employerName: true } },
        },
      }),
  });

const items = (ctx: Context, wish: ItemWish) =>
  batchesOf({
    sort: { field: 'id', direction: 'asc' },
    where: { AND: [allowed(ctx, 'read', 'RoundItem'), itemsWhere(wish)] },
    find: (query) => findItems(ctx, query),
  });

const rounds = (ctx: Context, wish: RoundWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'ReviewRound'), roundsWhere(wish)] },
    find: (query) =>
      ctx.db.reviewRound.findMany({
        ...query,
        select: {
          id: true,
          createdAt: true,
          name: true,
          kind: true,
          stage: true,
          need: true,
          places: true,
          dueAt: true,
          call: { select: { title: true } },
        },
      }),
  });

/** Lists that can be taken away as XLSX or CSV. */
export const roundTables = {
  'technology-promotion.review-rounds': defineTable({
    title: both('评审轮次', 'Rounds of review'),
    model: 'ReviewRound',
    filter: z.strictObject({ text: z.string().max(200).nullish(), callId: z.uuid().nullish(), stage: code }),
    rows: rounds,
    columns: [
      { key: 'call', title: both('征集批次', 'Call'), type: 'text', width: 40, value: ({ call }) => call.title },
      { key: 'name', title: both('名称', 'Name'), type: 'text', value: ({ name }) => name },
      { key: 'kind', title: both('轮次', 'Kind'), type: 'enumeration', texts: kindTexts, value: ({ kind }) => kind },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: roundStageTexts, value: ({ stage }) => stage },
      { key: 'need', title: both('每项专家数', 'Experts per item'), type: 'integer', value: ({ need }) => need },
      { key: 'places', title: both('拟入选数量', 'Places'), type: 'integer', value: ({ places }) => places },
      { key: 'dueAt', title: both('截止时间', 'Due'), type: 'dateTime', value: ({ dueAt }) => dueAt },
    ],
  }),
  'technology-promotion.assignments': defineTable({
    title: both('派审情况', 'Assignments'),
    model: 'Assignment',
    action: 'update',
    filter: z.strictObject({ roundId: z.uuid(), stage: code, dossierId: z.uuid().nullish(), expertId: z.uuid().nullish() }),
    rows: tasks,
    columns: [
      { key: 'number', title: both('申报编号', 'Number'), type: 'text', value: ({ dossier }) => dossier.number },
      { key: 'title', title: both('项目名称', 'Technology'), type: 'text', width: 40, value: ({ dossier }) => dossier.title },
      { key: 'expert', title: both('专家', 'Expert'), type: 'text', value: ({ expert }) => expert.name },
      { key: 'employer', title: both('工作单位', 'Employer'), type: 'text', width: 30, value: ({ expert }) => expert.employerName },
      { key: 'alias', title: both('代号', 'Letter'), type: 'text', value: ({ alias }) => alias },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: taskStageTexts, value: ({ stage }) => stage },
      { key: 'source', title: both('来源', 'Source'), type: 'enumeration', texts: sourceTexts, value: ({ source }) => source },
      { key: 'locked', title: both('已锁定', 'Locked'), type: 'boolean', value: ({ locked }) => locked },
      { key: 'match', title: both('匹配度', 'Match'), type: 'decimal', decimals: 2, value: ({ matchScore }) => matchScore },
      { key: 'dueAt', title: both('截止时间', 'Due'), type: 'dateTime', value: ({ dueAt }) => dueAt },
      { key: 'reason', title: both('原因', 'Reason'), type: 'text', value: ({ reason }) => reason },
    ],
  }),
  'technology-promotion.round-items': defineTable({
    title: both('评审项目', 'Items of the round'),
    model: 'Assignment',
    action: 'update',
    filter: z.strictObject({ roundId: z.uuid(), text: z.string().max(200).nullish(), track: code }),
    rows: items,
    columns: [
      { key: 'number', title: both('申报编号', 'Number'), type: 'text', value: ({ dossier }) => dossier.number },
      { key: 'title', title: both('项目名称', 'Technology'), type: 'text', width: 40, value: ({ dossier }) => dossier.title },
      { key: 'applicant', title: both('申报单位', 'Applicant'), type: 'text', width: 30, value: ({ dossier }) => dossier.applicantName },
      { key: 'need', title: both('需要专家数', 'Experts needed'), type: 'integer', value: ({ round }) => round.need },
      { key: 'filled', title: both('已派专家数', 'Experts assigned'), type: 'integer', value: ({ filled }) => filled },
      { key: 'submitted', title: both('已提交意见', 'Reviews in'), type: 'integer', value: ({ submitted }) => submitted },
    ],
  }),
};
