// Files of a draft hang on the submission as soon as they may: colleagues share it, and any of them may hand it in.
import type { Context } from '@xinglin/kernel/context';
import { attachFile, detachFile } from '@xinglin/kernel/files/attach-file';

const on = (ctx: Context, id: string) => ({ tenantId: ctx.viewer.tenantId ?? '', objectType: 'Submission', objectId: id });

/** Those of the files that do not hang on it yet. */
const loose = async (ctx: Context, id: string, fileIds: readonly string[]): Promise<string[]> => {
  const hung = await ctx.db.storedFile.findMany({ where: { ...on(ctx, id), id: { in: [...fileIds] } }, select: { id: true } });
  return fileIds.filter((each) => !hung.some((file) => file.id === each));
};

/** All of them, or the reason why one cannot. */
export const hangFiles = async (ctx: Context, id: string, fileIds: readonly string[]): Promise<void> => {
  for (const fileId of await loose(ctx, id, fileIds)) await attachFile(ctx, fileId, 'Submission', id);
};

/** Those the viewer brought that have passed inspection; the others wait for the next saving. */
export const hangReady = async (ctx: Context, id: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return;
  const ready = await ctx.db.storedFile.findMany({
    where: {
      tenantId: ctx.viewer.tenantId ?? '',
      id: { in: [...fileIds] },
      uploadedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
      state: 'READY',
      objectId: null,
    },
    select: { id: true },
  });
  for (const file of ready) await attachFile(ctx, file.id, 'Submission', id);
};

/** A draft that is thrown away gives its files back to those who brought them. */
export const takeFilesOff = async (ctx: Context, id: string): Promise<void> => {
  const files = await ctx.db.storedFile.findMany({ where: on(ctx, id), select: { id: true } });
  for (const file of files) await detachFile(ctx, file.id, 'Submission', id);
};
