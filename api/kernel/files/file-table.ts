import type { ModelRow } from '@xinglin/prisma';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { defineTable } from '../tables/table.ts';
import { fileFilter, fileWhere } from './file-where.ts';

export const fileTable = defineTable({
  title: both('文件', 'Files'),
  model: 'StoredFile',
  filter: fileFilter,
  rows: (ctx, filter) =>
    batchesOf<ModelRow<'StoredFile'>>({
      sort: { field: 'createdAt', direction: 'desc' },
      where: fileWhere(ctx, filter),
      find: (query) => ctx.db.storedFile.findMany(query),
    }),
  columns: [
    { key: 'name', title: both('文件名', 'Name'), type: 'text', width: 40, value: ({ name }) => name },
    {
      key: 'state',
      title: both('状态', 'State'),
      type: 'enumeration',
      texts: { QUARANTINED: both('检查中', 'Being checked'), READY: both('可用', 'Ready'), REJECTED: both('未通过检查', 'Rejected') },
      value: ({ state }) => state,
    },
    { key: 'mediaType', title: both('类型', 'Type'), type: 'text', value: ({ mediaType }) => mediaType },
    { key: 'size', title: both('字节数', 'Bytes'), type: 'integer', width: 14, value: ({ size }) => size },
    { key: 'sha256', title: both('SHA-256 摘要', 'SHA-256'), type: 'text', width: 66, value: ({ sha256 }) => sha256 },
    { key: 'createdAt', title: both('上传时间', 'Uploaded'), type: 'dateTime', value: ({ createdAt }) => createdAt },
  ],
});
