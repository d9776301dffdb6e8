// Codes of the authenticator app (RFC 6238): one step either side for clocks that drift, each step once.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Context } from '../context.ts';

const PERIOD = 30_000;
export const stepAt = (moment: Date): number => Math.floor(moment.getTime() / PERIOD);
const WINDOW = [0, -1, 1] as const;

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The code of one step (RFC 4226, six digits). */
export const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** The step whose code this is, or null. */
const stepOf = (secret: string, code: string, now: Date): number | null => {
  const current = stepAt(now);
  return WINDOW.map((offset) => current + offset).find((step) => equal(codeOf(secret, step), code)) ?? null;
};

/** True once for each code; `verified` says whether the factor must already be confirmed. Runs in scope `identity`. */
export const useTotp = async (ctx: Context, userId: string, code: string, verified = true): Promise<boolean> => {
  const factor = await ctx.db.twoFactor.findFirst({ where: { userId, verified } });
  if (!factor || !/^\d{6}$/.test(code)) return false;
  const secret = await symmetricDecrypt({ key: ctx.services.secret('auth'), data: factor.secret });
  const step = stepOf(secret, code, ctx.now());
  if (step === null) return false;
  const { count } = await ctx.db.twoFactor.updateMany({
    where: { id: factor.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
};
