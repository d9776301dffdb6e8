import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Refused } from './refusal.ts';

const tooLarge = (limit: number) =>
  new Refused(413, 'BODY_TOO_LARGE', limit === 0 ? 'no body is expected here' : `at most ${limit} bytes`, { connection: 'close' });

const hasBody = (incoming: IncomingMessage) =>
  incoming.headers['transfer-encoding'] !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0;

const collect = async (incoming: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The body, never more of it than the route allows and never packed: a small packet must stay small. */
export const readBody = async (incoming: IncomingMessage, allowed: number | 'stream'): Promise<BodyInit | null> => {
  if (!hasBody(incoming)) return null;
  const encoding = incoming.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new Refused(415, 'ENCODING', 'send the body unpacked', { connection: 'close' });
  if (allowed === 'stream') return Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  if (Number(incoming.headers['content-length'] ?? 0) > allowed) throw tooLarge(allowed);
  return collect(incoming, allowed);
};
