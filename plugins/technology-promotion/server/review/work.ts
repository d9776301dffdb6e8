import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const acts: Readonly<Record<string, string>> = {
  INVITED: 'technology-promotion.answer-task',
  ACCEPTED: 'technology-promotion.review',
  IN_PROGRESS: 'technology-promotion.review',
  RETURNED: 'technology-promotion.revise-review',
};

/** Her review tasks that wait, the most urgent first. Only the call is named: before she declares nothing else is hers to know. */
export const reviewWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('accept', 'Assignment')) return [];
  const tasks = await ctx.db.assignment.findMany({
    where: { AND: [allowed(ctx, 'accept', 'Assignment'), { stage: { in: Object.keys(acts) } }] },
    select: { id: true, stage: true, dueAt: true, round: { select: { name: true, call: { select: { title: true } } } } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  return tasks.map(({ id, stage, dueAt, round }) => {
    const kind = acts[stage] ?? 'technology-promotion.review';
    return { id: `${kind}:${id}`, kind, title: `${round.call.title} · ${round.name}`, link: `/tasks/${id}`, dueAt, actionLabelKey: kind };
  });
};
