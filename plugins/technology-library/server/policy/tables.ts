import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type PolicyWish, policiesWhere } from './list.ts';

const levelTexts = {
  NATIONAL: both('国家', 'National'),
  PROVINCIAL: both('省', 'Provincial'),
  CITY: both('市', 'City'),
  UNIT: both('单位', 'Unit'),
};
const stageTexts = {
  DRAFT: both('草稿', 'Draft'),
  EFFECTIVE: both('有效', 'In force'),
  REPEALED: both('已废止', 'Repealed'),
  LAPSED: both('已失效', 'Lapsed'),
};

async function* policies(ctx: Context, filter: PolicyWish) {
  const wish = await policiesWhere(ctx, filter);
  yield* batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PolicyDocument'), wish] },
    find: (query) => ctx.db.policyDocument.findMany({ ...query }),
  });
}

export const policyTables = {
  'technology-library.policies': defineTable({
    title: both('政策文件', 'Policy documents'),
    model: 'PolicyDocument',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      level: z.string().max(20).nullish(),
      stage: z.string().max(20).nullish(),
      projectId: z.uuid().nullish(),
    }),
    rows: policies,
    columns: [
      { key: 'title', title: both('文件名称', 'Title'), type: 'text', width: 50, value: ({ title }) => title },
      { key: 'number', title: both('文号', 'Number'), type: 'text', width: 22, value: ({ documentNumber }) => documentNumber },
      { key: 'issuer', title: both('发文单位', 'Issuer'), type: 'text', width: 30, value: ({ issuer }) => issuer },
      { key: 'level', title: both('层级', 'Level'), type: 'enumeration', texts: levelTexts, value: ({ level }) => level },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'issuedOn', title: both('发文日期', 'Issued on'), type: 'date', value: ({ issuedOn }) => issuedOn },
      { key: 'effectiveOn', title: both('施行日期', 'In force from'), type: 'date', value: ({ effectiveOn }) => effectiveOn },
      { key: 'lapsesOn', title: both('有效期至', 'Until'), type: 'date', value: ({ lapsesOn }) => lapsesOn },
      { key: 'url', title: both('网址', 'Address'), type: 'text', width: 40, value: ({ url }) => url },
    ],
  }),
};
