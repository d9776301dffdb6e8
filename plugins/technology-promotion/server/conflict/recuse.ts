// What becomes of the work of a person who must keep away: the task is taken back, what she wrote counts no more and
// stays readable, the item's figures are computed anew, and the round's managers learn that an opinion is missing.
import type { Context } from '@xinglin/kernel/context';
import { assignmentStages } from '../../shared/stages.ts';
import { recomputeItem } from '../review/recompute-item.ts';
import { offerAnew } from '../round/replace.ts';
import { managersOf } from './managers-of.ts';

export interface Pair {
  userId: string;
  dossierId: string;
}

/** The words on the task and the review; which tie it is, the conflict's own row says to whoever may read it. */
const RECUSED = '利益回避';

/** Answers how many tasks were taken back. A closed round stays as it was closed. */
export const recuse = async (ctx: Context, pairs: readonly Pair[], { selfDeclared = false } = {}): Promise<number> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if (pairs.length === 0) return 0;
  const meant = new Set(pairs.map(({ userId, dossierId }) => `${userId}:${dossierId}`));
  const found = await ctx.db.assignment.findMany({
    where: {
      tenantId,
      userId: { in: [...new Set(pairs.map(({ userId }) => userId))] },
      dossierId: { in: [...new Set(pairs.map(({ dossierId }) => dossierId))] },
      stage: { in: [...assignmentStages.moves.recuse.from] },
      round: { is: { stage: { not: 'CLOSED' } } },
    },
    include: { round: { select: { name: true } }, dossier: { select: { number: true } } },
    orderBy: { id: 'asc' },
  });
  const tasks = found.filter(({ userId, dossierId }) => meant.has(`${userId}:${dossierId}`));
  for (const { id, userId, dossierId, roundId, stage, round, dossier } of tasks) {
    await ctx.db.assignment.updateMany({
      where: { tenantId, id },
      data: { stage: 'RECUSED', reason: RECUSED, answeredAt: ctx.now(), version: { increment: 1 } },
    });
    const { count } = await ctx.db.review.updateMany({
      where: { tenantId, assignmentId: id, stage: { not: 'VOID' } },
      data: { stage: 'VOID', voidReason: RECUSED, version: { increment: 1 } },
    });
    if (count > 0) await recomputeItem(ctx, roundId, dossierId);
    await ctx.audit('assignment.recused', {
      on: ['Assignment', id],
      label: dossier.number,
      detail: { before: stage, reviewVoid: count > 0 },
    });
    await ctx.notify({
      kind: count > 0 ? 'technology-promotion.review-lost' : 'technology-promotion.task-recused',
      userIds: await managersOf(ctx, tenantId, { userId, dossierId }),
      params: { round: round.name, number: dossier.number },
      link: `/rounds/${roundId}`,
      dedupeKey: `recused:${id}`,
    });
    if (stage !== 'PROPOSED' && !selfDeclared)
      await ctx.notify({
        kind: 'technology-promotion.own-task-recused',
        userIds: [userId],
        params: { round: round.name },
        dedupeKey: `own-recused:${id}`,
      });
  }
  for (const [roundId, theirs] of Map.groupBy(tasks, (task) => task.roundId))
    await offerAnew(
      ctx,
      roundId,
      theirs.map(({ id }) => id),
    );
  return tasks.length;
};
