import type { Context } from '@xinglin/kernel/context';

/** Who manages the assignment and need not keep away from the item; never whom it is about. */
export const managersOf = async (
  ctx: Context,
  tenantId: string,
  { userId, dossierId }: { userId?: string; dossierId: string },
): Promise<string[]> => {
  const away = await ctx.db.conflict.findMany({ where: { tenantId, dossierId, state: 'CONFIRMED' }, select: { userId: true } });
  const managers = await ctx.db.member.findMany({
    where: {
      tenantId,
      status: 'ACTIVE',
      userId: { notIn: [...(userId ? [userId] : []), ...away.map((each) => each.userId)] },
      roles: { some: { role: { is: { permissions: { has: 'assignment.manage' } } } } },
    },
    select: { userId: true },
  });
  return managers.map((each) => each.userId);
};
