// Gives every holder its extract of a published report, once, when the report's last quarter may be told.
import type { Context } from '@xinglin/kernel/context';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import type { Prisma } from '@xinglin/prisma';
import { periodLabel } from '../../shared/periods.ts';
import type { ReportPeriod } from '../../shared/report-input.ts';
import { dayText } from '../days.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { titleOf } from '../report/title.ts';
import { closesAt } from '../site/recorded.ts';
import { tell } from '../tell.ts';
import { gatherExtracts } from './gather.ts';
import { orderExtractPapers } from './papers.ts';

export interface ExtractOrder {
  reportId: string;
}

/** In the association's scope; whoever comes second finds nothing to do. */
export const writeExtracts = async (ctx: Context, { reportId }: ExtractOrder): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const waits = { tenantId, id: reportId, stage: 'PUBLISHED', extractsAt: null };
  const report = await ctx.db.promotionReport.findFirst({ where: waits });
  if (!report || closesAt(report.endsOn) > ctx.now()) return;
  const { count } = await ctx.db.promotionReport.updateMany({ where: waits, data: { extractsAt: ctx.now() } });
  if (count !== 1) return;
  const { number, edition, period, label, startsOn, endsOn, projectId } = report;
  const extracts = await gatherExtracts(ctx, { tenantId, startsOn, endsOn, projectId, quarter: periodLabel('QUARTER', endsOn) });
  for (const { holderId, holderName, technologies } of extracts) {
    const oneProject = projectId !== null;
    // A project may be called after a site.
    const title = oneProject ? titleOf(period as ReportPeriod, label, technologies[0]?.title ?? null) : report.title;
    const said = { oneProject, number, edition, title, period, label, startsOn, endsOn };
    const { id } = await ctx.db.reportExtract.create({
      data: {
        ...{ tenantId, reportId, holderId, holderName, ...said, createdAt: ctx.now() },
        technologies: technologies as unknown as Prisma.InputJsonValue,
        contentHash: contentHash({ ...said, startsOn: dayText(startsOn), endsOn: dayText(endsOn), holderName, technologies }),
        search: searchable({ number, title, label, technologies: technologies.map((of) => of.title).join(' ') }),
      },
    });
    await orderExtractPapers(ctx, tenantId, id);
    await tell(ctx, {
      tenantId: holderId,
      permission: 'held-report.read',
      kind: 'technology-library.report-extract',
      params: { title },
      link: `/held-reports/${id}`,
    });
  }
  if (extracts.length === 0) return;
  const on = ['PromotionReport', reportId] as const;
  await writeLedger(ctx, { tenantId, act: 'report-extracted', params: { number, title: report.title, n: extracts.length }, projectId, on });
};

/** What was published before its quarter had closed, or whose order was lost. */
export const writeLateExtracts = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const reports = await ctx.db.promotionReport.findMany({
    where: { tenantId, stage: 'PUBLISHED', extractsAt: null },
    select: { id: true },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  });
  for (const { id } of reports) await writeExtracts(ctx, { reportId: id });
};
