import type { Context } from '@xinglin/kernel/context';

/** The name of somebody of the organisation; null when she has left, or when a program did it. */
export const personName = async (ctx: Context, tenantId: string, userId: string | null): Promise<string | null> =>
  userId
    ? ((await ctx.db.member.findUnique({ where: { tenantId_userId: { tenantId, userId } }, select: { name: true } }))?.name ?? null)
    : null;
