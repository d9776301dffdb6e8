import type { ModelRow } from '@xinglin/prisma';
import { allowed } from '../ability/allowed.ts';
import { both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { noFilter } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { invitationState } from './invitation-state.ts';

export const invitationTable = defineTable({
  title: both('邀请', 'Invitations'),
  model: 'Invitation',
  filter: noFilter,
  rows: (ctx) =>
    batchesOf<ModelRow<'Invitation'>>({
      sort: { field: 'createdAt', direction: 'desc' },
      where: allowed(ctx, 'read', 'Invitation'),
      find: (query) => ctx.db.invitation.findMany(query),
    }),
  columns: [
    { key: 'name', title: both('姓名', 'Name'), type: 'text', width: 14, value: ({ name }) => name },
    { key: 'email', title: both('邮箱', 'E-mail'), type: 'text', width: 28, value: ({ email }) => email },
    {
      key: 'status',
      title: both('状态', 'Status'),
      type: 'enumeration',
      texts: {
        PENDING: both('待接受', 'Pending'),
        ACCEPTED: both('已接受', 'Accepted'),
        REVOKED: both('已撤销', 'Revoked'),
        LAPSED: both('已过期', 'Lapsed'),
      },
      value: (row, ctx) => invitationState(row, ctx.now()),
    },
    { key: 'createdAt', title: both('邀请时间', 'Invited'), type: 'dateTime', value: ({ createdAt }) => createdAt },
    { key: 'expiresAt', title: both('有效期至', 'Valid until'), type: 'dateTime', value: ({ expiresAt }) => expiresAt },
    { key: 'acceptedAt', title: both('接受时间', 'Accepted'), type: 'dateTime', value: ({ acceptedAt }) => acceptedAt },
  ],
});
