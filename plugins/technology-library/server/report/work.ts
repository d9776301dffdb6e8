import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import type { WorkItem } from '@xinglin/kernel/work/work-item';
import { type ReportPeriod, reportDueOn } from '../../shared/report-input.ts';
import { actor } from '../actor.ts';
import { calendarOf } from './calendar.ts';
import { beginLink, missingReports } from './missing.ts';
import { titleOf } from './title.ts';

const MOST = 15;

/** Reports that nobody has begun: of her own projects for who leads them, over all projects for all who write reports. */
const toBegin = async (ctx: Context): Promise<readonly WorkItem[]> => {
  if (!ctx.ability.can('create', 'PromotionReport')) return [];
  const kind = 'technology-library.begin-report';
  const mine = (await missingReports(ctx, ctx.viewer.tenantId ?? '')).filter(
    ({ project }) => !project || project.leaderId === ctx.viewer.userId,
  );
  return mine.slice(0, MOST).map((report) => {
    const { period, label, project, dueOn } = report;
    return {
      id: `${kind}:${label}:${project?.id ?? 'all'}`,
      kind,
      title: titleOf(period, label, project?.title ?? null),
      link: beginLink(report),
      dueAt: dueOn,
      actionLabelKey: kind,
    };
  });
};

/** Her own drafts, and what waits for her approval. */
export const reportWork = async (ctx: Context): Promise<readonly WorkItem[]> => {
  const items: WorkItem[] = [...(await toBegin(ctx))];
  const select = { id: true, title: true, period: true, endsOn: true } as const;
  if (ctx.ability.can('submit', 'PromotionReport')) {
    const calendar = await calendarOf(ctx, ctx.viewer.tenantId ?? '');
    const drafts = await ctx.db.promotionReport.findMany({
      where: { AND: [allowed(ctx, 'submit', 'PromotionReport'), { stage: 'DRAFT', authorId: actor(ctx) }] },
      select,
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    const kind = 'technology-library.finish-report';
    for (const { id, title, period, endsOn } of drafts) {
      const dueAt = reportDueOn(period as ReportPeriod, endsOn, calendar);
      items.push({ id: `${kind}:${id}`, kind, title, link: `/reports/${id}`, dueAt, actionLabelKey: kind });
    }
  }
  if (ctx.ability.can('publish', 'PromotionReport')) {
    const waiting = await ctx.db.promotionReport.findMany({
      where: { AND: [allowed(ctx, 'publish', 'PromotionReport'), { stage: 'SUBMITTED' }] },
      select,
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
    const kind = 'technology-library.approve-report';
    for (const { id, title } of waiting)
      items.push({ id: `${kind}:${id}`, kind, title, link: `/reports/${id}`, dueAt: null, actionLabelKey: kind });
  }
  return items;
};
