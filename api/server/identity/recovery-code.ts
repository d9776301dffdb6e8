import { timingSafeEqual } from 'node:crypto';
import type { Context } from '@xinglin/kernel/context';
import { recoveryHash } from './auth.ts';

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** True once for each recovery code. Runs in scope `identity`. */
export const useRecoveryCode = async (ctx: Context, userId: string, code: string): Promise<boolean> => {
  const factor = await ctx.db.twoFactor.findFirst({ where: { userId, verified: true } });
  if (!factor) return false;
  const hashes = JSON.parse(factor.backupCodes) as string[];
  const hash = recoveryHash(ctx.services, code);
  const left = hashes.filter((each) => !equal(each, hash));
  if (left.length === hashes.length) return false;
  const { count } = await ctx.db.twoFactor.updateMany({
    where: { id: factor.id, backupCodes: factor.backupCodes },
    data: { backupCodes: JSON.stringify(left) },
  });
  return count === 1;
};
