// Reminds of reports that nobody has begun although they are due: each time and report once.
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';
import { beginLink, missingReports } from './missing.ts';
import { titleOf } from './title.ts';

/** Whoever leads a project hears of its report; all who write reports hear of the one over all projects. */
export const remindReports = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const due = (await missingReports(ctx, tenantId)).filter(({ dueOn }) => dueOn <= today);
  if (due.length === 0) return;
  const writers = await holdersOf(ctx, 'report.write');
  for (const report of due) {
    const { period, label, project } = report;
    const leads = project && writers.includes(project.leaderId) ? [project.leaderId] : [];
    await ctx.notify({
      kind: 'technology-library.report-due',
      userIds: project ? leads : writers,
      params: { title: titleOf(period, label, project?.title ?? null) },
      link: beginLink(report),
      dedupeKey: `report-due:${tenantId}:${period}:${label}:${project?.id ?? 'all'}`,
    });
  }
};
