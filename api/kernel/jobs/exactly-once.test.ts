import { randomUUID } from 'node:crypto';
import { type Db, openClient, withScope } from '@xinglin/prisma';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Context, createContext, inScope } from '../context.ts';
import { listen } from '../live/listen.ts';
import { defineServerPlugin } from '../plugin.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { defineJob } from './define-job.ts';
import { jobBook } from './job-book.ts';
import { holdOrder, type Order } from './order.ts';
import { drainOrders } from './run-order.ts';
import { startWorker, type Worker } from './start-worker.ts';

// The effect is one department per order: its name says which order made it, and how often it is there is counted.
const effect = async (ctx: Context, { name }: { name: string }) => {
  await ctx.db.department.create({ data: { tenantId: ctx.scope.tenantId ?? '', name } });
};
let failures: Record<string, number> = {};
const worked = defineServerPlugin({
  id: 'worked',
  permissions: {},
  roles: {},
  schema: async () => undefined,
  jobs: [
    defineJob({ name: 'worked.once', run: effect }),
    defineJob<{ name: string; times: number }>({
      name: 'worked.fail',
      run: async (ctx, { name, times }) => {
        await effect(ctx, { name });
        failures[name] = (failures[name] ?? 0) + 1;
        if ((failures[name] ?? 0) <= times) throw new RangeError('the patient 王小明 was not found');
      },
    }),
    defineJob<{ name: string }>({
      name: 'worked.chain',
      run: async (ctx, { name }) => {
        await ctx.enqueue({ job: 'worked.once', payload: { name } });
        await ctx.db.$executeRaw`select no_such_function()`;
      },
    }),
  ],
});

/** The longer programme: ten thousand orders and at least a hundred kills (reliability.md, R7). */
const full = process.env.XINGLIN_FULL === '1';
const [ORDERS, KILLS] = full ? [10_000, 100] : [300, 5];

let portal: TestPortal;
let tenantId: string;
const workers: Worker[] = [];
beforeAll(async () => {
  portal = await createTestPortal([worked]);
  tenantId = portal.organisationId('association');
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  failures = {};
  portal.setTime(undefined);
});
afterAll(() => portal.close());

const scope = () => ({ kind: 'system', tenantId }) as const;
const system = () =>
  createContext(portal.services, {
    viewer: { kind: 'system', name: 'test', tenantId, permissions: new Set(), steppedUp: false, mustSetUpTwoFactor: false },
    scope: scope(),
    requestId: randomUUID(),
  });
const order = (job: string, payload: object, more: object = {}) => withScope(scope(), () => system().enqueue({ job, payload, ...more }));
const made = (prefix: string) =>
  withScope(scope(), () => portal.services.database.client.department.findMany({ where: { name: { startsWith: prefix } } }));
const orders = (name: string) =>
  withScope(scope(), () => portal.services.database.client.job.findMany({ where: { name }, orderBy: { createdAt: 'asc' } }));

/** Not the kernel's: clocks that jump make its schedules due in heaps. */
const ownJobs = () => new Map([...jobBook(portal.services.registry)].filter(([name]) => name.startsWith('worked.')));
const openAnother = () => openClient({ appUrl: portal.appUrl, contextKey: portal.services.secret('context'), poolSize: 3 });
const administrator = async () => {
  const url = new URL(portal.adminUrl);
  url.pathname = new URL(portal.appUrl).pathname;
  const admin = new pg.Client({ connectionString: url.toString() });
  admin.on('error', () => undefined);
  await admin.connect();
  return admin;
};

test(
  'four workers, connections killed under them: every effect exactly once',
  async () => {
    const names = Array.from({ length: ORDERS }, (_, index) => `once-${String(index).padStart(5, '0')}`);
    for (const name of names) await order('worked.once', { name }, { maxAttempts: 1_000 });
    // Retries wait seconds. A clock that runs fast lets them come soon; one that jumped would let every worker take the
    // order that another has just leased.
    const from = Date.now();
    const clock = () => new Date(from + (Date.now() - from) * 30);
    const clients = Array.from({ length: 4 }, openAnother);
    const admin = await administrator();
    for (const database of clients) {
      workers.push(startWorker({ ...portal.services, database, clock }, { concurrency: 2, pollMs: 20 }));
    }
    let kills = 0;
    const left = async () =>
      Number((await admin.query("select count(*) from job where name = 'worked.once' and state = 'READY'")).rows[0].count);
    while ((await left()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
       where pid in (select pid from pg_stat_activity
         where datname = current_database() and usename = $1 and xact_start is not null order by random() limit 1)`,
        [decodeURIComponent(new URL(portal.appUrl).username)],
      );
      kills += rowCount ?? 0;
    }
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await Promise.all(clients.map((client) => client.close()));
    await admin.end();
    expect((await made('once-')).map(({ name }) => name).sort()).toEqual(names);
    expect(new Set((await orders('worked.once')).map(({ state }) => state))).toEqual(new Set(['DONE']));
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  },
  full ? 900_000 : 60_000,
);

test('a failure undoes the effect, is kept without values of the row, and the order comes back later', async () => {
  await order('worked.fail', { name: 'fail-a', times: 1 });
  const reports: unknown[] = [];
  const turn = { services: portal.services, book: ownJobs(), report: (failure: unknown) => reports.push(failure) };
  expect(await drainOrders(turn)).toBe(1);
  const [waiting] = await orders('worked.fail');
  expect(waiting).toMatchObject({
    state: 'READY',
    attempts: 1,
    lastError: expect.stringMatching(/^RangeError at exactly-once\.test\.ts:\d+$/),
  });
  expect(waiting?.runAt.getTime()).toBeGreaterThan(Date.now());
  expect(await made('fail-a')).toEqual([]);
  expect(reports).toMatchObject([{ job: 'worked.fail', givenUp: false }]);
  portal.setTime(waiting?.runAt);
  await drainOrders(turn);
  expect(await orders('worked.fail')).toMatchObject([{ state: 'DONE', lastError: null }]);
  expect(await made('fail-a')).toHaveLength(1);
});

test('a turn is counted before it begins, and an order that takes its worker down each time is given up', async () => {
  await order('worked.once', { name: 'crash-a' }, { maxAttempts: 2 });
  const mine = async () => (await orders('worked.once')).find(({ payload }) => JSON.stringify(payload).includes('crash-a'));
  let during: number | undefined;
  const dies = defineJob({
    name: 'worked.once',
    run: async () => {
      during = (await mine())?.attempts;
      // As if the process were gone: the transaction is undone, and nobody is left to write down why.
      throw new Error('gone');
    },
  });
  const book = new Map([['worked.once', dies]]) as ReturnType<typeof ownJobs>;
  const reports: { givenUp: boolean }[] = [];
  const turn = { services: portal.services, book, report: (failure: { givenUp: boolean }) => void reports.push(failure) };
  await drainOrders(turn);
  expect(during).toBe(1);
  const admin = await administrator();
  await admin.query("update job set attempts = 2, run_at = now() - interval '1 hour' where payload->>'name' = 'crash-a'");
  await admin.end();
  await drainOrders({ ...turn, book: ownJobs() });
  expect(await mine()).toMatchObject({ state: 'FAILED', attempts: 2 });
  expect(reports.at(-1)).toMatchObject({ givenUp: true });
  expect(await made('crash-a')).toEqual([]);
});

test('an order that keeps failing is given up, with every attempt undone', async () => {
  await order('worked.fail', { name: 'fail-b', times: 99 }, { maxAttempts: 3 });
  const turn = { services: portal.services, book: ownJobs(), report: () => undefined };
  for (const day of [1, 2, 3, 4]) {
    portal.setTime(new Date(Date.now() + day * 86_400_000));
    await drainOrders(turn);
  }
  expect((await orders('worked.fail')).at(-1)).toMatchObject({ state: 'FAILED', attempts: 3 });
  expect(await made('fail-b')).toEqual([]);
  expect(failures['fail-b']).toBe(3);
});

test('an SQL error inside a job undoes what the job ordered as well', async () => {
  await order('worked.chain', { name: 'chain' });
  await drainOrders({ services: portal.services, book: ownJobs(), report: () => undefined });
  expect((await orders('worked.chain'))[0]).toMatchObject({ state: 'READY', attempts: 1 });
  expect((await orders('worked.once')).filter(({ payload }) => (payload as { name: string }).name === 'chain')).toEqual([]);
});

test('a key is ordered once, however often; a stranger to the queue can order but not read', async () => {
  for (const _ of [1, 2, 3]) await order('worked.once', { name: 'keyed' }, { dedupeKey: 'k' });
  const zhang = (await portal.as('zhang-hui')).ctx();
  await inScope(zhang, () => zhang.enqueue({ job: 'worked.once', payload: { name: 'by-member' }, dedupeKey: 'k2' }));
  expect(await inScope(zhang, () => zhang.db.job.count())).toBe(0);
  await drainOrders({ services: portal.services, book: ownJobs(), report: () => undefined });
  expect(await made('keyed')).toHaveLength(1);
  expect(await made('by-member')).toHaveLength(1);
});

test('an order at which another worker only looked is held all the same', async () => {
  await order('worked.once', { name: 'looked-at' });
  const [row] = (await orders('worked.once')).filter(({ payload }) => (payload as { name: string }).name === 'looked-at');
  const admin = await administrator();
  await admin.query('begin');
  await admin.query('select from job where id = $1 for update', [row?.id]);
  const { client } = portal.services.database;
  const held = withScope({ kind: 'system' }, () => client.$transaction((tx) => holdOrder(tx as unknown as Db, row as Order)));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await admin.query('commit');
  await admin.end();
  expect(await held).toBe(true);
  await drainOrders({ services: portal.services, book: ownJobs(), report: () => undefined });
});

test('a commit calls the worker at once, and stopping waits for the order in hand', async () => {
  const listener = listen(portal.appUrl);
  await listener.ready;
  const worker = startWorker(portal.services, { listener, pollMs: 3_600_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await order('worked.once', { name: 'called' });
  while ((await made('called')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await worker.stop();
  await listener.close();
  await order('worked.once', { name: 'too-late' });
  expect((await made('too-late')).length).toBe(0);
  await drainOrders({ services: portal.services, book: ownJobs(), report: () => undefined });
});
