import { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { publishLive } from '../live/publish-live.ts';
import { countUnread } from './list-notifications.ts';

const markReadInput = z
  .strictObject({ ids: z.array(z.uuid()).max(100).nullish(), all: z.boolean().nullish() })
  .refine(({ ids, all }) => all === true || (ids?.length ?? 0) > 0, { path: ['ids'], message: 'REQUIRED' });

const MarkNotificationsReadInput = builder.inputType('MarkNotificationsReadInput', {
  fields: (t) => ({
    ids: t.idList({ description: 'These, 100 at most. Ids that are not yours are passed over.' }),
    all: t.boolean({ description: 'All of them.' }),
  }),
});

const NotificationState = builder.objectRef<{ unread: number }>('NotificationState').implement({
  description: 'What is left to read.',
  fields: (t) => ({ unreadCount: t.exposeInt('unread') }),
});

export const markRead = async (ctx: Context, { ids, all }: z.output<typeof markReadInput>): Promise<{ unread: number }> => {
  const which = all ? {} : { id: { in: ids ?? [] } };
  const { count } = await ctx.db.notification.updateMany({
    where: { AND: [allowed(ctx, 'update', 'Notification'), which, { readAt: null }] },
    data: { readAt: ctx.now() },
  });
  const { tenantId, userId } = ctx.viewer;
  if (count > 0) await publishLive(ctx.db, { topic: 'notification', tenantId, userId });
  await ctx.audit('notification.read', { detail: { count } });
  return { unread: await countUnread(ctx) };
};

builder.mutationField('markNotificationsRead', (t) =>
  t.field({
    type: NotificationState,
    description: 'Marks notices of yours as read, here and in your other windows.',
    authScopes: { can: ['update', 'Notification'] },
    errors: { types: [] },
    args: { input: t.arg({ type: MarkNotificationsReadInput, required: true }) },
    resolve: (_root, { input }, ctx) => markRead(ctx, parseInput(markReadInput, input)),
  }),
);
