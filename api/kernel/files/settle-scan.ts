import type { Context } from '../context.ts';
import type { FileRow } from './readable-file.ts';
import type { Verdict } from './scanner.ts';

type Waiting = Pick<FileRow, 'id' | 'tenantId' | 'name'>;

/** Lets a file out of quarantine or rejects it. A file that somebody deleted meanwhile stays deleted. */
export const settleScan = async (ctx: Context, file: Waiting, verdict: Verdict): Promise<'READY' | 'REJECTED' | null> => {
  const state = verdict.clean ? 'READY' : 'REJECTED';
  const { count } = await ctx.db.storedFile.updateMany({
    where: { tenantId: file.tenantId, id: file.id, state: 'QUARANTINED' },
    data: { state, reason: verdict.clean ? null : 'FILE_MALWARE', readyAt: verdict.clean ? ctx.now() : null, version: { increment: 1 } },
  });
  if (count !== 1) return null;
  const on = ['StoredFile', file.id] as const;
  if (verdict.clean) await ctx.audit('file.uploaded', { on, label: file.name });
  else {
    await ctx.audit('file.rejected', {
      on,
      label: file.name,
      detail: { reason: 'FILE_MALWARE', finding: verdict.finding },
      result: 'refused',
    });
    await ctx.enqueue({ job: 'kernel.remove-file', payload: { fileId: file.id } });
  }
  return state;
};
