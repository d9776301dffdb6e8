import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { text } from '../i18n/text.ts';
import type { WaitingItem } from './waiting-item.ts';

const MOST = 50;

/** Invitations that the viewer sent and nobody has accepted yet. */
export const kernelWaiting = async (ctx: Context): Promise<readonly WaitingItem[]> => {
  const { userId } = ctx.viewer;
  if (!userId || !ctx.ability.can('read', 'Invitation')) return [];
  const rows = await ctx.db.invitation.findMany({
    where: { AND: [allowed(ctx, 'read', 'Invitation'), { invitedBy: userId, status: 'PENDING' }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, createdAt: true, expiresAt: true },
    take: MOST,
  });
  return rows.map(({ id, name, createdAt, expiresAt }) => ({
    id: `invitation:${id}`,
    kind: 'kernel.invitation',
    title: text(ctx.locale, expiresAt < ctx.now() ? 'waiting.invitation-lapsed' : 'waiting.invitation', { name }),
    link: '/organisation/invitations',
    since: createdAt,
    dueAt: expiresAt,
  }));
};
