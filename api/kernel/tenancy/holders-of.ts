import type { Context } from '../context.ts';

/** People of the organisation in scope who hold a permission, as those to be told. */
export const holdersOf = async (ctx: Context, permission: string): Promise<string[]> => {
  const people = await ctx.db.member.findMany({
    where: { tenantId: ctx.scope.tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: permission } } } } } },
    select: { userId: true },
  });
  return people.map(({ userId }) => userId);
};
