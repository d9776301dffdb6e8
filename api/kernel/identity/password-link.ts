// One-time links that set a password: after forgetting it, and for the first operator of an installation.
import { createHash, randomBytes } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import type { Context, Services } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { type Circumstances, inIdentity } from './act.ts';
import { endSessions } from './end-session.ts';
import { installFirstOfficer } from './first-officer.ts';
import { hashPassword } from './password.ts';
import { refuseWeak, writePassword } from './set-password.ts';
import { forgetTries } from './throttle.ts';

export type LinkPurpose = 'reset' | 'first-operator';

/** Only the token's hash is kept: whoever reads the table cannot build the link. */
const identifierOf = (token: string) => `password:${createHash('sha256').update(token).digest('base64url')}`;

/** Makes a link for the person; earlier ones of the same purpose die. Runs in scope `identity`. */
export const issuePasswordLink = async (ctx: Context, userId: string, purpose: LinkPurpose, minutes: number): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const value = `${purpose}:${userId}`;
  await ctx.db.verification.deleteMany({ where: { value } });
  const expiresAt = new Date(ctx.now().getTime() + minutes * 60_000);
  await ctx.db.verification.create({ data: { identifier: identifierOf(token), value, expiresAt } });
  return `${ctx.services.publicUrl}/reset-password?token=${token}`;
};

const holderOf = (services: Services, token: string) =>
  withScope({ kind: 'identity' }, async () => {
    const { client } = services.database;
    const link = await client.verification.findFirst({ where: { identifier: identifierOf(token), expiresAt: { gt: services.clock() } } });
    const [purpose, userId] = (link?.value ?? '').split(':');
    const user = userId ? await client.user.findUnique({ where: { id: userId } }) : null;
    return user && !user.disabledAt ? { user, purpose: purpose as LinkPurpose } : null;
  });

interface Setting {
  token: string;
  password: string;
  /** In the same transaction, after a password that was forgotten: whoever reads her mail could have set it. */
  afterReset: (ctx: Context, userId: string) => Promise<void>;
}

/**
 * Sets the password of the link's holder, ends her sessions and uses the link up. Throws InputError for a weak
 * password, which does not use it up, and NotAllowedError for a link that is unknown, used or too old.
 */
export const setPasswordByToken = async (services: Services, at: Circumstances, setting: Setting): Promise<void> => {
  const { token, password, afterReset } = setting;
  const holder = await holderOf(services, token);
  if (!holder) throw new NotAllowedError();
  const { user, purpose } = holder;
  refuseWeak(password, [user.email, user.name]);
  const hash = await hashPassword(password);
  await inIdentity(services, { userId: user.id, name: user.name }, at, async (ctx) => {
    const { count } = await ctx.db.verification.deleteMany({ where: { identifier: identifierOf(token) } });
    if (count === 0) throw new NotAllowedError();
    await writePassword(ctx, user.id, hash);
    await endSessions(ctx, { userId: user.id });
    await ctx.audit('password.set', { on: ['User', user.id], detail: { by: purpose } });
    if (purpose === 'first-operator') await installFirstOfficer(ctx, user);
    else await afterReset(ctx, user.id);
  });
  await forgetTries(services, 'account', user.email);
};
