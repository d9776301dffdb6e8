import { inIdentity } from '@xinglin/kernel/identity/act';
import { readCookie } from '@xinglin/kernel/identity/read-session';
import { forgetTries } from '@xinglin/kernel/identity/throttle';
import { useTotp } from '@xinglin/kernel/identity/totp';
import { withScope } from '@xinglin/prisma';
import { z } from 'zod';
import { challengeCookieName } from './auth.ts';
import { type AuthCall, bodyOf, needTry } from './call.ts';
import { AuthError, endedCookie, type Reply, wrongCode } from './http.ts';
import { openSession } from './open-session.ts';
import { useRecoveryCode } from './recovery-code.ts';

const input = z.strictObject({ code: z.string().trim().min(1).max(40), recovery: z.boolean().default(false) });

const expired = () => new AuthError(401, 'CHALLENGE_EXPIRED', 'sign in with your password again');

const challengeOf = async (call: AuthCall) => {
  const identifier = readCookie(call.services, call.request.headers.get('cookie'), challengeCookieName(call.services));
  if (!identifier?.startsWith('2fa-')) return null;
  return withScope({ kind: 'identity' }, async () => {
    const { client } = call.services.database;
    const challenge = await client.verification.findFirst({ where: { identifier, expiresAt: { gt: call.services.clock() } } });
    const user = challenge && (await client.user.findUnique({ where: { id: challenge.value } }));
    return user && !user.disabledAt ? { identifier, user } : null;
  });
};

/** The second step of signing in: a code of the authenticator app, or one of the recovery codes. */
export const signInSecondStep = async (call: AuthCall): Promise<Reply> => {
  const { code, recovery } = bodyOf(call, input);
  const challenge = await challengeOf(call);
  if (!challenge) throw expired();
  const { identifier, user } = challenge;
  const attempt = await needTry(call, 'secondFactor', user.id);
  const who = { userId: user.id, name: user.name, by: recovery ? 'recovery-code' : 'totp', steppedUp: true } as const;
  try {
    const cookies = await openSession(call, who, async (ctx) => {
      const { count } = await ctx.db.verification.deleteMany({ where: { identifier } });
      if (count === 0) throw expired();
      if (!(await (recovery ? useRecoveryCode : useTotp)(ctx, user.id, code))) throw wrongCode();
    });
    await forgetTries(call.services, 'secondFactor', user.id);
    return { body: { status: 'ok' }, cookies: [...cookies, endedCookie(call.services, challengeCookieName(call.services))] };
  } catch (error) {
    if (error instanceof AuthError && error.code === 'WRONG_CODE') {
      await inIdentity(call.services, { userId: user.id, name: user.name }, call.at, async (ctx) => {
        await ctx.audit('second-factor.failed', { result: 'refused', detail: { by: who.by } });
        if (attempt.last) await ctx.audit('second-factor.locked', { result: 'refused' });
      });
    }
    throw error;
  }
};
