import type { Context } from '../context.ts';
import { defineJob } from '../jobs/define-job.ts';
import { dayText, todayIn } from './day.ts';
import { holdersOf } from './holders-of.ts';
import { dueWarning } from './warnings.ts';

/** Days before the expiry at which the first warning goes out. */
const LONGEST = 30;

/** A program that stops at night is found by its users: the keys' keepers are told before, each warning once. */
export const warnOfKeyExpiry = async (ctx: Context): Promise<void> => {
  const { tenantId } = ctx.scope;
  const today = todayIn(ctx.now());
  const soon = new Date(today.getTime() + (LONGEST + 1) * 86_400_000);
  const keys = await ctx.db.apiKey.findMany({
    where: { tenantId, revokedAt: null, expiresAt: { gt: ctx.now(), lt: soon } },
    orderBy: { expiresAt: 'asc' },
    take: 200,
  });
  const userIds = keys.length > 0 ? await holdersOf(ctx, 'api-key.manage') : [];
  for (const { id, name, expiresAt, toldAtDays } of keys) {
    const lastDay = todayIn(expiresAt);
    const days = dueWarning(today, lastDay, toldAtDays, LONGEST);
    if (days === undefined) continue;
    await ctx.db.apiKey.updateMany({ where: { tenantId, id }, data: { toldAtDays: days } });
    await ctx.notify({
      kind: 'kernel.api-key-expiring',
      tenantId,
      userIds,
      params: { name, date: dayText(lastDay) ?? '' },
      link: '/organisation/api-keys',
      dedupeKey: `api-key:${id}:${days}`,
    });
  }
};

export const apiKeyJobs = [defineJob({ name: 'kernel.api-key-expiry', schedule: '10 8 * * *', run: warnOfKeyExpiry })] as const;
