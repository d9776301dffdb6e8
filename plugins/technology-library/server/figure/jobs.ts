import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { daysBetween, todayIn } from '@xinglin/kernel/tenancy/day';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { owed } from '../alert/due.ts';
import { dayText } from '../days.ts';
import { LATE, reminderDue } from '../reminders.ts';
import { tell } from '../tell.ts';
import { askFor } from './ask.ts';

const SOON_MS = 3 * 86_400_000;

/** Asks for the period that has just ended, of every project that is under way. */
export const askAll = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const indicators = await ctx.db.indicator.findMany({
    where: { tenantId, retired: false, project: { is: { stage: { in: ['IMPLEMENTING', 'EVALUATING'] } } } },
  });
  for (const indicator of indicators) await askFor(ctx, indicator);
};

/** Reminds sites of what they owe, each reminder once; late figures are told to the association as well. */
export const remindFigures = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const rows = await ctx.db.indicatorValue.findMany({
    where: { tenantId, ...owed.figure, dueOn: { lte: new Date(today.getTime() + SOON_MS) } },
    include: { indicator: { select: { name: true, period: true } }, adoption: { select: { siteName: true } } },
  });
  for (const { id, indicator, adoption, siteId, startsOn, dueOn, reminded } of rows) {
    const day = reminderDue(daysBetween(today, dueOn), reminded);
    if (day === null) continue;
    await ctx.db.indicatorValue.updateMany({ where: { tenantId, id }, data: { reminded: { push: day } } });
    const params = {
      name: indicator.name,
      period: periodLabel(indicator.period as Period, startsOn),
      site: adoption.siteName,
      dueOn: dayText(dueOn),
    };
    const kind = day === LATE ? 'technology-library.figure-overdue' : 'technology-library.figure-due';
    await tell(ctx, {
      tenantId: siteId,
      permission: 'our-figure.report',
      kind,
      params,
      link: '/our-figures',
    });
    if (day !== LATE) continue;
    await ctx.notify({ kind, params, userIds: await holdersOf(ctx, 'figure.write'), link: '/figures' });
  }
};

export const figureJobs: readonly Job[] = [
  { name: 'technology-library.ask-for-figures', schedule: '40 1 * * *', run: askAll },
  { name: 'technology-library.remind-figures', schedule: '30 8 * * *', run: remindFigures },
];
