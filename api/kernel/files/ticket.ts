// A signed permission to send one file's bytes, once, soon, by the one who asked for it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Services } from '../context.ts';

/** Minutes. */
export const TICKET_MINUTES = 15;

export interface Ticket {
  fileId: string;
  tenantId: string;
  /** Account or API key. */
  userId: string;
  size: number;
  archives: boolean;
  /** Milliseconds since 1970. */
  expires: number;
}

const signature = (services: Services, body: string) =>
  createHmac('sha256', services.secret('upload-ticket')).update(body).digest('base64url');

export const signTicket = (services: Services, ticket: Ticket): string => {
  const { fileId, tenantId, userId, size, archives, expires } = ticket;
  const body = Buffer.from(JSON.stringify([fileId, tenantId, userId, size, archives, expires])).toString('base64url');
  return `${body}.${signature(services, body)}`;
};

/** Null for a ticket that was not signed here or is too old. Whether it was used, the file's row says. */
export const readTicket = (services: Services, text: string): Ticket | null => {
  const [body = '', given = '', ...rest] = text.split('.');
  const expected = Buffer.from(signature(services, body));
  const actual = Buffer.from(given);
  if (rest.length > 0 || expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  const [fileId, tenantId, userId, size, archives, expires] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  return expires > services.clock().getTime() ? { fileId, tenantId, userId, size, archives, expires } : null;
};
