import { randomUUID } from 'node:crypto';
import { asScope, type Context, type Locale } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { hashPassword } from './password.ts';
import { refuseWeak, writePassword } from './set-password.ts';

export interface NewAccount {
  /** Proved by the invitation that was sent to it. */
  email: string;
  name: string;
  password: string;
  locale?: Locale | undefined;
}

export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/**
 * A person's account, within the transaction of `ctx`; there is no other way to get one than an invitation.
 * Throws InputError for a weak password and for an e-mail that has an account already (`EMAIL_TAKEN`).
 */
export const createAccount = async (ctx: Context, { email: given, name, password, locale }: NewAccount): Promise<string> => {
  const email = normalEmail(given);
  refuseWeak(password, [email, name]);
  const hash = await hashPassword(password);
  const id = randomUUID();
  return asScope(ctx, { kind: 'identity', userId: id }, async (identity) => {
    if (await identity.db.user.findUnique({ where: { email }, select: { id: true } })) throw wrongField('email', 'EMAIL_TAKEN');
    await identity.db.user.create({ data: { id, email, name, emailVerified: true, locale: locale ?? ctx.locale } });
    await writePassword(identity, id, hash);
    return id;
  });
};
