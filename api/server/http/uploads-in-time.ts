// The server closes requests that are not there whole within seconds. An upload may take longer, as long as
// bytes keep coming: it is taken out of the rule and watched by itself.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Longest pause within an upload, and its longest duration. Milliseconds. */
const PAUSE_MS = 30_000;
const WHOLE_MS = 30 * 60_000;

/** By connection: when its latest upload began. */
const uploads = new WeakMap<Duplex, number>();

export const markUpload = (socket: Socket): void => {
  const watched = uploads.has(socket);
  uploads.set(socket, Date.now());
  if (watched) return;
  let read = socket.bytesRead;
  const watch = setInterval(() => {
    const stalled = socket.bytesRead === read;
    read = socket.bytesRead;
    if (stalled || Date.now() - (uploads.get(socket) ?? 0) > WHOLE_MS) socket.destroy();
  }, PAUSE_MS);
  watch.unref();
  socket.once('close', () => clearInterval(watch));
};

const answers: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Ends connections that cannot be understood or take too long, except an upload that only takes long. */
export const guardConnections = (server: Server): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && uploads.has(socket)) return;
    if (error.code !== 'ECONNRESET' && socket.writable) {
      socket.end(`HTTP/1.1 ${answers[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
    setTimeout(() => socket.destroy(), 1_000).unref();
  });
};
