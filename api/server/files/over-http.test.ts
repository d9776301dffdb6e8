import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDiskStore } from '@xinglin/kernel/files/disk-store';
import { testDataDir } from '@xinglin/kernel/testing/test-database';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const store = join(testDataDir(), `files-${randomUUID()}`);
let server: TestServer;
let zhang: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer({ change: (served) => ({ ...served, services: { ...served.services, files: createDiskStore(store) } }) });
  zhang = await server.signIn('zhang-hui');
});
afterAll(() => server.close());

const body = Buffer.from('0123456789'.repeat(100_000));
const ticketFor = async (name: string, size: number) => {
  const query =
    'mutation T($input: CreateUploadTicketInput!) { createUploadTicket(input: $input) { ... on UploadTicket { fileId url method headers { name value } } } }';
  const reply = await server.ask(query, { variables: { input: { name, size } }, headers: zhang });
  return reply.at('data.createUploadTicket') as { fileId: string; url: string; method: string; headers: { name: string; value: string }[] };
};
const upload = async (name: string, bytes: Buffer) => {
  const ticket = await ticketFor(name, bytes.length);
  const headers = { cookie: zhang.cookie ?? '', ...Object.fromEntries(ticket.headers.map((each) => [each.name, each.value])) };
  const reply = await server.send(ticket.url, { method: ticket.method, headers, body: new Uint8Array(bytes) });
  return { id: ticket.fileId, reply };
};

test('a megabyte goes up through the front door and comes down by a plain link', async () => {
  const { id, reply } = await upload('数据.txt', body);
  expect([reply.status, reply.json]).toEqual([200, { id, state: 'READY' }]);
  const cookie = zhang.cookie ?? '';
  const down = await server.send(`/files/${id}`, { headers: { cookie } });
  expect([down.status, down.text === body.toString()]).toEqual([200, true]);
  expect(down.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'self'");
  expect(down.headers.get('x-content-type-options')).toBe('nosniff');
  expect(down.headers.get('content-disposition')).toMatch(/^attachment;/);
  const part = await server.send(`/files/${id}`, { headers: { cookie, range: 'bytes=0-9' } });
  expect([part.status, part.text]).toEqual([206, '0123456789']);
  expect((await server.send(`/files/${id}`)).status).toBe(401);
});

test('the audit names the request as the log does', async () => {
  const { id } = await upload('a.txt', Buffer.from('x'));
  const down = await server.send(`/files/${id}`, { headers: { cookie: zhang.cookie ?? '' } });
  const query = 'query A($id: ID!) { auditEntries(filter: { action: "file.downloaded", objectId: $id }) { items { requestId ip } } }';
  const entries = await server.ask(query, { variables: { id }, headers: zhang });
  expect(entries.at('data.auditEntries.items')).toEqual([{ requestId: down.headers.get('x-request-id'), ip: '127.0.0.1' }]);
});

test('a file that changed in the store never arrives whole', async () => {
  const { id } = await upload('b.txt', body);
  const path = join(store, zhang['x-xinglin-organisation'] ?? '', id);
  const bytes = await readFile(path);
  bytes[500_000] = 0;
  await writeFile(path, bytes);
  await expect(server.send(`/files/${id}`, { headers: { cookie: zhang.cookie ?? '' } })).rejects.toThrow();
});

test('a ticket does not show in the log', async () => {
  const { reply } = await upload('c.txt', Buffer.from('x'));
  expect(reply.status).toBe(200);
  expect(server.lines.some((line) => line.includes('"route":"upload"'))).toBe(true);
  expect(server.lines.some((line) => line.includes('/files/upload/'))).toBe(false);
});

test("an upload without the portal's own header is refused before the ticket is looked at", async () => {
  const ticket = await ticketFor('a.txt', 1);
  const reply = await server.send(ticket.url, { method: 'PUT', headers: { cookie: zhang.cookie ?? '' }, body: 'x' });
  expect([reply.status, reply.at('error.code')]).toEqual([403, 'FOREIGN_ORIGIN']);
});
