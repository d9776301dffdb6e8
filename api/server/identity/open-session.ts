// The last step of every way of signing in: a new session in place of whatever the browser brought along.
import type { Context } from '@xinglin/kernel/context';
import { inIdentity } from '@xinglin/kernel/identity/act';
import { endSessions } from '@xinglin/kernel/identity/end-session';
import { readSession } from '@xinglin/kernel/identity/read-session';
import { withScope } from '@xinglin/prisma';
import { withAuthDb } from './auth.ts';
import type { AuthCall } from './call.ts';
import { sessionCookie, wrongCredentials } from './http.ts';
import { isKnownDevice, rememberDevice, tellNewDevice } from './known-device.ts';

export interface NewSession {
  userId: string;
  name: string;
  /** How she proved who she is; kept in the audit. */
  by: 'password' | 'totp' | 'recovery-code' | 'demonstration';
  /** A second factor was just given: no need to ask for it again at once. */
  steppedUp: boolean;
  /** The organisation she asked for, where the way of signing in names one. */
  tenantId?: string | undefined;
}

interface Start {
  tenantId: string | null;
  /** She was here before. */
  visited: boolean;
}

/** The organisation a new session starts in: the one she last acted for, or her only one. */
export const firstOrganisation = async (call: AuthCall, userId: string): Promise<Start> => {
  const members = await withScope({ kind: 'person', userId }, () =>
    call.services.database.client.member.findMany({
      where: { userId, status: 'ACTIVE', tenant: { is: { status: 'ACTIVE' } } },
      select: { tenantId: true, lastSeenAt: true },
    }),
  );
  const seen = members.filter((member) => member.lastSeenAt).sort((a, b) => Number(b.lastSeenAt) - Number(a.lastSeenAt));
  const chosen = seen[0] ?? (members.length === 1 ? members[0] : undefined);
  return { tenantId: chosen?.tenantId ?? null, visited: seen.length > 0 };
};

/** Notes that the member was here, for the accounts nobody uses any more. */
export const noteVisit = (call: AuthCall, userId: string, tenantId: string): Promise<unknown> =>
  withScope({ kind: 'system', tenantId }, () =>
    call.services.database.client.member.updateMany({ where: { tenantId, userId }, data: { lastSeenAt: call.services.clock() } }),
  );

/** Answers the cookies to set. `prepare` runs in the same transaction, before the session is made; what it throws undoes everything. */
export const openSession = async (call: AuthCall, who: NewSession, prepare?: (ctx: Context) => Promise<void>): Promise<string[]> => {
  const { services, auth } = call;
  const before = await readSession(services, call.request.headers.get('cookie'));
  const { tenantId, visited } = who.tenantId ? { tenantId: who.tenantId, visited: false } : await firstOrganisation(call, who.userId);
  const { internalAdapter } = await auth.$context;
  const now = services.clock();
  const token = await inIdentity(services, { userId: who.userId, name: who.name, tenantId }, call.at, async (ctx) => {
    const session = await withAuthDb(ctx.db, async () => {
      await prepare?.(ctx);
      return internalAdapter.createSession(who.userId, false, {
        ipAddress: call.address,
        userAgent: call.request.headers.get('user-agent')?.slice(0, 300) ?? '',
        ...{ tenantId, steppedUpAt: who.steppedUp ? now : null },
      });
    });
    if (!session) throw wrongCredentials();
    if (before) await endSessions(ctx, { id: before.id });
    await ctx.audit('sign-in.ok', { on: ['Session', session.id], detail: { by: who.by } });
    if (tenantId && visited && !isKnownDevice(call, who.userId)) await tellNewDevice(ctx, call, who.userId, tenantId);
    return session.token;
  });
  if (tenantId) await noteVisit(call, who.userId, tenantId);
  return [sessionCookie(services, token), rememberDevice(call, who.userId)];
};
