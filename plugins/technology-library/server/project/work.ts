import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

const APPROVE = 'technology-library.approve-plan';

/** Plans that wait for the one who approves them. */
export const projectWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('approve', 'PromotionPlan')) return [];
  const rows = await ctx.db.promotionPlan.findMany({
    where: {
      AND: [allowed(ctx, 'approve', 'PromotionPlan'), { stage: 'DRAFT', project: { is: { stage: { notIn: ['CLOSED', 'TERMINATED'] } } } }],
    },
    select: { id: true, project: { select: { title: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  return rows.map(({ id, project }) => ({
    id: `${APPROVE}:${id}`,
    kind: APPROVE,
    title: project.title,
    link: `/plans/${id}`,
    dueAt: null,
    actionLabelKey: APPROVE,
  }));
};
