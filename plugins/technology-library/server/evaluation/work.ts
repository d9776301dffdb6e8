import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const MOST = 15;

/** Improvements whose day is near, and those that wait for the check of their effect. */
export const evaluationWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('finish', 'ImprovementAction')) return [];
  const rows = await ctx.db.improvementAction.findMany({
    where: { AND: [allowed(ctx, 'finish', 'ImprovementAction'), { stage: { in: ['OPEN', 'DONE'] } }] },
    select: { id: true, text: true, stage: true, dueOn: true, evaluationId: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, text, stage, dueOn, evaluationId }) => {
    const kind = stage === 'OPEN' ? 'technology-library.finish-improvement' : 'technology-library.check-improvement';
    return {
      id: `${kind}:${id}`,
      kind,
      title: text.slice(0, 60),
      link: `/evaluations/${evaluationId}`,
      dueAt: stage === 'OPEN' ? dueOn : null,
      actionLabelKey: kind,
    };
  });
};
