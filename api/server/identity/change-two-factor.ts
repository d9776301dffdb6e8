import type { Context } from '@xinglin/kernel/context';
import { inIdentity } from '@xinglin/kernel/identity/act';
import { rotateSession } from '@xinglin/kernel/identity/rotate-session';
import { forgetTries } from '@xinglin/kernel/identity/throttle';
import { useTotp } from '@xinglin/kernel/identity/totp';
import { z } from 'zod';
import { recoveryCodes, recoveryHash } from './auth.ts';
import { type AuthCall, actorOf, bodyOf, needSession, needTry } from './call.ts';
import { AuthError, type Reply, sessionCookie, wrongCode } from './http.ts';
import { useRecoveryCode } from './recovery-code.ts';
import { tellOwner } from './tell-owner.ts';

const input = z.strictObject({ code: z.string().trim().min(1).max(40), recovery: z.boolean().default(false) });

/** Changes the factor for whoever still holds it. */
const withFactor = async (call: AuthCall, action: string, change: (ctx: Context, userId: string) => Promise<void>): Promise<string> => {
  const session = await needSession(call);
  const { code, recovery } = bodyOf(call, input);
  if (!session.twoFactorEnabled) throw new AuthError(409, 'TWO_FACTOR_DISABLED', 'there is no second factor');
  await needTry(call, 'secondFactor', session.userId);
  const token = await inIdentity(call.services, actorOf(session), call.at, async (ctx) => {
    if (!(await (recovery ? useRecoveryCode : useTotp)(ctx, session.userId, code))) throw wrongCode();
    await change(ctx, session.userId);
    await ctx.audit(action, { on: ['User', session.userId] });
    await tellOwner(ctx, session, 'kernel.two-factor-changed');
    return rotateSession(ctx, session.id);
  });
  await forgetTries(call.services, 'secondFactor', session.userId);
  return sessionCookie(call.services, token);
};

export const disableTwoFactor = async (call: AuthCall): Promise<Reply> => {
  const cookie = await withFactor(call, 'two-factor.disabled', async (ctx, userId) => {
    await ctx.db.twoFactor.deleteMany({ where: { userId } });
    await ctx.db.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
  });
  return { body: { status: 'ok' }, cookies: [cookie] };
};

/** Ten new recovery codes; the old ones are worth nothing any more. */
export const renewRecoveryCodes = async (call: AuthCall): Promise<Reply> => {
  const codes = recoveryCodes();
  const cookie = await withFactor(call, 'two-factor.codes-renewed', async (ctx, userId) => {
    const backupCodes = JSON.stringify(codes.map((code) => recoveryHash(ctx.services, code)));
    await ctx.db.twoFactor.updateMany({ where: { userId }, data: { backupCodes } });
  });
  return { body: { recoveryCodes: codes }, cookies: [cookie] };
};
