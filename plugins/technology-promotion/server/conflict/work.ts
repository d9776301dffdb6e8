import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** Calls with conflicts that wait for a judgement; what the viewer herself must keep away from is not among them. */
export const conflictWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('confirm', 'Conflict')) return [];
  const open = await ctx.db.conflict.groupBy({
    by: ['callId'],
    where: { AND: [allowed(ctx, 'confirm', 'Conflict'), { state: 'OPEN' }] },
    orderBy: { callId: 'asc' },
    take: 20,
  });
  const calls = await ctx.db.call.findMany({
    where: { AND: [allowed(ctx, 'read', 'Call'), { id: { in: open.map(({ callId }) => callId) } }] },
    select: { id: true, title: true },
    orderBy: { createdAt: 'asc' },
  });
  return calls.map(({ id, title }) => ({
    id: `judge-conflicts:${id}`,
    kind: 'technology-promotion.judge-conflicts',
    title,
    link: `/conflicts?call=${id}&state=OPEN`,
    dueAt: null,
    actionLabelKey: 'technology-promotion.judge-conflicts',
  }));
};
