import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { owed } from '../alert/due.ts';

const MOST = 15;

/** Figures that a site owes, and at the association those that wait for a verification. */
export const figureWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const pick = async (action: string, where: object, kind: string, link: string): Promise<WorkItem[]> => {
    if (!ctx.ability.can(action, 'IndicatorValue')) return [];
    const rows = await ctx.db.indicatorValue.findMany({
      where: { AND: [allowed(ctx, action, 'IndicatorValue'), where] },
      select: { id: true, dueOn: true, startsOn: true, indicator: { select: { name: true, period: true } } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    return rows.map(({ id, dueOn, startsOn, indicator }) => ({
      id: `${kind}:${id}`,
      kind: `technology-library.${kind}`,
      title: `${indicator.name} ${periodLabel(indicator.period as Period, startsOn)}`,
      link,
      dueAt: action === 'report' ? dueOn : null,
      actionLabelKey: `technology-library.${kind}`,
    }));
  };
  return [
    ...(await pick('report', owed.figure, 'report-figure', '/our-figures')),
    ...(await pick('verify', { stage: 'REPORTED' }, 'verify-figure', '/figures?stage=REPORTED')),
  ];
};
