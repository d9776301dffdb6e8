import type { Context } from '@xinglin/kernel/context';
import type { LiveSession } from '@xinglin/kernel/identity/read-session';

/** Tells the account's owner what was changed, in case it was not her. */
export const tellOwner = async (
  ctx: Context,
  session: LiveSession,
  kind: 'kernel.password-changed' | 'kernel.two-factor-changed',
): Promise<void> => {
  if (session.tenantId) await ctx.notify({ kind, userIds: [session.userId], tenantId: session.tenantId, link: '/me/security' });
};
