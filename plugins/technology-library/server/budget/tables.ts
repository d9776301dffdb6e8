import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { shareOf, sumOf } from '../../shared/money.ts';
import { fromHolder } from './holder-money.ts';
import { type BudgetWish, budgetsWhere } from './list.ts';
import { budgetStageTexts, categoryTexts, sourceTexts } from './texts.ts';
import { type UseWish, usesWhere } from './use-list.ts';

const budgets = (ctx: Context, filter: BudgetWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PromotionBudget'), budgetsWhere(filter)] },
    find: (query) =>
      ctx.db.promotionBudget.findMany({ ...query, include: { project: { select: { number: true, title: true } }, lines: true } }),
  });

const lines = (ctx: Context, { budgetId }: { budgetId: string }) =>
  batchesOf({
    sort: { field: 'position', direction: 'asc' },
    where: { AND: [allowed(ctx, 'read', 'BudgetLine'), { budgetId }] },
    find: (query) =>
      ctx.db.budgetLine.findMany({
        ...query,
        include: { budget: { select: { project: { select: { entry: { select: { holderId: true, holderName: true } } } } } } },
      }),
  });

const uses = (ctx: Context, filter: UseWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'BudgetUse'), usesWhere(filter)] },
    find: (query) =>
      ctx.db.budgetUse.findMany({
        ...query,
        include: {
          line: { select: { title: true, category: true } },
          activity: { select: { title: true } },
          adoption: { select: { siteName: true } },
        },
      }),
  });

type Lines = readonly { amount: { toNumber(): number }; used: { toNumber(): number } }[];
const planned = (of: Lines) => sumOf(of.map(({ amount }) => amount.toNumber()));
const used = (of: Lines) => sumOf(of.map((line) => line.used.toNumber()));

export const budgetTables = {
  'technology-library.budgets': defineTable({
    title: both('经费预算', 'Budgets'),
    model: 'PromotionBudget',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: z.string().max(20).nullish(),
      year: z.int().nullish(),
      projectId: z.uuid().nullish(),
      source: z.string().max(20).nullish(),
    }),
    rows: budgets,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'project', title: both('推广项目', 'Project'), type: 'text', width: 40, value: ({ project }) => project.title },
      { key: 'year', title: both('年度', 'Year'), type: 'integer', value: ({ year }) => year },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: budgetStageTexts, value: ({ stage }) => stage },
      {
        key: 'planned',
        title: both('预算（元）', 'Planned (CNY)'),
        type: 'decimal',
        decimals: 2,
        width: 16,
        value: (row) => planned(row.lines),
      },
      { key: 'used', title: both('已使用（元）', 'Used (CNY)'), type: 'decimal', decimals: 2, width: 16, value: (row) => used(row.lines) },
      {
        key: 'balance',
        title: both('结余（元）', 'Balance (CNY)'),
        type: 'decimal',
        decimals: 2,
        width: 16,
        value: (row) => sumOf([planned(row.lines), -used(row.lines)]),
      },
      {
        key: 'share',
        title: both('使用率（%）', 'Used (%)'),
        type: 'decimal',
        decimals: 1,
        value: (row) => shareOf(used(row.lines), planned(row.lines)),
      },
    ],
  }),
  'technology-library.budget-lines': defineTable({
    title: both('预算科目', 'Budget lines'),
    model: 'BudgetLine',
    filter: z.strictObject({ budgetId: z.uuid() }),
    rows: lines,
    columns: [
      { key: 'category', title: both('类别', 'Category'), type: 'enumeration', texts: categoryTexts, value: ({ category }) => category },
      { key: 'title', title: both('科目', 'Line'), type: 'text', width: 30, value: ({ title }) => title },
      { key: 'source', title: both('资金来源', 'Source'), type: 'enumeration', texts: sourceTexts, value: ({ source }) => source },
      { key: 'sponsor', title: both('资助企业', 'Sponsor'), type: 'text', width: 30, value: ({ sponsorName }) => sponsorName },
      {
        key: 'fromHolder',
        title: both('资助方即技术持有方', 'Sponsor holds the technology'),
        type: 'boolean',
        value: ({ budget, ...line }) => fromHolder(line, budget.project.entry),
      },
      {
        key: 'amount',
        title: both('预算（元）', 'Planned (CNY)'),
        type: 'decimal',
        decimals: 2,
        width: 16,
        value: ({ amount }) => amount,
      },
      {
        key: 'adjusted',
        title: both('调剂（元）', 'Adjusted (CNY)'),
        type: 'decimal',
        decimals: 2,
        width: 16,
        value: ({ adjusted }) => adjusted,
      },
      { key: 'used', title: both('已使用（元）', 'Used (CNY)'), type: 'decimal', decimals: 2, width: 16, value: (line) => line.used },
      {
        key: 'balance',
        title: both('结余（元）', 'Balance (CNY)'),
        type: 'decimal',
        decimals: 2,
        width: 16,
        value: (line) => line.amount.plus(line.adjusted).minus(line.used),
      },
    ],
  }),
  'technology-library.budget-uses': defineTable({
    title: both('经费使用', 'Uses of money'),
    model: 'BudgetUse',
    filter: z.strictObject({ budgetId: z.uuid().nullish(), lineId: z.uuid().nullish(), text: z.string().max(100).nullish() }),
    rows: uses,
    columns: [
      { key: 'spentOn', title: both('支出日期', 'Spent on'), type: 'date', value: ({ spentOn }) => spentOn },
      { key: 'category', title: both('类别', 'Category'), type: 'enumeration', texts: categoryTexts, value: ({ line }) => line.category },
      { key: 'line', title: both('科目', 'Line'), type: 'text', width: 30, value: ({ line }) => line.title },
      { key: 'amount', title: both('金额（元）', 'Amount (CNY)'), type: 'decimal', decimals: 2, width: 16, value: ({ amount }) => amount },
      { key: 'payee', title: both('收款方', 'Payee'), type: 'text', width: 30, value: ({ payee }) => payee },
      { key: 'voucher', title: both('凭证号', 'Voucher'), type: 'text', width: 18, value: ({ voucher }) => voucher },
      { key: 'note', title: both('说明', 'Note'), type: 'text', width: 40, value: ({ note }) => note },
      { key: 'activity', title: both('推广活动', 'Activity'), type: 'text', width: 30, value: ({ activity }) => activity?.title },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption?.siteName },
      { key: 'reversal', title: both('冲销', 'Reversal'), type: 'boolean', value: ({ reversesId }) => reversesId !== null },
    ],
  }),
};
