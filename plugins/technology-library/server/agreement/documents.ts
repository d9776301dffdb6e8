// The agreement as DOCX and PDF: once as it is sent, and again with everybody's signature when it takes effect. Written after
// the commit, since a document takes longer than a person who signs should wait.
import type { Context } from '@xinglin/kernel/context';
import { keepDocument } from '@xinglin/kernel/documents/keep-document';
import { mediaTypes, renderDocx, renderPdf } from '@xinglin/kernel/documents/render';
import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { agreementDocument } from './agreement-document.ts';
import { contentOf, inRoleOrder } from './content.ts';

const NAME = 'technology-library.agreement-document';

interface Order {
  agreementId: string;
}

/** Leaves the work; `state` tells one writing from the next. */
export const makeDocuments = (ctx: Context, tenantId: string, agreementId: string, state: 'sent' | 'effective'): Promise<void> =>
  ctx.enqueue({ job: NAME, tenantId, payload: { agreementId }, dedupeKey: `agreement-document:${agreementId}:${state}` });

const signersOf = async (ctx: Context, tenantId: string, id: string) => {
  const parties = await ctx.db.agreementParty.findMany({ where: { tenantId, agreementId: id } });
  const signatures = await ctx.db.signature.findMany({
    where: { tenantId, objectType: 'Agreement', objectId: id },
    orderBy: { position: 'asc' },
  });
  return inRoleOrder(parties).map((party) => {
    const signature = signatures.find(({ meaning }) => meaning.endsWith(`-${party.role.toLowerCase()}`));
    return {
      role: party.role,
      name: party.name,
      state: party.state,
      signer: party.signerName,
      signedAt: party.signedAt?.toISOString() ?? null,
      method: signature?.method ?? null,
      signatureHash: signature?.hash ?? null,
    };
  });
};

/** The copies of before are taken off the agreement; what hangs on it is what is in force. */
const dropEarlier = async (ctx: Context, tenantId: string, fileIds: readonly (string | null)[]): Promise<void> => {
  const ids = fileIds.flatMap((id) => (id ? [id] : []));
  if (ids.length === 0) return;
  await ctx.db.fileShare.deleteMany({ where: { ownerId: tenantId, fileId: { in: ids } } });
  await ctx.db.storedFile.updateMany({
    where: { tenantId, id: { in: ids } },
    data: { objectType: null, objectId: null, state: 'DELETED', version: { increment: 1 } },
  });
  for (const fileId of ids) await ctx.enqueue({ job: 'kernel.remove-file', payload: { fileId } });
};

export const writeDocuments = async (ctx: Context, { agreementId: id }: Order): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const found = await contentOf(ctx, id);
  if (!found || ['DRAFT', 'WITHDRAWN'].includes(found.row.stage)) return;
  const { row, form } = found;
  const { name: organisation } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  const signers = await signersOf(ctx, tenantId, id);
  const data = {
    organisation,
    form,
    contentHash: row.contentHash ?? '',
    signers,
    date: (row.effectiveAt ?? row.sentAt ?? ctx.now()).toISOString(),
  };
  const description = agreementDocument.describe(data, 'zh-CN');
  const keep = async (format: 'docx' | 'pdf', bytes: Buffer) =>
    keepDocument(ctx, { name: `${row.number} ${row.title}.${format}`, mediaType: mediaTypes[format], bytes, on: ['Agreement', id] });
  await dropEarlier(ctx, tenantId, [row.wordFileId, row.pdfFileId]);
  const wordFileId = await keep('docx', await renderDocx(description));
  const pdfFileId = await keep('pdf', await renderPdf(description));
  const { count } = await ctx.db.agreement.updateMany({
    where: { tenantId, id, stage: { notIn: ['DRAFT', 'WITHDRAWN'] } },
    data: { wordFileId, pdfFileId },
  });
  if (count !== 1) throw new Error('the agreement was withdrawn meanwhile');
  const parties = row.parties.flatMap(({ partyId }) => (partyId && partyId !== tenantId ? [partyId] : []));
  await ctx.db.fileShare.createMany({
    data: [...new Set(parties)].flatMap((granteeId) => [wordFileId, pdfFileId].map((fileId) => ({ ownerId: tenantId, granteeId, fileId }))),
    skipDuplicates: true,
  });
  await ctx.audit('agreement.documents-written', { on: ['Agreement', id], label: row.number });
};

export const agreementDocumentsJob: Job = defineJob<Order>({ name: NAME, run: writeDocuments });
