import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageArgs, pageType } from '../graphql/page-type.ts';
import { COUNT_CAP, keysetPage } from '../paging/keyset.ts';
import { NotificationRef } from './notification.ts';

const NotificationPage = pageType('Notification', NotificationRef);

/** Counted no further than lists are: the badge then says "1000+". */
export const countUnread = (ctx: Context): Promise<number> =>
  ctx.db.notification.count({ where: { AND: [allowed(ctx, 'read', 'Notification'), { readAt: null }] }, take: COUNT_CAP + 1 });

builder.queryField('notifications', (t) =>
  t.field({
    type: NotificationPage,
    description: 'What you were told in the acting organisation, newest first.',
    authScopes: { can: ['read', 'Notification'] },
    args: { page: t.arg({ type: pageArgs }), unreadOnly: t.arg.boolean() },
    resolve: (_root, { page, unreadOnly }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Notification'), unreadOnly ? { readAt: null } : {}] },
        find: (query) => ctx.db.notification.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query } as never),
        count: (query) => ctx.db.notification.count(query as never),
      }),
  }),
);

builder.queryField('unreadCount', (t) =>
  t.int({
    description: `Notices that you have not read, counted up to ${COUNT_CAP + 1}.`,
    authScopes: { can: ['read', 'Notification'] },
    resolve: (_root, _args, ctx) => countUnread(ctx),
  }),
);
