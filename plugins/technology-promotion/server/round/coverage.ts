// Which tasks fill a place of an item, and which have left it empty.
import type { Context } from '@xinglin/kernel/context';

/** A task that counts for its item: proposed or at work or done. */
export const filling = ['PROPOSED', 'INVITED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'] as const;
/** Tasks the expert has been told of and has not finished. */
export const pending = ['INVITED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED'] as const;

interface Task {
  stage: string;
  review?: { stage: string } | null;
}

/** A review that was voided fills no place, though its author's task was done. */
export const fills = ({ stage, review }: Task): boolean => (filling as readonly string[]).includes(stage) && review?.stage !== 'VOID';

/** Where the expert said no, was kept away or was told that she is not needed: not asked for the same item again. */
export const isOut = (task: Task): boolean => !fills(task);

/** Items of the round whose places are not all filled. Counts for the house: hidden ones too. */
export const shortItems = async (ctx: Context, round: { tenantId: string; id: string; need: number }): Promise<string[]> => {
  const items = await ctx.db.roundItem.findMany({ where: { tenantId: round.tenantId, roundId: round.id }, select: { dossierId: true } });
  const tasks = await ctx.db.assignment.findMany({
    where: { tenantId: round.tenantId, roundId: round.id, stage: { in: [...filling] } },
    select: { dossierId: true, stage: true, review: { select: { stage: true } } },
  });
  const count = new Map<string, number>();
  for (const task of tasks) if (fills(task)) count.set(task.dossierId, (count.get(task.dossierId) ?? 0) + 1);
  return items.map(({ dossierId }) => dossierId).filter((id) => (count.get(id) ?? 0) < round.need);
};
