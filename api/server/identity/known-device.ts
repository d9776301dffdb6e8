// Remembers in the browser itself who signed in with it before, so that a sign-in somewhere new is told to the owner.
import { createHmac } from 'node:crypto';
import type { Context, Services } from '@xinglin/kernel/context';
import { readCookie, signToken } from '@xinglin/kernel/identity/read-session';
import type { AuthCall } from './call.ts';
import { isSecure, keptCookie } from './http.ts';

/** People who share a browser and are remembered in it. */
const MOST_PEOPLE = 8;
const YEAR = 31_536_000;

const cookieName = (services: Services) => `${isSecure(services) ? '__Host-' : ''}xinglin.device`;
const markOf = (services: Services, userId: string) =>
  createHmac('sha256', services.secret('device')).update(userId).digest('base64url').slice(0, 22);
const marksIn = (call: AuthCall) =>
  readCookie(call.services, call.request.headers.get('cookie'), cookieName(call.services))?.split('~') ?? [];

export const isKnownDevice = (call: AuthCall, userId: string): boolean => marksIn(call).includes(markOf(call.services, userId));

export const rememberDevice = (call: AuthCall, userId: string): string => {
  const mark = markOf(call.services, userId);
  const marks = [mark, ...marksIn(call).filter((each) => each !== mark)].slice(0, MOST_PEOPLE);
  return keptCookie(call.services, cookieName(call.services), signToken(call.services, marks.join('~')), YEAR);
};

const browsers = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser as people name it: never its own words, which may hold anything. */
export const deviceName = (userAgent: string): string => {
  const nameIn = (list: readonly (readonly [string, string])[]) => list.find(([sign]) => userAgent.includes(sign))?.[1];
  return [nameIn(browsers), nameIn(systems)].filter(Boolean).join(' · ') || '?';
};

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** Tells the owner, in the transaction of the sign-in. */
export const tellNewDevice = (ctx: Context, call: AuthCall, userId: string, tenantId: string): Promise<void> =>
  ctx.notify({
    kind: 'kernel.new-sign-in',
    userIds: [userId],
    tenantId,
    params: { time: clock.format(ctx.now()), device: deviceName(call.request.headers.get('user-agent') ?? '') },
    link: '/me/security',
  });
