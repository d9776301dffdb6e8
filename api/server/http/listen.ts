import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardConnections } from './uploads-in-time.ts';

/**
 * Half-open connections are closed within seconds. These times count only when given to the constructor:
 * Node looks for late requests every 30 seconds unless it is told otherwise there.
 */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than proxies keep theirs (nginx 60 seconds): whoever is the first to close an idle connection must be the one
  // that sends on it, or a request meets the end of its connection.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16_384,
};
/** A connection on which nothing moves in either direction, such as a reader who has stopped reading. */
const SILENCE_MS = 120_000;

export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Takes no new requests, waits for those under way, then closes what is left. */
  close(graceMs: number): Promise<void>;
}

export const listen = async (
  front: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
  port: number,
  host: string,
): Promise<Listening> => {
  const server = createServer(patience, (incoming, outgoing) => void front(incoming, outgoing));
  server.timeout = SILENCE_MS;
  guardConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: async (graceMs) => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(late);
    },
  };
};
