import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { owed } from '../alert/due.ts';
import { endOfDay } from '../days.ts';

const MOST = 25;
const FILL = 'technology-library.fill-readiness';
const JUDGE = 'technology-library.judge-readiness';

const find = async (ctx: Context, kind: string, act: 'answer' | 'accept', where: object): Promise<WorkItem[]> => {
  const rows = await ctx.db.readinessCheck.findMany({
    where: { AND: [allowed(ctx, act, 'ReadinessCheck'), where] },
    select: { id: true, dueOn: true, adoption: { select: { siteName: true } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST,
  });
  return rows.map(({ id, dueOn, adoption }) => ({
    id: `${kind}:${id}`,
    kind,
    title: adoption.siteName,
    link: `/readiness/${id}`,
    dueAt: dueOn && act === 'answer' ? endOfDay(dueOn) : null,
    actionLabelKey: kind,
  }));
};

/** Sites fill theirs in, the association those of sites that are not on the platform; it judges what was handed in. */
export const readinessWork = async (ctx: Context): Promise<WorkItem[]> => {
  const { tenantId } = ctx.viewer;
  const judging = ctx.ability.can('accept', 'ReadinessCheck');
  const mine = judging ? { OR: [{ siteId: null }, { siteId: tenantId }] } : {};
  return [
    ...(ctx.ability.can('answer', 'ReadinessCheck') ? await find(ctx, FILL, 'answer', { AND: [owed.readiness, mine] }) : []),
    ...(judging ? await find(ctx, JUDGE, 'accept', { stage: 'SUBMITTED' }) : []),
  ];
};
