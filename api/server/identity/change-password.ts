import { inIdentity } from '@xinglin/kernel/identity/act';
import { endSessions } from '@xinglin/kernel/identity/end-session';
import { hashPassword, verifyPassword } from '@xinglin/kernel/identity/password';
import { rotateSession } from '@xinglin/kernel/identity/rotate-session';
import { refuseWeak, writePassword } from '@xinglin/kernel/identity/set-password';
import { forgetTries } from '@xinglin/kernel/identity/throttle';
import { z } from 'zod';
import { type AuthCall, actorOf, bodyOf, needSession, needTry } from './call.ts';
import { type Reply, sessionCookie, wrongCredentials } from './http.ts';
import { passwordHashOf } from './proof.ts';
import { tellOwner } from './tell-owner.ts';

const input = z.strictObject({ current: z.string().max(200), password: z.string().max(200) });

/** A new password for whoever knows the old one; every other session ends. */
export const changePassword = async (call: AuthCall): Promise<Reply> => {
  const session = await needSession(call);
  const { current, password } = bodyOf(call, input);
  await needTry(call, 'password', session.userId);
  if (!(await verifyPassword(await passwordHashOf(call, session.userId), current))) {
    await inIdentity(call.services, actorOf(session), call.at, (ctx) => ctx.audit('password.change-failed', { result: 'refused' }));
    throw wrongCredentials();
  }
  await forgetTries(call.services, 'password', session.userId);
  refuseWeak(password, [session.email, session.name]);
  const hash = await hashPassword(password);
  const token = await inIdentity(call.services, actorOf(session), call.at, async (ctx) => {
    await writePassword(ctx, session.userId, hash);
    await endSessions(ctx, { userId: session.userId, id: { not: session.id } });
    await ctx.audit('password.changed', { on: ['User', session.userId] });
    await tellOwner(ctx, session, 'kernel.password-changed');
    return rotateSession(ctx, session.id);
  });
  return { body: { status: 'ok' }, cookies: [sessionCookie(call.services, token)] };
};
