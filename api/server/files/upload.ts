// The second step of an upload: the bytes. They are received, looked into, put into the store and scanned;
// until then nobody can fetch them.
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, inScope } from '@xinglin/kernel/context';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { fileKinds } from '@xinglin/kernel/files/kinds';
import { FileRefused } from '@xinglin/kernel/files/refused';
import { settleScan } from '@xinglin/kernel/files/settle-scan';
import { readTicket, type Ticket } from '@xinglin/kernel/files/ticket';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { inspect } from './inspect/inspect.ts';
import { receive } from './receive.ts';
import { json, refusal } from './reply.ts';
import { inTurn } from './turns.ts';

interface Upload {
  id: string;
  tenantId: string;
  name: string;
}

/** A ticket of somebody else is as good as a forged one. */
const ticketOf = (ctx: Context, text: string): Ticket | null => {
  const ticket = readTicket(ctx.services, text);
  const holder = ctx.viewer.userId ?? ctx.viewer.apiKeyId;
  const fits = ticket && ticket.tenantId === ctx.viewer.tenantId && ticket.userId === holder;
  return fits && ctx.ability.can('create', 'StoredFile') ? ticket : null;
};

/** Turns the version once, so that a second use of the ticket finds nothing to turn. */
const claim = (ctx: Context, { tenantId, fileId: id, userId: uploadedBy }: Ticket) =>
  inScope(ctx, async () => {
    const { count } = await ctx.db.storedFile.updateMany({
      where: { tenantId, id, uploadedBy, state: 'AWAITING', version: 1 },
      data: { version: 2 },
    });
    return count === 1 ? ctx.db.storedFile.findFirst({ where: { tenantId, id } }) : null;
  });

const reject = (ctx: Context, file: Upload, error: FileRefused) =>
  inTransaction(ctx, async () => {
    await ctx.db.storedFile.updateMany({
      where: { tenantId: file.tenantId, id: file.id, state: 'AWAITING' },
      data: { state: 'REJECTED', reason: error.code, version: { increment: 1 } },
    });
    await ctx.audit('file.rejected', {
      on: ['StoredFile', file.id],
      label: file.name,
      detail: { reason: error.code, note: error.message },
      result: 'refused',
    });
  });

/** A scanner that is away holds the file in quarantine; the worker tries again. */
const scan = async (ctx: Context, file: Upload, path: string): Promise<string> => {
  const verdict = await ctx.services.scanner.scan(async () => createReadStream(path)).catch(() => null);
  return inTransaction(ctx, async () => {
    if (verdict) return (await settleScan(ctx, file, verdict)) ?? 'DELETED';
    await ctx.enqueue({ job: 'kernel.scan-file', payload: { fileId: file.id } });
    await ctx.audit('file.quarantined', { on: ['StoredFile', file.id], label: file.name });
    return 'QUARANTINED';
  });
};

const take = async (ctx: Context, file: Upload, ticket: Ticket, body: AsyncIterable<Uint8Array> | null): Promise<string> => {
  await mkdir(ctx.services.incoming, { recursive: true, mode: 0o700 });
  const path = join(ctx.services.incoming, file.id);
  try {
    const sha256 = await receive(body, path, ticket.size);
    const kind = await inTurn(async () => inspect(await readFile(path), file.name, ticket.archives));
    await ctx.services.files.put(keyOf(file), createReadStream(path), ticket.size);
    const { count } = await inScope(ctx, () =>
      ctx.db.storedFile.updateMany({
        where: { tenantId: file.tenantId, id: file.id, state: 'AWAITING' },
        data: { state: 'QUARANTINED', mediaType: fileKinds[kind].mediaType, sha256, version: { increment: 1 } },
      }),
    );
    return count === 1 ? await scan(ctx, file, path) : 'DELETED';
  } finally {
    await rm(path, { force: true });
  }
};

export const upload = async (ctx: Context, request: Request, text: string): Promise<Response> => {
  const ticket = ticketOf(ctx, text);
  if (!ticket) return refusal(403, 'TICKET', 'this ticket is not yours, too old or not one of ours');
  const announced = request.headers.get('content-length');
  if (announced && Number(announced) !== ticket.size) return refusal(413, 'FILE_SIZE', 'not the size that was announced');
  if (request.headers.has('content-encoding')) return refusal(415, 'ENCODING', 'send the bytes as they are');
  const file = await claim(ctx, ticket);
  if (!file) return refusal(409, 'TICKET_USED', 'this ticket was used');
  try {
    const state = await take(ctx, file, ticket, request.body as AsyncIterable<Uint8Array> | null);
    if (state === 'REJECTED') return refusal(422, 'FILE_MALWARE', 'the virus scanner found something');
    if (state === 'DELETED') return refusal(410, 'FILE_DELETED', 'the file was deleted meanwhile');
    return json(state === 'READY' ? 200 : 202, { id: file.id, state });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await reject(ctx, file, error);
    return refusal(error.code === 'FILE_SIZE' ? 413 : 422, error.code, error.message);
  }
};
