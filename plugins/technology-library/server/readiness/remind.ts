import type { Context } from '@xinglin/kernel/context';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { stillAmong, tell } from '../tell.ts';

const DAY_MS = 86_400_000;
/** Days before the last one. Judgement. */
const REMIND_DAYS = 3;

/** Every morning: sites whose check is due soon, and the project's leader when the day has passed. Each is told once. */
export const remindReadiness = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const checks = await ctx.db.readinessCheck.findMany({
    where: { tenantId, stage: { in: ['OPEN', 'RETURNED'] }, dueOn: { lte: new Date(today.getTime() + REMIND_DAYS * DAY_MS) } },
    include: { adoption: { select: { siteName: true, entry: { select: { title: true } }, project: { select: { leaderId: true } } } } },
    orderBy: { id: 'asc' },
  });
  for (const { id, siteId, dueOn, adoption } of checks) {
    const params = { title: adoption.entry.title, site: adoption.siteName, due: dayText(dueOn) ?? '' };
    const link = `/readiness/${id}`;
    if (dueOn && dueOn >= today) {
      const kind = 'technology-library.readiness-due';
      await tell(ctx, { tenantId: siteId, permission: 'our-site.readiness', kind, params, link, dedupeKey: `readiness-due:${id}` });
      continue;
    }
    await ctx.notify({
      kind: 'technology-library.readiness-overdue',
      userIds: await stillAmong(ctx, 'readiness.read', [adoption.project.leaderId]),
      params,
      link,
      dedupeKey: `readiness-overdue:${id}`,
    });
  }
};
