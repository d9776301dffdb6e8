import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { due } from '../alert/due.ts';

const MOST = 15;
const FOLLOW = 'technology-library.follow-policy';

/** Documents near their end, the nearest first: somebody looks for what stands in their place. */
export const policyWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('repeal', 'PolicyDocument')) return [];
  const rows = await ctx.db.policyDocument.findMany({
    where: { AND: [allowed(ctx, 'repeal', 'PolicyDocument'), due.policy(todayIn(ctx.now()))] },
    select: { id: true, title: true, lapsesOn: true },
    orderBy: [{ lapsesOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, title, lapsesOn }) => ({
    id: `${FOLLOW}:${id}`,
    kind: FOLLOW,
    title,
    link: `/policies/${id}`,
    dueAt: lapsesOn,
    actionLabelKey: FOLLOW,
  }));
};
