// Answers of queries go out packed: rows of JSON repeat their field names, and shrink to a quarter or less.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { accepts } from '../http/accepts.ts';
import type { RequestInfo } from '../http/request-info.ts';

const packed = promisify(gzip);

/** A shorter answer fills one network packet, packed or not. */
const WORTH_BYTES = 1_400;

/**
 * Queries only. The length of a packed text tells what in it repeats, and so gives a secret away to whoever may choose
 * the text beside it: secrets that are shown once (an API key, the address of an upload) are answers of mutations.
 */
export const pack = async (request: Request, { facts }: RequestInfo, response: Response): Promise<Response> => {
  const bytes = Number(response.headers.get('content-length') ?? 0);
  if (facts.kind !== 'query' || bytes < WORTH_BYTES || !accepts(request, 'gzip')) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  return new Response(await packed(await response.arrayBuffer(), { level: 4 }), { status: response.status, headers });
};
