// Which reports of the times that ended last nobody has begun.
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { lastPeriodBefore, periodLabel } from '../../shared/periods.ts';
import { type ReportPeriod, reportDueOn, reportPeriods } from '../../shared/report-input.ts';
import { calendarOf } from './calendar.ts';

export interface MissingReport {
  period: ReportPeriod;
  label: string;
  year: number;
  quarter: number | null;
  dueOn: Date;
  /** Null for the report over all projects. */
  project: { id: string; title: string; leaderId: string } | null;
}

/** After so long nobody is reminded of a report any more: it was left out on purpose, or before the house was used. */
const LONGEST_MS = 90 * 86_400_000;

/** The last quarter and the last year, for the association and for every project that ran in them. */
export const missingReports = async (ctx: Context, tenantId: string): Promise<MissingReport[]> => {
  const today = todayIn(ctx.now());
  const calendar = await calendarOf(ctx, tenantId);
  const found: MissingReport[] = [];
  for (const period of reportPeriods) {
    const { startsOn, endsOn } = lastPeriodBefore(period, today);
    const dueOn = reportDueOn(period, endsOn, calendar);
    if (today.getTime() - dueOn.getTime() > LONGEST_MS) continue;
    const projects = await ctx.db.promotionProject.findMany({
      where: {
        tenantId,
        startsOn: { lte: endsOn },
        stage: { in: ['AGREED', 'IMPLEMENTING', 'EVALUATING'] },
      },
      select: { id: true, title: true, leaderId: true },
      orderBy: { id: 'asc' },
    });
    if (projects.length === 0) continue;
    const begun = await ctx.db.promotionReport.findMany({
      where: { tenantId, period, startsOn, stage: { not: 'DISCARDED' } },
      select: { projectId: true },
    });
    const there = new Set(begun.map(({ projectId }) => projectId));
    const about = {
      period,
      label: periodLabel(period, startsOn),
      year: startsOn.getUTCFullYear(),
      quarter: period === 'QUARTER' ? Math.floor(startsOn.getUTCMonth() / 3) + 1 : null,
      dueOn,
    };
    for (const project of [null, ...projects]) if (!there.has(project?.id ?? null)) found.push({ ...about, project });
  }
  return found;
};

/** Where it is begun. */
export const beginLink = ({ period, year, quarter, project }: MissingReport): string =>
  `/reports/new?period=${period}&year=${year}${quarter ? `&quarter=${quarter}` : ''}${project ? `&project=${project.id}` : ''}`;
