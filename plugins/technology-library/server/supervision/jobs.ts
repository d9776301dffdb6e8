import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import { owed } from '../alert/due.ts';
import { dayText } from '../days.ts';
import { LATE, reminderDue } from '../reminders.ts';
import { tell } from '../tell.ts';

/** Reminds of what is due, each reminder once. */
export const remindFindings = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const rows = await ctx.db.finding.findMany({
    where: { tenantId, ...owed.finding, dueOn: { lte: new Date(today.getTime() + 3 * 86_400_000) } },
  });
  for (const { id, number, dueOn, siteId, reminded } of rows) {
    const day = reminderDue(daysBetween(today, dueOn), reminded);
    if (day === null) continue;
    await ctx.db.finding.updateMany({ where: { tenantId, id }, data: { reminded: { push: day } } });
    const telling = {
      kind: day === LATE ? 'technology-library.finding-overdue' : 'technology-library.finding-due',
      params: { number, dueOn: dayText(dueOn) },
    };
    await tell(ctx, {
      tenantId: siteId,
      permission: 'our-finding.respond',
      ...telling,
      link: `/our-findings/${id}`,
    });
    if (day !== LATE) continue;
    await ctx.notify({ ...telling, userIds: await holdersOf(ctx, 'finding.write'), link: `/findings/${id}` });
  }
};

export const supervisionJobs: readonly Job[] = [
  { name: 'technology-library.remind-findings', schedule: '20 8 * * *', run: remindFindings },
];
