// The same act sent many times at once, and different acts on the same thing.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { exampleServer } from '@xinglin/plugin-example/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let headers: Record<string, string>;
let admin: pg.Client;
beforeAll(async () => {
  server = await startTestServer({ plugins: [exampleServer] });
  headers = await server.signIn('zhang-hui');
  const url = new URL(server.portal.adminUrl);
  url.pathname = new URL(server.portal.appUrl).pathname;
  admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

const count = async (table: string): Promise<number> => Number((await admin.query(`select count(*) n from ${table}`)).rows[0].n);

/** Sends until there is an answer: the twins may well be more than there are connections. */
const insist = async (query: string, variables: object, key: string): Promise<Reply> => {
  for (;;) {
    const reply = await server.ask(query, { variables, headers: { ...headers, 'idempotency-key': key } });
    if (reply.status !== 503) return reply;
    await sleep(50);
  }
};

test.each([
  ['createMemo', 'MemoInput', 'memo', { title: '关于冷链记录的建议' }],
  ['createSavedView', 'CreateSavedViewInput', 'saved_view', { page: 'members', name: '在职', query: 'status=ACTIVE' }],
  ['createDepartment', 'CreateDepartmentInput', 'department', { name: '信息部' }],
])('64 times the same %s at once: one effect, 64 times the same reply', async (field, type, table, input) => {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ${field.slice(6)} { id } ... on DomainError { code } } }`;
  const [rows, audited, key] = [await count(table), await count('audit_entry'), randomUUID()];
  const replies = await Promise.all(Array.from({ length: 64 }, () => insist(query, { input }, key)));
  expect(replies[0]?.at(`data.${field}.__typename`)).toBe(field.slice(6));
  expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
  expect([(await count(table)) - rows, (await count('audit_entry')) - audited]).toEqual([1, 1]);
  const other = await insist(query, { input: { ...input, [field === 'createMemo' ? 'title' : 'name']: '另一个' } }, key);
  expect([other.status, other.at('errors.0.extensions.code')]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  expect((await count(table)) - rows).toBe(1);
});

const create = 'mutation ($input: MemoInput!) { createMemo(input: $input) { ... on Memo { id } } }';
const update =
  'mutation ($id: ID!, $input: MemoInput!) { updateMemo(id: $id, version: 1, input: $input) { __typename ... on Memo { title version } ... on StaleVersionError { currentVersion } } }';

test('eight change the same version at once: one is acknowledged, seven are told that it is stale', async () => {
  const id = (await insist(create, { input: { title: '原来的题目' } }, randomUUID())).at('data.createMemo.id');
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, at) => insist(update, { id, input: { title: `第 ${at} 人的题目` } }, randomUUID())),
  );
  const kinds = replies.map((reply) => reply.at('data.updateMemo.__typename'));
  expect(kinds.sort()).toEqual(['Memo', ...Array.from({ length: 7 }, () => 'StaleVersionError')]);
  const winner = replies.find((reply) => reply.at('data.updateMemo.__typename') === 'Memo');
  const { rows } = await admin.query('select title, version from memo where id = $1', [id]);
  expect(rows).toEqual([winner?.at('data.updateMemo')].map((memo) => ({ title: (memo as { title: string }).title, version: 2 })));
});

test('ten times as many as there are connections, all stuck: told so, still alive, and well afterwards', async () => {
  const { pool } = server.portal.services.database;
  const flood = 10 * pool.options.max;
  const before = await count('memo');
  await admin.query('begin; lock table memo in access exclusive mode');
  const from = performance.now();
  const key = randomUUID();
  const stuck = Array.from({ length: flood }, (_, at) =>
    server.ask(create, { variables: { input: { title: `第 ${at} 份` } }, headers: { ...headers, 'idempotency-key': `${key}-${at}` } }),
  );
  expect([(await server.send('/healthz')).status, (await server.send('/readyz')).status]).toEqual([200, 200]);
  const replies = await Promise.all(stuck);
  console.log(
    `${flood} requests on ${pool.options.max} stuck connections were all refused after ${Math.round(performance.now() - from)} ms`,
  );
  expect(new Set(replies.map((reply) => `${reply.status} ${reply.at('errors.0.extensions.code')}`))).toEqual(new Set(['503 UNAVAILABLE']));
  await admin.query('rollback');
  const again = await Promise.all(
    Array.from({ length: flood }, (_, at) => insist(create, { input: { title: `第 ${at} 份` } }, `${key}-${at}`)),
  );
  expect(again.every((reply) => reply.at('data.createMemo.id'))).toBe(true);
  expect((await count('memo')) - before).toBe(flood);
  expect([pool.waitingCount, pool.idleCount]).toEqual([0, pool.totalCount]);
});
