import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';

/** A member who can do what she is made responsible for; anybody else is refused at the field. */
export const requireColleague = async (ctx: Context, field: string, userId: string, permission: string): Promise<void> => {
  if (!(await holdersOf(ctx, permission)).includes(userId)) throw wrongField(field, 'CANNOT_TAKE_ON');
};

/** Somebody's name among the members; null when she has left. */
export const nameOfMember = async (ctx: Context, tenantId: string, userId: string | null): Promise<string | null> =>
  userId
    ? ((await ctx.db.member.findUnique({ where: { tenantId_userId: { tenantId, userId } }, select: { name: true } }))?.name ?? null)
    : null;
