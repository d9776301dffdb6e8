// The worker's part in files. All of them reach into the store, so each stands being repeated.
import type { Context } from '../context.ts';
import { inTransaction } from '../mutation/in-transaction.ts';
import type { Job } from '../plugin.ts';
import { keyOf } from './file-store.ts';
import type { FileRow } from './readable-file.ts';
import { settleScan } from './settle-scan.ts';

/** An upload that was announced but has not arrived by then never will. Milliseconds. */
const GIVE_UP = 60 * 60_000;

interface OneFile {
  fileId: string;
}

const own = (ctx: Context, id: string) => ({ tenantId: ctx.scope.tenantId ?? '', id });

/** She has long left the page on which she sent the file. */
const tellUploader = (ctx: Context, { id, name, uploadedBy }: FileRow, finding: string) =>
  ctx.notify({
    kind: 'kernel.file-rejected',
    userIds: uploadedBy ? [uploadedBy] : [],
    params: { name, reason: finding },
    link: '/files',
    dedupeKey: `file-rejected:${id}`,
  });

/** For uploads that the scanner could not look at when they came in. */
const scanFile: Job<OneFile> = {
  name: 'kernel.scan-file',
  outside: true,
  run: async (ctx, { fileId }) => {
    const file = await ctx.db.storedFile.findFirst({ where: { ...own(ctx, fileId), state: 'QUARANTINED' } });
    if (!file) return;
    const verdict = await ctx.services.scanner.scan(() => ctx.services.files.get(keyOf(file)));
    await inTransaction(ctx, async () => {
      await settleScan(ctx, file, verdict);
      if (!verdict.clean) await tellUploader(ctx, file, verdict.finding);
    });
  },
};

const removeFile: Job<OneFile> = {
  name: 'kernel.remove-file',
  outside: true,
  run: async (ctx, { fileId }) => {
    const file = await ctx.db.storedFile.findFirst({ where: { ...own(ctx, fileId), state: { in: ['DELETED', 'REJECTED'] } } });
    if (file) await ctx.services.files.delete(keyOf(file));
  },
};

/** Uploads that broke off leave a row and perhaps bytes; files that still wait for the scanner are sent to it again. */
const sweepUploads: Job<{ dueAt: string }> = {
  name: 'kernel.sweep-uploads',
  schedule: '17 * * * *',
  outside: true,
  run: async (ctx, { dueAt }) => {
    const tenantId = ctx.scope.tenantId ?? '';
    const before = { lt: new Date(ctx.now().getTime() - GIVE_UP) };
    const stale = await ctx.db.storedFile.findMany({ where: { tenantId, state: 'AWAITING', createdAt: before }, take: 1_000 });
    for (const file of stale) {
      await ctx.services.files.delete(keyOf(file));
      await ctx.db.storedFile.updateMany({
        where: { tenantId, id: file.id, state: 'AWAITING' },
        data: { state: 'DELETED', reason: 'FILE_INTERRUPTED' },
      });
    }
    const waiting = await ctx.db.storedFile.findMany({ where: { tenantId, state: 'QUARANTINED', createdAt: before }, take: 1_000 });
    for (const { id } of waiting) {
      await ctx.enqueue({ job: scanFile.name, payload: { fileId: id }, dedupeKey: `scan:${id}:${dueAt}` });
    }
  },
};

export const fileJobs: readonly Job[] = [scanFile, removeFile, sweepUploads];
