import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { regionName } from '../shared/regions.ts';
import { organisationKindTexts } from '../shared/tables/kinds.ts';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { codeField, searchField } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { organisationWhere } from './organisation-where.ts';

export const organisationTableFile = defineTable({
  title: both('机构', 'Organisations'),
  model: 'Tenant',
  action: 'oversee',
  filter: z.strictObject({ text: searchField, kind: codeField, status: codeField }),
  rows: (ctx, filter) =>
    batchesOf<ModelRow<'Tenant'>>({
      sort: { field: 'name', direction: 'asc' },
      where: organisationWhere(ctx, filter),
      find: (query) => ctx.db.tenant.findMany(query),
    }),
  columns: [
    { key: 'name', title: both('名称', 'Name'), type: 'text', width: 36, value: ({ name }) => name },
    { key: 'shortName', title: both('简称', 'Short name'), type: 'text', value: ({ shortName }) => shortName },
    { key: 'kind', title: both('类别', 'Kind'), type: 'enumeration', texts: organisationKindTexts, value: ({ kind }) => kind },
    { key: 'creditCode', title: both('统一社会信用代码', 'Credit code'), type: 'text', value: ({ creditCode }) => creditCode },
    { key: 'region', title: both('地区', 'Region'), type: 'text', value: ({ region }, { locale }) => region && regionName(region, locale) },
    {
      key: 'status',
      title: both('状态', 'Status'),
      type: 'enumeration',
      texts: { ACTIVE: both('使用中', 'Active'), SUSPENDED: both('已暂停', 'Suspended') },
      value: ({ status }) => status,
    },
    { key: 'contactName', title: both('联系人', 'Contact'), type: 'text', width: 14, value: ({ contactName }) => contactName },
    { key: 'contactPhone', title: both('电话', 'Phone'), type: 'text', width: 18, value: ({ contactPhone }) => contactPhone },
    { key: 'createdAt', title: both('入驻时间', 'Joined'), type: 'dateTime', value: ({ createdAt }) => createdAt },
  ],
});
