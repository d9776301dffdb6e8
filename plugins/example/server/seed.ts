import type { Context } from '@xinglin/kernel/context';

/** Two memos for each demonstration organisation, written by its first member. */
export const seedExample = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const author = await ctx.db.member.findFirst({ where: { tenantId }, orderBy: { joinedAt: 'asc' } });
  if (!author || (await ctx.db.memo.count({ where: { tenantId } })) > 0) return;
  for (const [at, title] of ['质量改进建议', '设备采购说明'].entries()) {
    await ctx.db.memo.create({
      data: { tenantId, number: `SEED-${at + 1}`, title, authorId: author.userId, stage: at === 0 ? 'SUBMITTED' : 'DRAFT' },
    });
  }
};
