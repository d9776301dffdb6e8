import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const plain = (address: string | undefined): string | undefined => {
  const bare = address?.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return bare && isIP(bare) ? bare.toLowerCase() : undefined;
};

const unknown = '0.0.0.0';

/**
 * The client's address. Each trusted proxy has appended the address it saw to X-Forwarded-For, so the
 * client is that many places from the right; whatever stands further left is the client's own invention.
 */
export const clientAddress = (incoming: IncomingMessage, trustedProxies: number): string => {
  const peer = plain(incoming.socket.remoteAddress) ?? unknown;
  if (trustedProxies === 0) return peer;
  const seen = [...String(incoming.headers['x-forwarded-for'] ?? '').split(','), peer];
  return plain(seen[Math.max(0, seen.length - 1 - trustedProxies)]) ?? peer;
};
