import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { coverageOf } from './overview.ts';

const MOST = 15;
/** So many projects in implementation are looked at, the oldest first. */
const LOOKED_AT = 200;
const FILL = 'technology-library.fill-team';

/** Projects in implementation without a leader or a guide, or with people who lack what their role needs. */
export const teamWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('place', 'TeamPerson') || !ctx.ability.can('read', 'PromotionProject')) return [];
  const projects = await ctx.db.promotionProject.findMany({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { stage: 'IMPLEMENTING' }] },
    select: { id: true, tenantId: true, stage: true, leaderId: true, title: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: LOOKED_AT,
  });
  const wanting = (await coverageOf(ctx, projects)).filter(({ missing, gaps }) => missing.length > 0 || gaps > 0);
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  return wanting.slice(0, MOST).map(({ id }) => ({
    id: `${FILL}:${id}`,
    kind: FILL,
    title: titles.get(id) ?? '',
    link: `/projects/${id}/team`,
    dueAt: null,
    actionLabelKey: FILL,
  }));
};
