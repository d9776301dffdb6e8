// One request to a route under /auth, and the one who sends it.
import { randomUUID } from 'node:crypto';
import type { Locale, Services } from '@xinglin/kernel/context';
import type { Actor, Circumstances } from '@xinglin/kernel/identity/act';
import { networkOf } from '@xinglin/kernel/identity/network';
import { type LiveSession, readSession } from '@xinglin/kernel/identity/read-session';
import { claimTry, type Door, shutFor, type Try } from '@xinglin/kernel/identity/throttle';
import type { z } from 'zod';
import { infoOf } from '../http/request-info.ts';
import type { Auth } from './auth.ts';
import { locked, unauthenticated, wrongInput } from './http.ts';

export interface AuthCall {
  readonly services: Services;
  readonly auth: Auth;
  readonly request: Request;
  readonly body: unknown;
  /** The caller's address as the server believes it. */
  readonly address: string;
  /** What tries are counted by; one for all callers without an address. */
  readonly network: string;
  readonly at: Circumstances;
}

const localeOf = (request: Request): Locale =>
  (request.headers.get('x-xinglin-locale') ?? request.headers.get('accept-language') ?? '').startsWith('en') ? 'en' : 'zh-CN';

export const callOf = (services: Services, auth: Auth, request: Request, body: unknown, ip: string | undefined): AuthCall => ({
  services,
  auth,
  request,
  body,
  address: ip ?? 'unknown',
  network: networkOf(ip),
  at: { requestId: infoOf(request)?.id ?? randomUUID(), ip, locale: localeOf(request) },
});

/** The body, or a refusal that names each wrong field. */
export const bodyOf = <S extends z.ZodType>(call: AuthCall, schema: S): z.output<S> => {
  const parsed = schema.safeParse(call.body);
  if (parsed.success) return parsed.data;
  throw wrongInput(
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code.toUpperCase(), message: issue.message })),
  );
};

export const sessionOf = (call: AuthCall): Promise<LiveSession | null> => readSession(call.services, call.request.headers.get('cookie'));

export const needSession = async (call: AuthCall): Promise<LiveSession> => {
  const session = await sessionOf(call);
  if (!session) throw unauthenticated();
  return session;
};

/** Throws LOCKED for a door that is shut already, before anything is written. */
export const needOpen = async (call: AuthCall, door: Door, who: string): Promise<void> => {
  const wait = await shutFor(call.services, door, who);
  if (wait > 0) throw locked(wait);
};

/** Counts the try; throws LOCKED when it must not be evaluated. */
export const needTry = async (call: AuthCall, door: Door, who: string): Promise<Try> => {
  const attempt = await claimTry(call.services, door, who);
  if (!attempt.allowed) throw locked(attempt.retryAfter);
  return attempt;
};

export const actorOf = (session: LiveSession): Actor => ({
  userId: session.userId,
  name: session.name,
  sessionId: session.id,
  tenantId: session.tenantId,
});
