import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { owed } from '../alert/due.ts';

const MOST = 15;

/** Events that wait for an assessment, oldest first. */
export const safetyWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('assess', 'SafetyEvent')) return [];
  const rows = await ctx.db.safetyEvent.findMany({
    where: { AND: [allowed(ctx, 'assess', 'SafetyEvent'), owed.safety] },
    select: { id: true, number: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const kind = 'technology-library.assess-safety-event';
  return rows.map(({ id, number }) => ({
    id: `${kind}:${id}`,
    kind,
    title: number,
    link: `/safety-events/${id}`,
    dueAt: null,
    actionLabelKey: kind,
  }));
};
