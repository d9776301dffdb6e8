import type { Context } from '@xinglin/kernel/context';
import { managersOf as membersWith } from '../expert/membership.ts';

/** Who manages the assignment and need not keep away from the item; never whom it is about. */
export const managersOf = async (
  ctx: Context,
  tenantId: string,
  { userId, dossierId }: { userId?: string; dossierId: string },
): Promise<string[]> => {
  const away = await ctx.db.conflict.findMany({ where: { tenantId, dossierId, state: 'CONFIRMED' }, select: { userId: true } });
  const out = new Set([userId, ...away.map((each) => each.userId)]);
  return (await membersWith(ctx, tenantId, 'assignment.manage')).filter((each) => !out.has(each));
};
