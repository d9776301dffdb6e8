// A line of which little is left is marked with the day on which it came to that; what comes back to it takes the mark off.
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { isTight } from '../../shared/budget-input.ts';

/** After every change of what a line holds or of what was spent from it. */
export const markTight = async (ctx: Context, tenantId: string, id: string): Promise<void> => {
  const { amount, adjusted, used, tightOn } = await ctx.db.budgetLine.findFirstOrThrow({ where: { tenantId, id } });
  const tight = isTight(amount.plus(adjusted).toNumber(), used.toNumber());
  if (tight === (tightOn !== null)) return;
  await ctx.db.budgetLine.updateMany({ where: { tenantId, id }, data: { tightOn: tight ? todayIn(ctx.now()) : null } });
};
