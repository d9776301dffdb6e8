import type { Context } from '../context.ts';
import { defineJob } from '../jobs/define-job.ts';
import { daysBetween, dayText, todayIn } from './day.ts';

/** Days before the expiry at which the organisation is told; 0 is the day itself, or whenever it is found later. */
const WARNINGS = [0, 7, 30, 60] as const;
const LONGEST = 60;

/** The nearest warning that is due. */
const warningAt = (daysLeft: number): number | undefined => WARNINGS.find((days) => daysLeft <= days);

/** Each warning once: the licence itself notes the last, so it does not matter how long the queue remembers. */
export const warnOfExpiry = async (ctx: Context): Promise<void> => {
  const { tenantId } = ctx.scope;
  const today = todayIn(ctx.now());
  const soon = new Date(today.getTime() + LONGEST * 86_400_000);
  const licences = await ctx.db.licence.findMany({ where: { tenantId, expiresOn: { lte: soon } }, take: 200 });
  const due = licences.flatMap((licence) => {
    const days = licence.expiresOn && warningAt(daysBetween(today, licence.expiresOn));
    return typeof days === 'number' && (licence.toldAtDays === null || licence.toldAtDays > days) ? [{ licence, days }] : [];
  });
  if (due.length === 0) return;
  const people = await ctx.db.member.findMany({
    where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'licence.manage' } } } } } },
    select: { userId: true },
  });
  for (const { licence, days } of due) {
    const { id, number, expiresOn } = licence;
    await ctx.db.licence.updateMany({ where: { tenantId, id }, data: { toldAtDays: days } });
    if (people.length === 0) continue;
    await ctx.notify({
      kind: 'kernel.licence-expiring',
      tenantId,
      userIds: people.map(({ userId }) => userId),
      params: { number, date: dayText(expiresOn) ?? '' },
      link: '/organisation/licences',
      dedupeKey: `licence:${id}:${dayText(expiresOn)}:${days}`,
    });
  }
};

export const licenceJobs = [defineJob({ name: 'kernel.licence-expiry', schedule: '0 8 * * *', run: warnOfExpiry })] as const;
