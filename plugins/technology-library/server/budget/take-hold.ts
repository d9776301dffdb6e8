import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import type { ModelRow } from '@xinglin/prisma';

type Held = ModelRow<'PromotionBudget'> & { project: { title: string; entryId: string } };

/**
 * Holds an approved budget until the transaction ends, so that two who spend from it at once are counted one after the other.
 * Its version goes up: whoever settles it must have seen the last use.
 */
export const takeHold = async (ctx: Context, id: string, action: 'spend' | 'adjust'): Promise<Held> => {
  const mayAct = { AND: [allowed(ctx, action, 'PromotionBudget'), { id }] };
  const { count } = await ctx.db.promotionBudget.updateMany({
    where: { AND: [mayAct, { stage: 'APPROVED' }] },
    data: { version: { increment: 1 } },
  });
  const budget = await ctx.db.promotionBudget.findFirst({
    where: mayAct,
    include: { project: { select: { title: true, entryId: true } } },
  });
  if (!budget) throw new NotAllowedError();
  if (count !== 1) throw new StageError(budget.stage, action);
  return budget;
};
