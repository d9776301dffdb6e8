import { inIdentity } from '@xinglin/kernel/identity/act';
import { verifyPassword } from '@xinglin/kernel/identity/password';
import { STEP_UP_MINUTES } from '@xinglin/kernel/identity/resolve-viewer';
import { rotateSession } from '@xinglin/kernel/identity/rotate-session';
import { forgetTries } from '@xinglin/kernel/identity/throttle';
import { useTotp } from '@xinglin/kernel/identity/totp';
import { z } from 'zod';
import { type AuthCall, actorOf, bodyOf, needSession, needTry } from './call.ts';
import { AuthError, type Reply, sessionCookie, wrongCode, wrongCredentials } from './http.ts';
import { passwordHashOf, proofOf } from './proof.ts';

const input = z.strictObject({ password: z.string().max(200).optional(), code: z.string().trim().max(20).optional() });

/** Proves again who she is, by her strongest means; sensitive acts are open for a quarter of an hour. */
export const stepUp = async (call: AuthCall): Promise<Reply> => {
  const { services } = call;
  const session = await needSession(call);
  const { password = '', code = '' } = bodyOf(call, input);
  const proof = await proofOf(call, session);
  if (proof === 'none') throw new AuthError(409, 'NO_PASSWORD', 'set a password first');
  await needTry(call, 'stepUp', session.userId);
  const knows = proof !== 'password' || (await verifyPassword(await passwordHashOf(call, session.userId), password));
  const token = await inIdentity(services, actorOf(session), call.at, async (ctx) => {
    if (!knows || (proof === 'code' && !(await useTotp(ctx, session.userId, code)))) {
      await ctx.audit('step-up.failed', { on: ['Session', session.id], result: 'refused', detail: { by: proof } });
      return null;
    }
    const rotated = await rotateSession(ctx, session.id, { steppedUpAt: services.clock() });
    await ctx.audit('step-up.ok', { on: ['Session', session.id], detail: { by: proof } });
    return rotated;
  });
  if (!token) throw proof === 'code' ? wrongCode() : wrongCredentials();
  await forgetTries(services, 'stepUp', session.userId);
  const until = new Date(services.clock().getTime() + STEP_UP_MINUTES * 60_000);
  return { body: { status: 'ok', steppedUpUntil: until.toISOString() }, cookies: [sessionCookie(services, token)] };
};
