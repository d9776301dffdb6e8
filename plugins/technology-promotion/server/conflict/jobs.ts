import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { type RefreshScope, refreshConflicts } from './refresh.ts';
import { REFRESH_CONFLICTS } from './refresh-job.ts';

/** Look-backs run out and ties begin with a day, without anybody doing anything. */
const everyMorning: Job = {
  name: 'technology-promotion.refresh-conflicts-daily',
  schedule: '20 2 * * *',
  run: async (ctx) => {
    const tenantId = ctx.scope.tenantId ?? '';
    const calls = await ctx.db.call.findMany({
      where: { tenantId, stage: { notIn: ['DRAFT', 'CONCLUDED', 'CANCELLED'] }, dossiers: { some: {} } },
      select: { id: true },
    });
    for (const { id: callId } of calls) await refreshConflicts(ctx, { callId });
  },
};

export const conflictJobs: readonly Job[] = [defineJob<RefreshScope>({ name: REFRESH_CONFLICTS, run: refreshConflicts }), everyMorning];
