// Documents of our own portal: known by hash, looser limits; everything else is a stranger's.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Portal } from '../boot/portal.ts';
import { readEnv } from '../env.ts';
import { createLog } from '../logging/log.ts';
import { createMetrics } from '../metrics.ts';
import { knownDocuments } from './known-documents.ts';
import { createGraphqlRoute } from './route.ts';

const wide = `{ portalInfo { ${Array.from({ length: 450 }, (_, at) => (at < 60 ? `a${at}: version` : 'demo')).join(' ')} } }`;
const lists = {
  'web/portal': { 'sha256:wide': wide, 'sha256:info': 'query Info { portalInfo { version } }' },
  'plugins/example/web': { 'sha256:example': 'query Example { portalInfo { demo } }' },
};
let folder: string;
let portal: TestPortal;
let ask: (body: object) => Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinglin-known-'));
  for (const [room, list] of Object.entries(lists)) {
    await mkdir(join(folder, room, 'gql'), { recursive: true });
    await writeFile(join(folder, room, 'gql/persisted-documents.json'), JSON.stringify(list));
  }
  portal = await createTestPortal();
  const served: Pick<Portal, 'env' | 'services' | 'schema'> = {
    env: readEnv({ NODE_ENV: 'test' }),
    services: portal.services,
    schema: portal.schema,
  };
  const route = createGraphqlRoute({
    portal: served,
    log: createLog('silent'),
    metrics: createMetrics(false),
    known: knownDocuments(folder),
  });
  ask = async (body) => {
    const headers = { 'content-type': 'application/json', 'x-xinglin-csrf': '1' };
    const request = route.request({
      url: new URL('http://127.0.0.1/graphql'),
      method: 'POST',
      headers,
      body: Buffer.from(JSON.stringify(body)),
      signal: AbortSignal.timeout(10_000),
    });
    const response = await route.answer(request, { id: 'x', ip: '127.0.0.1', facts: {} });
    return (await response?.json()) as Awaited<ReturnType<typeof ask>>;
  };
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

test("a known hash is answered, the portal's and each plugin's", async () => {
  expect(await ask(byHash('sha256:info'))).toMatchObject({ data: { portalInfo: { version: expect.any(String) } } });
  expect(await ask(byHash('sha256:example'))).toEqual({ data: { portalInfo: { demo: true } } });
});

test('an unknown hash says that the portal is older or newer than the server', async () => {
  expect((await ask(byHash('sha256:gone'))).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect((await ask(byHash('__proto__'))).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('the same document is too much for a stranger, with a borrowed hash as well', async () => {
  expect((await ask({ query: wide })).errors?.[0]?.extensions.code).toBe('QUERY_TOO_WIDE');
  expect(await ask(byHash('sha256:wide'))).toHaveProperty('data.portalInfo.a0');
  expect((await ask({ query: wide })).errors?.[0]?.extensions.code).toBe('QUERY_TOO_WIDE');
  expect((await ask({ query: wide, ...byHash('sha256:wide') })).errors?.[0]?.extensions.code).toBe('QUERY_TOO_WIDE');
});

test('a hash that is no text is no hash', async () => {
  expect((await ask({ extensions: { persistedQuery: { sha256Hash: ['sha256:info'] } } })).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});
