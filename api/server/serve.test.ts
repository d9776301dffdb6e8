// The whole server on a database of its own that is killed under it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from './boot/portal.ts';
import { silentSteps } from './boot/steps.ts';
import { readEnv } from './env.ts';
import { createLog } from './logging/log.ts';
import { plugins } from './plugins.ts';
import { type Serving, serve } from './serve.ts';
import { own } from './testing/test-server.ts';

let folder: string;
let portal: Portal;
let serving: Serving;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinglin-serve-'));
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', DATA_DIR: folder, VISITOR_RATE: '1000000' });
  portal = await openPortal({ env, plugins, steps: silentSteps, source: {} });
  await seedDemo(portal.services);
  serving = await serve(portal, { log: createLog('silent') });
});
afterAll(async () => {
  await serving.close();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${serving.url}${path}`, { headers });
const ask = (query: string, headers: Record<string, string>, variables: object = {}) =>
  fetch(`${serving.url}/graphql`, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify({ query, variables }) });
const signIn = async () => {
  const response = await fetch(`${serving.url}/auth/demo`, { method: 'POST', headers: own, body: '{"person":"zhang-hui"}' });
  const { organisationId } = (await response.json()) as { organisationId: string };
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-xinglin-organisation': organisationId };
};
const organisation = '{ viewer { organisation { version address } } }';
const rename =
  'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename ... on Organisation { version address } } }';

const killDatabase = async () => {
  const { pgdata } = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')) as { pgdata: string };
  process.kill(Number((await readFile(join(pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
};

test('is alive and ready, and says so to anybody', async () => {
  expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
});

test('a database that is killed: clear errors, nothing acknowledged is lost, and it recovers by itself', async () => {
  const headers = await signIn();
  let version = ((await (await ask(organisation, headers)).json()) as { data: { viewer: { organisation: { version: number } } } }).data
    .viewer.organisation.version;
  let acknowledged = '';
  let unavailable: Response | undefined;
  let recovered = false;
  for (let at = 0; !recovered; at += 1) {
    if (at === 5) await killDatabase();
    const address = `第 ${at} 号`;
    const response = await ask(rename, headers, { input: { shortName: '岭南推广', address, version } });
    const body = (await response.json()) as {
      data?: { updateOrganisation?: { __typename: string; version: number } };
      errors?: { extensions: { code: string } }[];
    };
    if (body.data?.updateOrganisation?.__typename === 'Organisation') {
      version = body.data.updateOrganisation.version;
      acknowledged = address;
      recovered = unavailable !== undefined;
    } else if (body.errors?.[0]?.extensions.code === 'UNAVAILABLE') {
      unavailable ??= response;
      expect((await get('/healthz')).status).toBe(200);
    } else {
      // Unknown outcome at the moment of the kill: the write may have been kept without being acknowledged.
      const now = (await (await ask(organisation, headers)).json()) as { data?: { viewer?: { organisation?: { version: number } } } };
      version = now.data?.viewer?.organisation?.version ?? version;
    }
    if (unavailable) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(unavailable?.status).toBe(503);
  expect(unavailable?.headers.get('retry-after')).toBe('2');
  const kept = (await (await ask(organisation, headers)).json()) as { data: { viewer: { organisation: { address: string } } } };
  expect(kept.data.viewer.organisation.address).toBe(acknowledged);
  expect((await get('/readyz')).status).toBe(200);
});

test('figures are for this machine, or for whoever holds the token', async () => {
  const text = await (await get('/metrics')).text();
  expect(text).toContain('xinglin_http_request_seconds_count');
  expect(text).toContain('xinglin_pool_connections');
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', METRICS_TOKEN: 'a-token-of-sixteen' });
  const other = await serve({ ...portal, env }, { log: createLog('silent') });
  const ask = async (authorization: string) => (await fetch(`${other.url}/metrics`, { headers: { authorization } })).status;
  expect([await ask(''), await ask('Bearer wrong'), await ask('Bearer a-token-of-sixteen')]).toEqual([404, 404, 200]);
  await other.close();
});

test('a stop ends open streams, refuses new requests and comes to an end', async () => {
  const other = await serve(portal, { log: createLog('silent') });
  const headers = await signIn();
  const stream = await fetch(`${other.url}/graphql`, {
    method: 'POST',
    headers: { ...own, ...headers, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { live { topic } }' }),
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const ended = stream.text().catch(() => 'broken off');
  await other.close();
  await ended;
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});
