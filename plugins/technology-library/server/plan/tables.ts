import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type TemplateWish, templatesWhere } from './list.ts';

const kindTexts = {
  PLAN: both('推广方案', 'Plan'),
  READINESS: both('条件评估表', 'Check list'),
  AGREEMENT: both('合作协议', 'Agreement'),
};

const templates = (ctx: Context, filter: TemplateWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PromotionTemplate'), templatesWhere(filter)] },
    find: (query) => ctx.db.promotionTemplate.findMany(query),
  });

export const planTables = {
  'technology-library.templates': defineTable({
    title: both('推广模板', 'Templates'),
    model: 'PromotionTemplate',
    filter: z.strictObject({ kind: z.string().max(40).nullish(), retired: z.boolean().nullish() }),
    rows: templates,
    columns: [
      { key: 'name', title: both('模板名称', 'Name'), type: 'text', width: 36, value: ({ name }) => name },
      { key: 'kind', title: both('类型', 'Kind'), type: 'enumeration', texts: kindTexts, value: ({ kind }) => kind },
      { key: 'retired', title: both('已停用', 'Retired'), type: 'boolean', value: ({ retired }) => retired },
      { key: 'updatedAt', title: both('更新时间', 'Changed'), type: 'dateTime', value: ({ updatedAt }) => updatedAt },
    ],
  }),
};
