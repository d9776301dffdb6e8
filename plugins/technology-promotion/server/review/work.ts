import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { rankingFor } from './scores/ranking.ts';
import { namedSelect, titleOf } from './sight.ts';

const acts: Readonly<Record<string, string>> = {
  INVITED: 'technology-promotion.answer-task',
  ACCEPTED: 'technology-promotion.review',
  IN_PROGRESS: 'technology-promotion.review',
  RETURNED: 'technology-promotion.revise-review',
};

/** Open rankings that have not heard her; of those she must keep away from she is not asked. */
const rankings = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const { tenantId, userId } = ctx.viewer;
  if (!tenantId || !userId || !ctx.ability.can('create', 'RankingVote')) return [];
  const rounds = await ctx.db.reviewRound.findMany({
    where: { tenantId, rankingOpen: true, assignments: { some: { userId, stage: 'SUBMITTED' } }, rankings: { none: { userId } } },
    select: { id: true, name: true, call: { select: { title: true } } },
    orderBy: { id: 'asc' },
    take: 10,
  });
  const hers: WorkItem[] = [];
  for (const { id, name, call } of rounds) {
    if ((await rankingFor(ctx, id)) === null) continue;
    hers.push({
      id: `rank:${id}`,
      kind: 'technology-promotion.rank',
      title: `${call.title} · ${name}`,
      link: `/ranking/${id}`,
      dueAt: null,
      actionLabelKey: 'technology-promotion.rank',
    });
  }
  return hers;
};

/** Her review tasks that wait, the most urgent first, by the name she is shown of each. */
export const reviewWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('accept', 'Assignment')) return [];
  const { round, ...named } = namedSelect(ctx);
  const tasks = await ctx.db.assignment.findMany({
    where: { AND: [allowed(ctx, 'accept', 'Assignment'), { stage: { in: Object.keys(acts) } }] },
    select: { ...named, id: true, dueAt: true, round: { select: { ...round.select, name: true, call: { select: { title: true } } } } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 25,
  });
  const reviews = tasks.map((task) => {
    const { id, stage, dueAt } = task;
    const kind = acts[stage] ?? 'technology-promotion.review';
    const title = [titleOf(task) ?? task.round.call.title, task.round.name].join(' · ');
    return { id: `${kind}:${id}`, kind, title, link: `/tasks/${id}`, dueAt, actionLabelKey: kind };
  });
  return [...reviews, ...(await rankings(ctx))];
};
