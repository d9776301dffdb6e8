import type { Context } from '@xinglin/kernel/context';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { stillAmong, tell } from '../tell.ts';

const DAY_MS = 86_400_000;
/** Days before the last one. Judgement. */
const REMIND_DAYS = 3;

/** Every morning: holders whose answer is due soon, and whoever asked when the day has passed. Each is told once. */
export const remindConsents = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const asked = await ctx.db.holderConsent.findMany({
    where: { tenantId, stage: 'ASKED', dueOn: { lte: new Date(today.getTime() + REMIND_DAYS * DAY_MS) } },
    include: { entry: { select: { title: true } } },
    orderBy: { id: 'asc' },
  });
  for (const { id, holderId, requestId, siteName: site, dueOn, askedBy, entry } of asked) {
    const params = { title: entry.title, site, due: dayText(dueOn) ?? '' };
    if (dueOn && dueOn >= today) {
      const kind = 'technology-library.consent-due';
      await tell(ctx, {
        tenantId: holderId,
        permission: 'consent.answer',
        kind,
        params,
        link: `/consents/${id}`,
        dedupeKey: `consent-due:${id}`,
      });
      continue;
    }
    await ctx.notify({
      kind: 'technology-library.consent-overdue',
      userIds: await stillAmong(ctx, 'consent.read', [askedBy]),
      params,
      link: requestId ? `/requests/${requestId}` : `/consents/${id}`,
      dedupeKey: `consent-overdue:${id}`,
    });
  }
};
