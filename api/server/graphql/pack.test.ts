// What leaves packed, and what must not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let zhang: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  zhang = await server.signIn('zhang-hui');
});
afterAll(() => server.close());

const long = '{ viewer { userId name email permissions capabilities organisation { id kind name } } }';
const ask = (query: string, encoding: string) => server.ask(query, { headers: { ...zhang, 'accept-encoding': encoding } });

test('a long answer of a query, to whoever can unpack it', async () => {
  const packed = await ask(long, 'gzip, deflate, br');
  const plain = await ask(long, 'identity');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('accept-encoding');
  expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'));
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')) / 2);
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect((await ask(long, 'gzip;q=0')).headers.get('content-encoding')).toBeNull();
  expect(packed.text).toBe(plain.text);
});

test('a short one stays as it is', async () => {
  const reply = await ask('{ unreadCount }', 'gzip');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-encoding')).toBeNull();
});

test('nothing that a mutation answers: secrets that are shown once are among it', async () => {
  const name = '质量管理与持续改进办公室'.repeat(4);
  const again = Array.from({ length: 14 }, (_, n) => `a${n}: name`).join(' ');
  const reply = await server.ask(
    `mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { ... on Department { ${again} } } }`,
    { variables: { input: { name } }, headers: { ...zhang, 'accept-encoding': 'gzip' } },
  );
  expect(reply.at('data.createDepartment.a13')).toBe(name);
  expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(1_400);
  expect(reply.headers.get('content-encoding')).toBeNull();
});
