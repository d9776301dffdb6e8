import type { Job } from '@xinglin/kernel/plugin';

/** Drafts that nobody has touched for a year go, one organisation at a time, every night. */
const dropOldDrafts: Job = {
  name: 'example.drop-old-drafts',
  schedule: '30 3 * * *',
  run: async (ctx) => {
    const yearAgo = new Date(ctx.now().getTime() - 365 * 24 * 3_600_000);
    const { count } = await ctx.db.memo.deleteMany({
      where: { tenantId: ctx.scope.tenantId ?? '', stage: 'DRAFT', updatedAt: { lt: yearAgo } },
    });
    if (count > 0) await ctx.audit('memo.old-drafts-dropped', { detail: { count } });
  },
};

export const exampleJobs = [dropOldDrafts];
