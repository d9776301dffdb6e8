import type { Context } from '@xinglin/kernel/context';
import type { LiveSession } from '@xinglin/kernel/identity/read-session';

/** Tells the account's owner what was changed, in case it was not her. */
export const tellOwner = async (
  ctx: Context,
  owner: Pick<LiveSession, 'userId' | 'tenantId'>,
  kind: 'kernel.password-changed' | 'kernel.two-factor-changed',
): Promise<void> => {
  const { userId, tenantId } = owner;
  if (tenantId) await ctx.notify({ kind, userIds: [userId], tenantId, link: '/me/security' });
};
