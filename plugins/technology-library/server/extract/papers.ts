// The files of an extract, written after the commit, one by one: what is there stays, and the next try goes on from it.
import type { Context } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { defineJob } from '@xinglin/kernel/jobs/define-job';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import type { Job } from '@xinglin/kernel/plugin';
import { workbookBytes } from '@xinglin/kernel/tables/write-workbook';
import type { ModelRow } from '@xinglin/prisma';
import { extractDocument } from './document.ts';
import type { ExtractedTechnology } from './gather.ts';
import { sheetsOf } from './tables-of.ts';

const NAME = 'technology-library.write-extract-papers';
/** Official papers of a Chinese association. */
const LOCALE = 'zh-CN';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const endings = ['pdf', 'docx', 'xlsx'] as const;
type Ending = (typeof endings)[number];
type Extract = ModelRow<'ReportExtract'>;

interface Order {
  extractId: string;
}

export const orderExtractPapers = (ctx: Context, tenantId: string, extractId: string): Promise<void> =>
  ctx.enqueue({ job: NAME, tenantId, payload: { extractId } });

/** Of two that write the same file one keeps it. The holder reads the bytes through a share. */
const keep = (ctx: Context, { id, tenantId, holderId, number, edition, title }: Extract, ending: Ending, bytes: Buffer): Promise<void> =>
  inTransaction(ctx, async () => {
    const name = `${number}${edition > 1 ? `-${edition}` : ''} ${title}·持有方摘编.${ending}`;
    const mediaType = ending === 'xlsx' ? XLSX : mediaTypes[ending];
    const fileId = await keepDocument(ctx, { name, mediaType, bytes, on: ['ReportExtract', id] });
    const column = `${ending}FileId` as const;
    const { count } = await ctx.db.reportExtract.updateMany({ where: { tenantId, id, [column]: null }, data: { [column]: fileId } });
    if (count !== 1) throw new Error('the file of this extract is there already');
    await ctx.db.fileShare.createMany({ data: [{ ownerId: tenantId, granteeId: holderId, fileId }], skipDuplicates: true });
    await ctx.audit('report.extract-paper-written', { on: ['ReportExtract', id], label: number, detail: { ending, fileId } });
  });

export const writeExtractPapers = async (ctx: Context, { extractId }: Order): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const extract = await ctx.db.reportExtract.findFirst({ where: { tenantId, id: extractId } });
  if (!extract) return;
  const { name: organisation } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  const technologies = extract.technologies as unknown as ExtractedTechnology[];
  const { holderName, oneProject, number, edition, title, label, contentHash, createdAt } = extract;
  const described = extractDocument.describe(
    { organisation, holderName, oneProject, number, edition, title, label, technologies, contentHash, createdAt },
    LOCALE,
  );
  const workbook = async () => {
    const pieces: Buffer[] = [];
    for await (const piece of workbookBytes({ ...ctx, locale: LOCALE }, sheetsOf(technologies, LOCALE))) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const writers = { pdf: () => renderPdf(described), docx: () => renderDocx(described), xlsx: workbook };
  for (const ending of endings) if (extract[`${ending}FileId`] === null) await keep(ctx, extract, ending, await writers[ending]());
};

export const extractPapersJob: Job = defineJob<Order>({ name: NAME, outside: true, run: writeExtractPapers });
