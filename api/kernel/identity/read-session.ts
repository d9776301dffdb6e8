// Reads the session behind a request's cookie, in one statement. The cookie is better-auth's: token and keyed signature.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { findSession } from './find-session.ts';
import type { MemberFacts, SessionFacts } from './resolve-viewer.ts';

/** Minutes without a request after which a session ends (GB/T 22239 8.1.4.1 b). */
export const IDLE_MINUTES = 30;
/** Hours after which a session ends, however busy it was. */
export const SESSION_HOURS = 12;
/** How often the last request's time is written down. Seconds. */
const SEEN_EVERY = 30;

export interface LiveSession extends SessionFacts {
  email: string;
  /** The organisation chosen in this session. */
  tenantId: string | null;
  /** What she holds in the organisation that was asked about; null when she may not act for it. */
  member: MemberFacts | null;
}

export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-xinglin.session' : 'xinglin.session');

const cookieOf = (header: string, name: string): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The cookie's value for a token, as better-auth signs it. */
export const signToken = (services: Services, token: string): string => {
  const signature = createHmac('sha256', services.secret('auth')).update(token).digest('base64');
  return encodeURIComponent(`${token}.${signature}`);
};

const signedValue = (services: Services, cookie: string): string | null => {
  const signed = decodeURIComponent(cookie);
  const dot = signed.lastIndexOf('.');
  const value = signed.slice(0, dot);
  const expected = Buffer.from(decodeURIComponent(signToken(services, value)));
  const given = Buffer.from(signed);
  return dot > 0 && expected.length === given.length && timingSafeEqual(expected, given) ? value : null;
};

/** What a cookie of ours says; null when it is missing or not signed by this installation. */
export const readCookie = (services: Services, cookieHeader: string | null, name: string): string | null => {
  const cookie = cookieOf(cookieHeader ?? '', name);
  try {
    return cookie ? signedValue(services, cookie) : null;
  } catch {
    return null;
  }
};

/** `actingFor`: the organisation that the request states, whose membership is read along with the session. */
export const readSession = async (services: Services, cookieHeader: string | null, actingFor?: string): Promise<LiveSession | null> => {
  const secure = services.publicUrl.startsWith('https:');
  const token = readCookie(services, cookieHeader, sessionCookieName(secure));
  if (!token) return null;
  const now = services.clock();
  const session = await findSession(services, token, actingFor);
  if (!session || session.disabledAt || session.expiresAt <= now) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > IDLE_MINUTES * 60_000) return null;
  if (idle > SEEN_EVERY * 1_000) {
    await withScope({ kind: 'identity' }, () =>
      services.database.client.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } }),
    );
  }
  const { id, userId, name, email, twoFactorEnabled, steppedUpAt, passwordSetAt, tenantId, member } = session;
  return { id, userId, name, email, twoFactorEnabled, steppedUpAt, passwordSetAt, tenantId, member };
};
