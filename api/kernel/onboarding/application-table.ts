import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { regionName } from '../shared/regions.ts';
import { organisationKindTexts } from '../shared/tables/kinds.ts';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { codeField, searchField } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { applicationWhere } from './application-where.ts';

export const applicationTable = defineTable({
  title: both('入驻申请', 'Applications'),
  model: 'TenantApplication',
  filter: z.strictObject({ stage: codeField, kind: codeField, text: searchField }),
  rows: (ctx, filter) =>
    batchesOf<ModelRow<'TenantApplication'>>({
      sort: { field: 'createdAt', direction: 'desc' },
      where: applicationWhere(ctx, filter),
      find: (query) => ctx.db.tenantApplication.findMany(query),
    }),
  columns: [
    { key: 'number', title: both('编号', 'Number'), type: 'text', width: 18, value: ({ number }) => number },
    { key: 'name', title: both('机构名称', 'Organisation'), type: 'text', width: 36, value: ({ name }) => name },
    { key: 'kind', title: both('类别', 'Kind'), type: 'enumeration', texts: organisationKindTexts, value: ({ kind }) => kind },
    { key: 'creditCode', title: both('统一社会信用代码', 'Credit code'), type: 'text', value: ({ creditCode }) => creditCode },
    { key: 'region', title: both('地区', 'Region'), type: 'text', value: ({ region }, { locale }) => regionName(region, locale) },
    {
      key: 'stage',
      title: both('状态', 'Stage'),
      type: 'enumeration',
      texts: {
        SUBMITTED: both('待审核', 'In review'),
        CORRECTION_REQUESTED: both('待补正', 'To be corrected'),
        APPROVED: both('已通过', 'Approved'),
        REFUSED: both('未通过', 'Refused'),
        WITHDRAWN: both('已撤回', 'Withdrawn'),
      },
      value: ({ stage }) => stage,
    },
    { key: 'contactName', title: both('联系人', 'Contact'), type: 'text', width: 14, value: ({ contactName }) => contactName },
    { key: 'contactPhone', title: both('电话', 'Phone'), type: 'text', width: 18, value: ({ contactPhone }) => contactPhone },
    { key: 'contactEmail', title: both('邮箱', 'E-mail'), type: 'text', width: 28, value: ({ contactEmail }) => contactEmail },
    { key: 'createdAt', title: both('申请时间', 'Submitted'), type: 'dateTime', value: ({ createdAt }) => createdAt },
    { key: 'reviewedAt', title: both('审核时间', 'Reviewed'), type: 'dateTime', value: ({ reviewedAt }) => reviewedAt },
  ],
});
