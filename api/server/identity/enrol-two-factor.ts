import { inIdentity } from '@xinglin/kernel/identity/act';
import { endSessions } from '@xinglin/kernel/identity/end-session';
import { rotateSession } from '@xinglin/kernel/identity/rotate-session';
import { forgetTries } from '@xinglin/kernel/identity/throttle';
import { useTotp } from '@xinglin/kernel/identity/totp';
import { withScope } from '@xinglin/prisma';
import { APIError } from 'better-auth/api';
import { toString as drawQr } from 'qrcode';
import { z } from 'zod';
import { type AuthCall, actorOf, bodyOf, needSession, needTry } from './call.ts';
import { AuthError, type Reply, sessionCookie, wrongCode, wrongCredentials } from './http.ts';
import { tellOwner } from './tell-owner.ts';

const enrolInput = z.strictObject({ password: z.string().max(200).optional() });
const confirmInput = z.strictObject({ code: z.string().trim().max(20) });

const enabledAlready = () => new AuthError(409, 'TWO_FACTOR_ENABLED', 'switch the present second factor off first');

/** Begins: a new secret and recovery codes, shown this once. Nothing counts until a code confirms it. */
export const enrolTwoFactor = async (call: AuthCall): Promise<Reply> => {
  const session = await needSession(call);
  const { password } = bodyOf(call, enrolInput);
  if (session.twoFactorEnabled) throw enabledAlready();
  await needTry(call, 'password', session.userId);
  const headers = new Headers({ cookie: call.request.headers.get('cookie') ?? '' });
  try {
    const made = await withScope({ kind: 'identity', userId: session.userId }, () =>
      call.auth.api.enableTwoFactor({ headers, body: { ...(password ? { password } : {}), method: 'totp' } }),
    );
    if (made.method !== 'totp') throw new Error('the second factor is not an authenticator app');
    await forgetTries(call.services, 'password', session.userId);
    const qrSvg = await drawQr(made.totpURI, { type: 'svg', margin: 1 });
    return {
      body: { uri: made.totpURI, secret: new URL(made.totpURI).searchParams.get('secret'), qrSvg, recoveryCodes: made.backupCodes },
    };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw wrongCredentials();
    throw error;
  }
};

/** The first right code: from now on the factor is asked for, and every other session has to prove itself anew. */
export const confirmTwoFactor = async (call: AuthCall): Promise<Reply> => {
  const session = await needSession(call);
  const { code } = bodyOf(call, confirmInput);
  if (session.twoFactorEnabled) throw enabledAlready();
  await needTry(call, 'secondFactor', session.userId);
  const token = await inIdentity(call.services, actorOf(session), call.at, async (ctx) => {
    if (!(await useTotp(ctx, session.userId, code, false))) throw wrongCode();
    await ctx.db.twoFactor.updateMany({ where: { userId: session.userId }, data: { verified: true } });
    await ctx.db.user.update({ where: { id: session.userId }, data: { twoFactorEnabled: true } });
    await endSessions(ctx, { userId: session.userId, id: { not: session.id } });
    const rotated = await rotateSession(ctx, session.id, { steppedUpAt: ctx.now() });
    await ctx.audit('two-factor.enabled', { on: ['User', session.userId] });
    await tellOwner(ctx, session, 'kernel.two-factor-changed');
    return rotated;
  });
  await forgetTries(call.services, 'secondFactor', session.userId);
  return { body: { status: 'ok' }, cookies: [sessionCookie(call.services, token)] };
};
