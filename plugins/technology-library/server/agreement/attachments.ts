// Files that are a part of an agreement: they hang on it, and it says which with the hash of each.
import type { Context } from '@xinglin/kernel/context';
import { detachFile } from '@xinglin/kernel/files/attach-file';
import { attach } from '../evidence/attach.ts';
import { type Attachment, attachedFiles } from './content.ts';

/** Hangs a file of the viewer's on the agreement; what is wrong with it stands at the field. */
export const hang = (ctx: Context, agreementId: string, fileId: string, path: string): Promise<void> =>
  attach(ctx, fileId, 'Agreement', agreementId, path);

/** Makes these the attachments of a draft, in this order; those left out go back to whoever brought them. */
export const hangAttachments = async (ctx: Context, id: string, fileIds: readonly string[]): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const row = await ctx.db.agreement.findFirstOrThrow({ where: { tenantId, id }, select: { attachments: true } });
  const before = (row.attachments as unknown as Attachment[]).map(({ fileId }) => fileId);
  for (const fileId of fileIds) if (!before.includes(fileId)) await hang(ctx, id, fileId, 'attachmentIds');
  for (const fileId of before) if (!fileIds.includes(fileId)) await detachFile(ctx, fileId, 'Agreement', id);
  const files = await attachedFiles(ctx, tenantId, fileIds);
  const attachments = fileIds.flatMap((fileId) => {
    const file = files.get(fileId);
    return file ? [{ fileId, ...file }] : [];
  });
  await ctx.db.agreement.updateMany({ where: { tenantId, id, stage: 'DRAFT' }, data: { attachments } });
};
