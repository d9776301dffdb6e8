import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import { dayText } from '../days.ts';
import { LATE, reminderDue } from '../reminders.ts';
import { stillAmong } from '../tell.ts';

/** Reminds the owners of reviews that are due, each reminder once; of a late one the administrators hear as well. */
export const remindRisks = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const rows = await ctx.db.risk.findMany({
    where: { tenantId, stage: { not: 'CLOSED' }, nextReviewOn: { lte: new Date(today.getTime() + 3 * 86_400_000) } },
    select: { id: true, number: true, title: true, ownerId: true, nextReviewOn: true, reminded: true },
  });
  const closers = rows.length > 0 ? await holdersOf(ctx, 'risk.close') : [];
  for (const { id, number, title, ownerId, nextReviewOn, reminded } of rows) {
    const day = reminderDue(daysBetween(today, nextReviewOn), reminded);
    if (day === null) continue;
    await ctx.db.risk.updateMany({ where: { tenantId, id }, data: { reminded: { push: day } } });
    const others = day === LATE ? closers : [];
    await ctx.notify({
      kind: day === LATE ? 'technology-library.risk-overdue' : 'technology-library.risk-due',
      userIds: [...new Set([...others, ...(await stillAmong(ctx, 'risk.read', [ownerId]))])],
      params: { number, title, dueOn: dayText(nextReviewOn) },
      link: `/risks/${id}`,
    });
  }
};

export const riskJobs: readonly Job[] = [{ name: 'technology-library.remind-risks', schedule: '25 8 * * *', run: remindRisks }];
