import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

export const isStream = (response: Response) => response.headers.get('content-type')?.startsWith('text/event-stream') === true;

const copyHeaders = (response: Response, outgoing: ServerResponse) => {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
};

/** The listener that waited in vain is taken off again: a long file fills the buffer hundreds of times. */
const drained = async (outgoing: ServerResponse) => {
  const enough = new AbortController();
  const until = (event: string) => once(outgoing, event, { signal: enough.signal });
  await Promise.race([until('drain'), until('close')]).finally(() => enough.abort());
};

const pipe = async (body: ReadableStream<Uint8Array>, outgoing: ServerResponse) => {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  outgoing.once('close', leave);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || outgoing.destroyed) break;
      if (!outgoing.write(value)) await drained(outgoing);
    }
  } finally {
    outgoing.off('close', leave);
  }
  outgoing.end();
};

const isText = (response: Response) => /^(text\/|application\/[\w.+-]*json)/.test(response.headers.get('content-type') ?? '');
const isPacked = (response: Response) => response.headers.has('content-encoding');

/** Answers up to this size are sent in one piece. */
const WHOLE_BYTES = 262_144;

/** Sends an answer; a long one at the client's pace, a stream as it comes. */
export const writeResponse = async (response: Response, outgoing: ServerResponse, method: string): Promise<void> => {
  outgoing.statusCode = response.status;
  copyHeaders(response, outgoing);
  if (method === 'HEAD' || response.body === null) {
    await response.body?.cancel();
    outgoing.end();
  } else if (isStream(response) || Number(response.headers.get('content-length') ?? 0) > WHOLE_BYTES) {
    outgoing.flushHeaders();
    await pipe(response.body, outgoing);
  } else {
    // Text as text: GraphQL's answers are strings, and need not go through a stream of bytes and back. A file whose
    // length was announced goes as it is: reading it as text would take off a byte order mark.
    const asBytes = isPacked(response) || !isText(response) || response.headers.has('content-length');
    outgoing.end(asBytes ? Buffer.from(await response.arrayBuffer()) : await response.text());
  }
};
