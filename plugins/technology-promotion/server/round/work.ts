import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';

/** Computed lists that wait to be applied, and open rounds in which proposed experts have not been invited. */
export const roundWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const runs = ctx.ability.can('apply', 'AssignmentRun')
    ? await ctx.db.assignmentRun.findMany({
        where: { AND: [allowed(ctx, 'apply', 'AssignmentRun'), { stage: 'DONE', startedBy: ctx.viewer.userId ?? '' }] },
        select: { id: true, roundId: true, round: { select: { name: true, dueAt: true } } },
        orderBy: { createdAt: 'asc' },
        take: 25,
      })
    : [];
  const rounds = ctx.ability.can('invite', 'Assignment')
    ? await ctx.db.reviewRound.findMany({
        where: {
          AND: [
            allowed(ctx, 'read', 'ReviewRound'),
            { stage: 'OPEN', assignments: { some: { AND: [allowed(ctx, 'invite', 'Assignment'), { stage: 'PROPOSED' }] } } },
          ],
        },
        select: { id: true, name: true, dueAt: true },
        orderBy: { createdAt: 'asc' },
        take: 25,
      })
    : [];
  return [
    ...runs.map(({ id, roundId, round }) => ({
      id: `apply-assignment:${id}`,
      kind: 'technology-promotion.apply-assignment',
      title: round.name,
      link: `/rounds/${roundId}/assign`,
      dueAt: round.dueAt,
      actionLabelKey: 'technology-promotion.apply-assignment',
    })),
    ...rounds.map(({ id, name, dueAt }) => ({
      id: `invite-reviewers:${id}`,
      kind: 'technology-promotion.invite-reviewers',
      title: name,
      link: `/rounds/${id}`,
      dueAt,
      actionLabelKey: 'technology-promotion.invite-reviewers',
    })),
  ];
};
