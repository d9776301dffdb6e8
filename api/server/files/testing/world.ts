// For tests: a portal with its file routes, and people who reach them through real sessions.
import { randomUUID } from 'node:crypto';
import type { Context, Services } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/seed-demo';
import { createUploadTicket, type UploadTicket } from '@xinglin/kernel/files/create-upload-ticket';
import { sessionCookieName, signToken } from '@xinglin/kernel/identity/read-session';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { type Caller, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { createFileRoutes } from '../routes.ts';

const ORIGIN = 'http://127.0.0.1:4000';

export interface Person {
  caller: Caller;
  cookie: string;
  tenantId: string;
  ticket(wish: { name: string; size: number; archives?: boolean }): Promise<UploadTicket>;
  put(ticket: UploadTicket, body: Buffer | ReadableStream, headers?: Record<string, string>): Promise<Response>;
  /** Both steps. */
  upload(name: string, body: Buffer, archives?: boolean): Promise<{ id: string; response: Response }>;
  ask(path: string, init: RequestInit): Promise<Response>;
  get(id: string, headers?: Record<string, string>, query?: string, method?: string): Promise<Response>;
}

export const inMutation = <R>(caller: Caller, work: (ctx: Context) => Promise<R>): Promise<R> => {
  const ctx = caller.ctx();
  return inTransaction(ctx, () => work(ctx));
};

export const personOf = async (portal: TestPortal, key: string, organisation: string, other: Partial<Services> = {}): Promise<Person> => {
  const caller = await portal.as(key, organisation);
  const tenantId = portal.organisationId(organisation);
  const token = randomUUID();
  const now = portal.services.clock();
  const data = { token, userId: demoId(key), tenantId, expiresAt: new Date(now.getTime() + 3_600_000), lastSeenAt: now };
  await inTestScope({ kind: 'identity' }, () => portal.services.database.client.session.create({ data }));
  const cookie = `${sessionCookieName(false)}=${signToken(portal.services, token)}`;
  const route = createFileRoutes({ ...portal.services, ...other });
  const ask = async (path: string, init: RequestInit) => {
    const answer = await route(new Request(`${ORIGIN}${path}`, { duplex: 'half', ...init } as RequestInit), '127.0.0.1');
    if (!answer) throw new Error(`${path} is no file route`);
    return answer;
  };
  const person: Person = {
    caller,
    ask,
    cookie,
    tenantId,
    ticket: (wish) => inMutation(caller, (ctx) => createUploadTicket(ctx, wish)),
    put: (ticket, body, headers = {}) => {
      const sent = { cookie, ...Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value])), ...headers };
      return ask(ticket.url, { method: 'PUT', headers: sent, body: body as BodyInit });
    },
    upload: async (name, body, archives = false) => {
      const ticket = await person.ticket({ name, size: body.length, archives });
      return { id: ticket.fileId, response: await person.put(ticket, body) };
    },
    get: (id, headers = {}, query = '', method = 'GET') => ask(`/files/${id}${query}`, { method, headers: { cookie, ...headers } }),
  };
  return person;
};
