import { inIdentity } from '@xinglin/kernel/identity/act';
import { forgetTries, returnTry, throttleKey } from '@xinglin/kernel/identity/throttle';
import { withScope } from '@xinglin/prisma';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { ADDRESS_HEADER, challengeCookieName } from './auth.ts';
import { type AuthCall, bodyOf, needOpen, needTry } from './call.ts';
import { evenly } from './evenly.ts';
import { type Reply, wrongCredentials } from './http.ts';
import { openSession } from './open-session.ts';

export const emailField = z
  .string()
  .trim()
  .max(254)
  .transform((email) => email.normalize('NFKC').toLowerCase());
const input = z.strictObject({ email: emailField, password: z.string().min(1).max(200) });

const accountOf = (call: AuthCall, email: string) =>
  withScope({ kind: 'identity' }, () =>
    call.services.database.client.user.findUnique({ where: { email }, select: { id: true, name: true, disabledAt: true } }),
  );

/** The credential check itself; better-auth hashes for an unknown account as well. */
const check = async (
  call: AuthCall,
  email: string,
  password: string,
): Promise<{ cookies: string[]; challenge: boolean; token: string | null } | null> => {
  try {
    const headers = new Headers({ [ADDRESS_HEADER]: call.address });
    const { headers: answered, response } = await withScope({ kind: 'identity' }, () =>
      call.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
    );
    const cookies = answered.getSetCookie().filter((each) => each.startsWith(`${challengeCookieName(call.services)}=`));
    return { cookies, challenge: 'twoFactorRedirect' in response, token: 'token' in response ? response.token : null };
  } catch (error) {
    // Anything else than a refusal is trouble of ours, and no word about the password.
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
};

const refuse = async (call: AuthCall, email: string, last: boolean): Promise<never> => {
  const user = await accountOf(call, email);
  const actor = user ? { userId: user.id, name: user.name } : null;
  const detail = { account: throttleKey(call.services, 'account', email).slice(0, 12) };
  await inIdentity(call.services, actor, call.at, async (ctx) => {
    await ctx.audit('sign-in.failed', { detail, result: 'refused' });
    if (last) await ctx.audit('sign-in.locked', { detail, result: 'refused' });
  });
  throw wrongCredentials();
};

/** E-mail and password. A wrong one, an unknown account and a disabled one answer alike and take the same time. */
export const signIn = async (call: AuthCall): Promise<Reply> => {
  const { email, password } = bodyOf(call, input);
  await needOpen(call, 'account', email);
  await needTry(call, 'address', call.network);
  const byAccount = await needTry(call, 'account', email);
  return evenly(async () => {
    const passed = await check(call, email, password);
    const user = passed ? await accountOf(call, email) : null;
    if (!passed || !user || user.disabledAt) return refuse(call, email, byAccount.last);
    await forgetTries(call.services, 'account', email);
    await returnTry(call.services, 'address', call.network);
    if (passed.challenge) return { body: { status: 'two-factor' }, cookies: passed.cookies };
    const cookies = await openSession(call, { userId: user.id, name: user.name, by: 'password', steppedUp: false }, async () => {
      // better-auth's own session was only the proof; the one that counts is made with its audit row.
      const { internalAdapter } = await call.auth.$context;
      if (passed.token) await internalAdapter.deleteSession(passed.token);
    });
    return { body: { status: 'ok' }, cookies };
  });
};
