// The files of a published report: DOCX, PDF and XLSX from what was frozen. They are written after the commit, one by one,
// each kept as soon as it is there; the row is the work's lease and its progress.
import { createHash } from 'node:crypto';
import type { Context } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { defineJob } from '@xinglin/kernel/jobs/define-job';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import type { Job } from '@xinglin/kernel/plugin';
import { workbookBytes } from '@xinglin/kernel/tables/write-workbook';
import type { ModelRow } from '@xinglin/prisma';
import { stillAmong } from '../tell.ts';
import { reportDocument } from './document.ts';
import type { ReportFigures } from './figures.ts';
import { tablesOf } from './tables-of.ts';

const NAME = 'technology-library.write-report';
/** Work whose row was not touched for so long has lost its process. */
const ORPHANED_MS = 150_000;
/** Reports are official papers of a Chinese association, whoever happens to publish one. */
const LOCALE = 'zh-CN';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Report = ModelRow<'PromotionReport'> & { project: Pick<ModelRow<'PromotionProject'>, 'number' | 'title'> | null };
interface Order {
  reportId: string;
}

/** Leaves the work in the transaction of the act; `runAt` keeps many reports from being written at once. */
export const orderPapers = async (
  ctx: Context,
  { tenantId, id }: Pick<ModelRow<'PromotionReport'>, 'tenantId' | 'id'>,
  runAt?: Date,
): Promise<void> => {
  await ctx.db.promotionReport.updateMany({ where: { tenantId, id }, data: { papers: 'QUEUED', papersDone: 0, papersAt: ctx.now() } });
  await ctx.enqueue({ job: NAME, tenantId, payload: { reportId: id }, runAt });
};

const claim = async (ctx: Context, id: string): Promise<Report | null> => {
  const where = { tenantId: ctx.scope.tenantId ?? '', id };
  const orphaned = { papers: 'RUNNING', papersAt: { lt: new Date(ctx.now().getTime() - ORPHANED_MS) } };
  const { count } = await ctx.db.promotionReport.updateMany({
    where: { ...where, stage: { in: ['PUBLISHED', 'SUPERSEDED'] }, OR: [{ papers: 'QUEUED' }, orphaned] },
    data: { papers: 'RUNNING', papersDone: 0, papersAt: ctx.now() },
  });
  if (count !== 1) return null;
  return ctx.db.promotionReport.findFirst({ where, include: { project: { select: { number: true, title: true } } } });
};

const paperOf = (report: Report, organisation: string) => {
  const { number, edition, title, label, editionReason, contentHash, frozenAt, publishedAt, project } = report;
  if (!frozenAt || !publishedAt || !report.figures) throw new Error('a report that was published has figures');
  return {
    ...{ organisation, number, edition, title, label, editionReason, contentHash, frozenAt, publishedAt },
    project: project ? `${project.number} ${project.title}` : null,
    chapters: report.chapters as Record<string, string>,
    figures: report.figures as unknown as ReportFigures,
  };
};

const workbook = async (ctx: Context, figures: ReportFigures): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of workbookBytes({ ...ctx, locale: LOCALE }, tablesOf(figures, LOCALE))) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** Keeps one file and says how far the work is, so that what is there stays when the next one fails. */
const keep = (
  ctx: Context,
  { id, tenantId, number, title, edition }: Report,
  ending: 'docx' | 'pdf' | 'xlsx',
  bytes: Buffer,
): Promise<void> =>
  inTransaction(ctx, async () => {
    const name = `${number}${edition > 1 ? `-${edition}` : ''} ${title}.${ending}`;
    const mediaType = ending === 'xlsx' ? XLSX : mediaTypes[ending];
    const fileId = await keepDocument(ctx, { name, mediaType, bytes, on: ['PromotionReport', id] });
    const { count } = await ctx.db.promotionReport.updateMany({
      where: { tenantId, id, papers: 'RUNNING' },
      data: { [`${ending}FileId`]: fileId, papersDone: { increment: 1 }, papersAt: ctx.now() },
    });
    if (count !== 1) throw new Error('the files of this report are written by somebody else');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await ctx.audit('report.paper-written', { on: ['PromotionReport', id], label: number, detail: { ending, fileId, sha256 } });
    await publishLive(ctx.db, { topic: 'list:PromotionReport', tenantId });
  });

const end = (ctx: Context, report: Report, papers: 'DONE' | 'FAILED'): Promise<void> =>
  inTransaction(ctx, async () => {
    const { id, tenantId, title, publishedBy } = report;
    await ctx.db.promotionReport.updateMany({ where: { tenantId, id, papers: 'RUNNING' }, data: { papers, papersAt: ctx.now() } });
    await publishLive(ctx.db, { topic: 'list:PromotionReport', tenantId });
    if (papers === 'DONE') return;
    await ctx.notify({
      kind: 'technology-library.report-papers-failed',
      userIds: await stillAmong(ctx, 'report.read', [publishedBy]),
      params: { title },
      link: `/reports/${id}`,
    });
  });

export const writePapers = async (ctx: Context, { reportId }: Order): Promise<void> => {
  const report = await claim(ctx, reportId);
  if (!report) return;
  try {
    const { name } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: report.tenantId }, select: { name: true } });
    const paper = paperOf(report, name);
    const description = reportDocument.describe(paper, LOCALE);
    const writers = {
      docx: () => renderDocx(description),
      pdf: () => renderPdf(description),
      xlsx: () => workbook(ctx, paper.figures),
    };
    for (const ending of ['docx', 'pdf', 'xlsx'] as const) {
      if (report[`${ending}FileId`] === null) await keep(ctx, report, ending, await writers[ending]());
      else
        await ctx.db.promotionReport.updateMany({
          where: { tenantId: report.tenantId, id: report.id },
          data: { papersDone: { increment: 1 } },
        });
    }
    await end(ctx, report, 'DONE');
  } catch (error) {
    await end(ctx, report, 'FAILED');
    throw error;
  }
};

export const reportPapersJob: Job = defineJob<Order>({ name: NAME, outside: true, run: writePapers });
