// Whether the person behind an open stream may still have it: asked anew for every event and every half minute.
import { withScope } from '@xinglin/prisma';
import { type Context, createContext } from '../context.ts';
import { IDLE_MINUTES } from '../identity/read-session.ts';
import { resolveMember } from '../identity/resolve-viewer.ts';
import { isHeldUp } from '../viewer.ts';

/** The same asking with the access of this moment; null when session, membership or organisation ended, or something is due for the account first. */
export const renewContext = async (ctx: Context): Promise<Context | null> => {
  const { services, viewer } = ctx;
  const { sessionId, userId, tenantId } = viewer;
  if (viewer.kind !== 'member' || !sessionId || !userId || !tenantId) return null;
  const now = services.clock();
  const session = await withScope({ kind: 'identity' }, () =>
    services.database.client.session.findUnique({
      where: { id: sessionId },
      relationLoadStrategy: 'join',
      select: {
        tenantId: true,
        expiresAt: true,
        lastSeenAt: true,
        steppedUpAt: true,
        user: { select: { id: true, name: true, twoFactorEnabled: true, passwordSetAt: true, disabledAt: true } },
      },
    }),
  );
  const idle = session ? now.getTime() - session.lastSeenAt.getTime() : 0;
  if (!session || session.user.id !== userId || session.user.disabledAt) return null;
  if (session.tenantId !== tenantId || session.expiresAt <= now || idle > IDLE_MINUTES * 60_000) return null;
  const { name, twoFactorEnabled, passwordSetAt } = session.user;
  const facts = { id: sessionId, userId, name, twoFactorEnabled, passwordSetAt, steppedUpAt: session.steppedUpAt };
  const fresh = await resolveMember(services, facts, tenantId);
  if (!fresh || isHeldUp(fresh)) return null;
  return createContext(services, { viewer: fresh, scope: ctx.scope, requestId: ctx.requestId, ip: ctx.ip, locale: ctx.locale });
};
