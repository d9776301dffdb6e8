import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Context, inScope } from '@xinglin/kernel/context';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { byteRangeOf } from './byte-range.ts';
import { fileHeaders } from './headers.ts';
import { refusal } from './reply.ts';
import { verified } from './verified.ts';

type Found = NonNullable<Awaited<ReturnType<typeof readableFile>>>;

/** A part cannot be checked against the sum of the whole; the whole is checked on its way out. */
const bodyOf = async (ctx: Context, file: Found, range: { start: number; end: number } | null): Promise<ReadableStream> => {
  const stored = await ctx.services.files.get(keyOf(file), range ?? undefined);
  if (range || !file.sha256) return Readable.toWeb(stored) as ReadableStream;
  const check = verified(file.sha256, () =>
    inScope(ctx, () => ctx.audit('file.corrupted', { on: ['StoredFile', file.id], label: file.name, result: 'failed' })),
  );
  const out = new PassThrough();
  pipeline(stored, check, out).catch((error: unknown) => out.destroy(error as Error));
  return Readable.toWeb(out) as ReadableStream;
};

/** Foreign, hidden, deleted, rejected and absent files answer alike. */
export const download = async (ctx: Context, request: Request, id: string): Promise<Response> => {
  const file = await inScope(ctx, () => readableFile(ctx, asId(id)));
  if (file?.state !== 'READY') return refusal(404, 'NOT_FOUND', 'not there, or not there for you');
  const size = Number(file.size);
  const headers = fileHeaders(file, new URL(request.url).searchParams.get('view') === '1');
  const condition = request.headers.get('if-range');
  const range = condition && condition !== headers.get('etag') ? null : byteRangeOf(request.headers.get('range'), size);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`);
    headers.delete('content-type');
    headers.delete('content-disposition');
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-length', String(range ? range.end - range.start + 1 : size));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const body = await bodyOf(ctx, file, range);
  // A file read in many parts is one reading.
  if (!range || range.start === 0) {
    await inScope(ctx, () => ctx.audit('file.downloaded', { on: ['StoredFile', file.id], label: file.name }));
  }
  return new Response(body, { status, headers });
};
