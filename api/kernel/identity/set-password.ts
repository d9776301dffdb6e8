import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { weaknessOf } from './weak-password.ts';

/** Throws InputError at the field `password` when it is too easily guessed for this person. */
export const refuseWeak = (password: string, about: readonly string[], field = 'password'): void => {
  const weakness = weaknessOf(password, about);
  if (weakness) throw wrongField(field, weakness);
};

/** Writes the hash of a password that was found good enough. Runs in scope `identity`. */
export const writePassword = async (ctx: Context, userId: string, hash: string): Promise<void> => {
  await ctx.db.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    create: { providerId: 'credential', accountId: userId, userId, password: hash },
    update: { password: hash },
  });
  await ctx.db.user.update({ where: { id: userId }, data: { passwordSetAt: ctx.now() } });
};
