import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { codeField, momentField, searchField } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { auditWhere } from './filter.ts';

export const auditTable = defineTable({
  title: both('审计记录', 'Audit'),
  model: 'AuditEntry',
  action: 'export',
  stepUp: true,
  filter: z.strictObject({
    action: codeField,
    actorId: z.guid().toLowerCase().nullish(),
    objectType: codeField,
    objectId: codeField,
    from: momentField,
    to: momentField,
    text: searchField,
  }),
  rows: (ctx, filter) =>
    batchesOf<ModelRow<'AuditEntry'>>({
      sort: { field: 'seq', direction: 'desc' },
      key: 'seq',
      where: auditWhere(ctx, 'export', filter),
      find: (query) => ctx.db.auditEntry.findMany(query),
    }),
  columns: [
    { key: 'seq', title: both('序号', 'No.'), type: 'integer', value: ({ seq }) => seq },
    { key: 'at', title: both('时间（北京）', 'Time (Beijing)'), type: 'dateTime', width: 24, value: ({ at }) => at },
    { key: 'action', title: both('操作', 'Action'), type: 'text', value: ({ action }) => action },
    {
      key: 'result',
      title: both('结果', 'Result'),
      type: 'enumeration',
      texts: { ok: both('成功', 'Done'), refused: both('被拒绝', 'Refused'), failed: both('失败', 'Failed') },
      value: ({ result }) => result,
    },
    {
      key: 'actorKind',
      title: both('操作者类别', 'Actor kind'),
      type: 'enumeration',
      texts: {
        member: both('成员', 'Person'),
        program: both('程序', 'Program'),
        system: both('系统', 'System'),
        anonymous: both('访客', 'Visitor'),
      },
      value: ({ actorKind }) => actorKind,
    },
    { key: 'actorName', title: both('操作者', 'Actor'), type: 'text', value: ({ actorName }) => actorName },
    { key: 'actorId', title: both('操作者编号', 'Actor id'), type: 'text', width: 38, value: ({ actorId }) => actorId },
    { key: 'objectType', title: both('对象类别', 'Object type'), type: 'text', value: ({ objectType }) => objectType },
    { key: 'objectId', title: both('对象编号', 'Object id'), type: 'text', width: 38, value: ({ objectId }) => objectId },
    { key: 'objectLabel', title: both('对象名称', 'Object'), type: 'text', value: ({ objectLabel }) => objectLabel },
    { key: 'detail', title: both('说明', 'Detail'), type: 'text', value: ({ detail }) => JSON.stringify(detail) },
    { key: 'beforeHash', title: both('变更前摘要', 'Hash before'), type: 'text', value: ({ beforeHash }) => beforeHash },
    { key: 'afterHash', title: both('变更后摘要', 'Hash after'), type: 'text', value: ({ afterHash }) => afterHash },
    { key: 'ip', title: both('来源地址', 'Address'), type: 'text', value: ({ ip }) => ip },
    { key: 'requestId', title: both('请求编号', 'Request'), type: 'text', width: 38, value: ({ requestId }) => requestId },
    { key: 'hash', title: both('链摘要', 'Chain hash'), type: 'text', value: ({ hash }) => Buffer.from(hash).toString('hex') },
  ],
});
