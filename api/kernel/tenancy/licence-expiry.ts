import type { Context } from '../context.ts';
import { defineJob } from '../jobs/define-job.ts';
import { dayText, todayIn } from './day.ts';
import { holdersOf } from './holders-of.ts';
import { dueWarning } from './warnings.ts';

/** Days before the expiry at which the first warning goes out. */
const LONGEST = 60;

/** Each warning once: the licence itself notes the last, so it does not matter how long the queue remembers. */
export const warnOfExpiry = async (ctx: Context): Promise<void> => {
  const { tenantId } = ctx.scope;
  const today = todayIn(ctx.now());
  const soon = new Date(today.getTime() + LONGEST * 86_400_000);
  const licences = await ctx.db.licence.findMany({ where: { tenantId, expiresOn: { lte: soon } }, take: 200 });
  const due = licences.flatMap((licence) => {
    const days = licence.expiresOn ? dueWarning(today, licence.expiresOn, licence.toldAtDays, LONGEST) : undefined;
    return days === undefined ? [] : [{ licence, days }];
  });
  if (due.length === 0) return;
  const userIds = await holdersOf(ctx, 'licence.manage');
  for (const { licence, days } of due) {
    const { id, number, expiresOn } = licence;
    await ctx.db.licence.updateMany({ where: { tenantId, id }, data: { toldAtDays: days } });
    if (userIds.length === 0) continue;
    await ctx.notify({
      kind: 'kernel.licence-expiring',
      tenantId,
      userIds,
      params: { number, date: dayText(expiresOn) ?? '' },
      link: '/organisation/licences',
      dedupeKey: `licence:${id}:${dayText(expiresOn)}:${days}`,
    });
  }
};

export const licenceJobs = [defineJob({ name: 'kernel.licence-expiry', schedule: '0 8 * * *', run: warnOfExpiry })] as const;
