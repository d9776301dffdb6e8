import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { noFilter } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { apiKeyState } from './api-key-state.ts';
import { roleName } from './member-table.ts';

const rowsOf = (ctx: Context) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: allowed(ctx, 'read', 'ApiKey'),
    find: (query) =>
      ctx.db.apiKey.findMany({
        ...query,
        select: {
          id: true,
          name: true,
          prefix: true,
          createdAt: true,
          expiresAt: true,
          lastUsedAt: true,
          revokedAt: true,
          role: { select: { name: true, builtIn: true } },
        },
      }),
  });

export const apiKeyTable = defineTable({
  title: both('接口密钥', 'API keys'),
  model: 'ApiKey',
  filter: noFilter,
  rows: rowsOf,
  columns: [
    { key: 'name', title: both('名称', 'Name'), type: 'text', value: ({ name }) => name },
    { key: 'prefix', title: both('密钥开头', 'Begins with'), type: 'text', width: 16, value: ({ prefix }) => prefix },
    { key: 'role', title: both('角色', 'Role'), type: 'text', value: ({ role }, ctx) => roleName(role, ctx) },
    {
      key: 'status',
      title: both('状态', 'Status'),
      type: 'enumeration',
      texts: { LIVE: both('有效', 'Live'), EXPIRED: both('已过期', 'Expired'), REVOKED: both('已撤销', 'Revoked') },
      value: (row, ctx) => apiKeyState(row, ctx.now()),
    },
    { key: 'createdAt', title: both('创建时间', 'Created'), type: 'dateTime', value: ({ createdAt }) => createdAt },
    { key: 'expiresAt', title: both('有效期至', 'Valid until'), type: 'dateTime', value: ({ expiresAt }) => expiresAt },
    { key: 'lastUsedAt', title: both('最近使用', 'Last used'), type: 'dateTime', value: ({ lastUsedAt }) => lastUsedAt },
  ],
});
