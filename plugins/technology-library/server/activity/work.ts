import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due } from '../alert/due.ts';

/** Activities whose last day has passed and that nobody has completed. */
export const activityWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('complete', 'Activity')) return [];
  const over = await ctx.db.activity.findMany({
    where: { AND: [allowed(ctx, 'complete', 'Activity'), due.activity(todayIn(ctx.now()))] },
    select: { id: true, number: true, title: true, endsOn: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  return over.map(({ id, number, title, endsOn }) => ({
    id: `technology-library.activity-over:${id}`,
    kind: 'technology-library.activity-over',
    title: `${number} ${title}`,
    link: `/activities/${id}`,
    dueAt: endsOn,
    actionLabelKey: 'technology-library.activity-over',
  }));
};
