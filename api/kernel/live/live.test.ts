import { withScope } from '@xinglin/prisma';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Context, createContext, inScope } from '../context.ts';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { feedHub, type Listener, listen } from './listen.ts';
import { publishLive } from './publish-live.ts';
import { subscribeOperation } from './subscribe-operation.ts';

let portal: TestPortal;
let listener: Listener;
const open: AsyncGenerator<ExecutionResult>[] = [];
beforeAll(async () => {
  portal = await createTestPortal();
  listener = listen(portal.appUrl);
  feedHub(portal.services.live, listener);
  await listener.ready;
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.return(undefined)));
  expect(portal.services.live.size).toBe(0);
});
afterAll(async () => {
  await listener.close();
  await portal.close();
});

const document = parse('subscription { live { topic id } }');
const client = () => portal.services.database.client;

/** A context behind which stands a session, as behind those of the server. */
const signedIn = async (person: string, organisation?: string): Promise<Context> => {
  const ctx = (await portal.as(person, organisation)).ctx();
  const { userId = '', tenantId = '' } = ctx.viewer;
  const id = demoId(`session ${Math.random()}`);
  await withScope({ kind: 'identity' }, () =>
    client().session.create({ data: { id, token: id, userId, tenantId, expiresAt: new Date(Date.now() + 3_600_000) } }),
  );
  return createContext(portal.services, { viewer: { ...ctx.viewer, sessionId: id }, scope: ctx.scope, requestId: ctx.requestId });
};
const subscribe = async (ctx: Context) => {
  const stream = await subscribeOperation({ schema: portal.schema, document, contextValue: ctx });
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  open.push(stream);
  return stream;
};
const topics = async (stream: AsyncGenerator<ExecutionResult>, count: number) => {
  const heard: unknown[] = [];
  while (heard.length < count) {
    const { value, done } = await stream.next();
    if (done) return [...heard, 'end'];
    heard.push((value.data?.live as { topic: string } | null)?.topic ?? value.errors?.[0]?.message);
  }
  return heard;
};
const publish = (ctx: Context, ...news: Parameters<typeof publishLive> extends [unknown, ...infer N] ? N : never) =>
  inScope(ctx, () => publishLive(ctx.db, ...news));
const endSession = (ctx: Context) =>
  withScope({ kind: 'identity' }, () => client().session.deleteMany({ where: { id: ctx.viewer.sessionId ?? '' } }));

test('a notice reaches its reader in her organisation and nobody else', async () => {
  const [zhang, li, wuThere, wuHere] = [
    await signedIn('zhang-hui'),
    await signedIn('li-wen'),
    await signedIn('wu-tong', 'enterprise'),
    await signedIn('wu-tong', 'association'),
  ];
  const streams = [await subscribe(zhang), await subscribe(li), await subscribe(wuThere), await subscribe(wuHere)];
  await inScope(zhang, () =>
    zhang.notify({ kind: 'kernel.member-joined', userIds: [demoId('wu-tong')], params: { name: 'x', organisation: 'y' } }),
  );
  await portal.drain();
  // The mark after it is for everybody: what came before the mark is all that a stream was given.
  for (const ctx of [zhang, li, wuThere, wuHere]) await publish(ctx, { topic: 'list:Member', sessionId: ctx.viewer.sessionId });
  const heard = await Promise.all(streams.map((stream) => topics(stream, 1)));
  expect(heard).toEqual([['list:Member'], ['list:Member'], ['list:Member'], ['notification']]);
});

test('an undone act tells nothing', async () => {
  const zhang = await signedIn('zhang-hui');
  const stream = await subscribe(zhang);
  const undone = withScope(zhang.scope, () =>
    client().$transaction(async (tx) => {
      await publishLive(tx, { topic: 'notification', userId: zhang.viewer.userId });
      throw new Error('undo');
    }),
  );
  await expect(undone).rejects.toThrow('undo');
  await publish(zhang, { topic: 'list:Member', userId: zhang.viewer.userId });
  expect(await topics(stream, 1)).toEqual(['list:Member']);
});

test('news of rows go to those who may read such rows, by the roles of this moment, and name no row', async () => {
  const li = await signedIn('li-wen');
  const stream = await subscribe(li);
  const tenantId = portal.organisationId('association');
  await publish(li, { topic: 'list:ApiKey', tenantId }, { topic: 'list:Licence', tenantId, id: demoId('secret') });
  const { value } = await stream.next();
  expect((value as ExecutionResult).data).toEqual({ live: { topic: 'list:Licence', id: null } });
  await withScope({ kind: 'system', tenantId }, () =>
    client().role.updateMany({ where: { tenantId, builtIn: 'any/staff' }, data: { permissions: ['member.read'] } }),
  );
  await publish(li, { topic: 'list:Licence', tenantId }, { topic: 'list:Member', tenantId });
  expect(await topics(stream, 1)).toEqual(['list:Member']);
});

test('a role that demands a second factor ends the stream of those without', async () => {
  const ctx = await signedIn('wu-tong', 'enterprise');
  const stream = await subscribe(ctx);
  const { tenantId = '', userId } = ctx.viewer;
  await withScope({ kind: 'system', tenantId }, () =>
    client().role.updateMany({ where: { tenantId, builtIn: 'any/staff' }, data: { requiresTwoFactor: true } }),
  );
  await publish(ctx, { topic: 'viewer', userId });
  expect(await topics(stream, 2)).toEqual(['session-ended', 'end']);
});

test.each<[string, (ctx: Context) => Promise<unknown>]>([
  ['session', endSession],
  [
    'membership',
    ({ viewer: { tenantId = '', userId = '' } }) =>
      withScope({ kind: 'system', tenantId }, () =>
        client().member.updateMany({ where: { tenantId, userId }, data: { status: 'DISABLED' } }),
      ),
  ],
  [
    'account',
    ({ viewer: { userId = '' } }) =>
      withScope({ kind: 'identity' }, () => client().user.updateMany({ where: { id: userId }, data: { disabledAt: new Date() } })),
  ],
  [
    'organisation',
    ({ viewer: { tenantId = '' } }) =>
      withScope({ kind: 'system', tenantId }, () => client().tenant.updateMany({ where: { id: tenantId }, data: { status: 'SUSPENDED' } })),
  ],
])('the stream ends at once when the %s ends', async (what, end) => {
  const person = { session: 'zhou-heng', membership: 'zhou-heng', account: 'he-xin', organisation: 'lin-yue' }[what] ?? '';
  const ctx = await signedIn(person);
  const stream = await subscribe(ctx);
  await end(ctx);
  const { tenantId, userId } = ctx.viewer;
  // Called for by the act that ends it …
  const visitor = portal.visitor().ctx();
  await publish(visitor, what === 'organisation' ? { topic: 'viewer', tenantId } : { topic: 'viewer', userId });
  expect(await topics(stream, 2)).toEqual(['session-ended', 'end']);
});

test('a stream whose access ended unannounced gives nothing away', async () => {
  const ctx = await signedIn('chen-ke');
  const stream = await subscribe(ctx);
  await endSession(ctx);
  await publish(ctx, { topic: 'notification', id: demoId('secret'), userId: ctx.viewer.userId });
  const { value } = await stream.next();
  expect((value as ExecutionResult).data).toEqual({ live: { topic: 'session-ended', id: null } });
  expect((await stream.next()).done).toBe(true);
});

test('a session that chose another organisation, or sat idle, may not watch on', async () => {
  for (const data of [{ tenantId: portal.organisationId('institution') }, { lastSeenAt: new Date(Date.now() - 31 * 60_000) }]) {
    const ctx = await signedIn('chen-ke');
    const stream = await subscribe(ctx);
    await withScope({ kind: 'identity' }, () => client().session.updateMany({ where: { id: ctx.viewer.sessionId ?? '' }, data }));
    await publish(ctx, { topic: 'viewer', userId: ctx.viewer.userId });
    expect(await topics(stream, 2)).toEqual(['session-ended', 'end']);
  }
});

test('a reader who leaves is gone at once, waiting or not', async () => {
  const [waits, never] = [await subscribe(await signedIn('chen-ke')), await subscribe(await signedIn('chen-ke'))];
  const pending = waits.next();
  // Until the stream waits for its first event.
  await new Promise((resolve) => setImmediate(resolve));
  await waits.return(undefined);
  await never.return(undefined);
  expect((await pending).done).toBe(true);
  expect(portal.services.live.size).toBe(0);
});

test('visitors may not watch', async () => {
  const result = (await subscribeOperation({ schema: portal.schema, document, contextValue: portal.visitor().ctx() })) as ExecutionResult;
  expect(result.errors?.[0]?.message).toMatch(/not allowed/i);
});

test('a reader who is too slow is told to read anew', async () => {
  const ctx = await signedIn('chen-ke');
  const stream = await subscribe(ctx);
  for (let round = 0; round < 150; round += 1) {
    portal.services.live.publish({
      topic: 'notification',
      id: null,
      tenantId: null,
      userId: ctx.viewer.userId ?? '',
      sessionId: null,
      at: '',
    });
  }
  const heard = await topics(stream, 50);
  expect(heard[0]).toBe('resync');
});

test('after the database was away streams are told to read anew', async () => {
  const ctx = await signedIn('chen-ke');
  const stream = await subscribe(ctx);
  await inScope(
    ctx,
    () => ctx.db.$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
  );
  expect(await topics(stream, 1)).toEqual(['resync']);
  await publish(ctx, { topic: 'notification', userId: ctx.viewer.userId });
  expect(await topics(stream, 1)).toEqual(['notification']);
});

test('nonsense on the channel is passed over', async () => {
  const ctx = await signedIn('chen-ke');
  const stream = await subscribe(ctx);
  await inScope(ctx, () => ctx.db.$executeRaw`select pg_notify('xl_live', 'not json'), pg_notify('xl_live', '7')`);
  await publish(ctx, { topic: 'notification', userId: ctx.viewer.userId });
  expect(await topics(stream, 1)).toEqual(['notification']);
});

test('an event for nobody is refused where it is given', async () => {
  await expect(publish((await portal.as('zhang-hui')).ctx(), { topic: 'notification' })).rejects.toThrow('for nobody');
});
