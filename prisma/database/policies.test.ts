import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { openWorld, type World } from '../test-support/world.ts';
import { createScopeSigner, type Scope } from './scope.ts';

describe.each(servers)('policies on %s', (_name, start) => {
  let server: TestServer;
  let world: World;
  let a: Scope & { tenantId: string };
  let b: Scope & { tenantId: string };
  const doc = randomUUID();

  beforeAll(async () => {
    server = await start();
    world = await openWorld(server.adminUrl);
  });
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  const member = () => ({ kind: 'member', tenantId: randomUUID(), userId: randomUUID() }) as const;
  const insertDoc = (tenant: string, id: string, title: string): [string, unknown[]] => [
    'insert into doc (tenant_id, id, title) values ($1, $2, $3)',
    [tenant, id, title],
  ];
  const share = (owner: string, grantee: string, id: string): [string, unknown[]] => [
    'insert into doc_share (owner_id, grantee_id, doc_id) values ($1, $2, $3)',
    [owner, grantee, id],
  ];
  const titles = async (scope: Scope | string | null) =>
    (await world.as(scope, ['select title from doc order by title']))[0]?.rows.map((row) => row.title);

  beforeEach(async () => {
    a = member();
    b = member();
    await world.as(a, insertDoc(a.tenantId, doc, 'of a'));
    await world.as(b, insertDoc(b.tenantId, randomUUID(), 'of b'));
  });

  test('each tenant sees its own rows', async () => {
    expect(await titles(a)).toEqual(['of a']);
    expect(await titles(b)).toEqual(['of b']);
  });

  test('without a context, and after one has ended, nothing is seen', async () => {
    expect(await titles(null)).toEqual([]);
    expect(await titles('')).toEqual([]);
  });

  test('a scope that acts for nobody sees nothing, even with a tenant in its claim', async () => {
    expect(await titles({ ...a, kind: 'person' })).toEqual([]);
    expect(await titles({ ...a, kind: 'public' })).toEqual([]);
    expect(await titles({ kind: 'system' })).toEqual([]);
  });

  test.each([
    ['the tenant of a genuine signature exchanged', (genuine: string) => genuine.replace(a.tenantId, b.tenantId)],
    ['the scope of a genuine signature raised', (genuine: string) => genuine.replace('member', 'system')],
    ['one digit of the signature changed', (genuine: string) => genuine.slice(0, -1) + (genuine.endsWith('0') ? '1' : '0')],
    ['the signature cut off', (genuine: string) => genuine.slice(0, -65)],
    ['rubbish', () => 'x'],
    ['an empty claim', () => `:${'0'.repeat(64)}`],
  ])('a forged context is refused: %s', async (_what, forge) => {
    const genuine = createScopeSigner(world.database.contextKey)(a);
    expect(await titles(genuine)).toEqual(['of a']);
    await expect(titles(forge(genuine))).rejects.toMatchObject({ code: '42501' });
  });

  test('the key and the private functions are out of reach', async () => {
    await expect(world.as(a, ['select * from ctx_private.key'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['select * from ctx_private.applied'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['create table mine (id int)'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['select * from _prisma_migrations'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['set role xinglin_own'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['truncate doc'])).rejects.toMatchObject({ code: '42501' });
  });

  test('a row cannot be written for, or handed to, another tenant', async () => {
    await expect(world.as(a, insertDoc(b.tenantId, randomUUID(), 'planted'))).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['update doc set tenant_id = $1', [b.tenantId]])).rejects.toMatchObject({ code: '42501' });
  });

  test('changing or deleting all rows touches the own ones only', async () => {
    const [update, remove] = await world.as(a, ["update doc set title = 'mine'"], ['delete from doc']);
    expect([update?.rowCount, remove?.rowCount]).toEqual([1, 1]);
    expect(await titles(b)).toEqual(['of b']);
  });

  test('a foreign document cannot be linked by its id', async () => {
    const note = (scope: Scope & { tenantId: string }): [string, unknown[]] => [
      'insert into note (tenant_id, id, doc_id, text) values ($1, $2, $3, $4)',
      [scope.tenantId, randomUUID(), doc, 'n'],
    ];
    await expect(world.as(b, note(b))).rejects.toMatchObject({ code: '23503' });
    await expect(world.as(a, note(a))).resolves.toHaveLength(1);
  });

  test('the same title in another tenant is no secret to find out', async () => {
    await expect(world.as(b, insertDoc(b.tenantId, randomUUID(), 'of a'))).resolves.toHaveLength(1);
  });

  test('a share shows one document, for reading, until it is withdrawn', async () => {
    await world.as(a, share(a.tenantId, b.tenantId, doc));
    expect(await titles(b)).toEqual(['of a', 'of b']);
    const [change] = await world.as(b, ["update doc set title = 'taken' where tenant_id = $1", [a.tenantId]]);
    expect(change?.rowCount).toBe(0);
    const [leave] = await world.as(b, ['delete from doc_share']);
    expect(leave?.rowCount).toBe(0);
    await world.as(a, ['delete from doc_share where grantee_id = $1', [b.tenantId]]);
    expect(await titles(b)).toEqual(['of b']);
  });

  test('whoever reads rows of her own is asked once: nobody looks for a share of them', async () => {
    const statement = 'explain (analyze, costs off, timing off) select title from doc where tenant_id = $1';
    const plan = (await world.as(a, [statement, [a.tenantId]]))[0]?.rows.map((row) => row['QUERY PLAN']).join('\n') ?? '';
    expect(plan).toMatch(/doc_share.*\(never executed\)/);
    expect(plan.match(/Result \(actual rows/g)).toHaveLength(1);
  });

  test('a share is nobody else’s to see', async () => {
    await world.as(a, share(a.tenantId, b.tenantId, doc));
    const rows = async (scope: Scope) => (await world.as(scope, ['select * from doc_share']))[0]?.rowCount;
    expect([await rows(a), await rows(b), await rows(member())]).toEqual([1, 1, 0]);
  });

  test('nobody grants itself a foreign document, in another’s name or as its would-be owner', async () => {
    await expect(world.as(b, share(a.tenantId, b.tenantId, doc))).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(b, share(b.tenantId, b.tenantId, doc))).rejects.toMatchObject({ code: '23503' });
    await world.as(a, share(a.tenantId, b.tenantId, doc));
    await expect(world.as(a, ['update doc_share set owner_id = $1', [b.tenantId]])).rejects.toMatchObject({ code: '42501' });
  });

  test('a counterpart reads the order and changes nothing', async () => {
    const id = randomUUID();
    await world.as(a, [
      'insert into "order" (tenant_id, id, supplier_id, state, amount) values ($1, $2, $3, $4, 5)',
      [a.tenantId, id, b.tenantId, 'OPEN'],
    ]);
    const [seen, changed] = await world.as(b, ['select amount from "order"'], ['update "order" set state = \'DONE\'']);
    expect([seen?.rows, changed?.rowCount]).toEqual([[{ amount: 5 }], 0]);
    expect((await world.as(member(), ['select 1 from "order"']))[0]?.rowCount).toBe(0);
  });

  test('privileges stop at the columns and commands that are granted', async () => {
    await expect(world.as(a, ['update "order" set amount = 1'])).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(a, ['delete from "order"'])).rejects.toMatchObject({ code: '42501' });
  });

  test('reference rows are read by all and written by the owner alone', async () => {
    await world.asOwner("insert into region values ('31', '上海') on conflict do nothing");
    expect((await world.as({ kind: 'public' }, ['select name from region']))[0]?.rows).toEqual([{ name: '上海' }]);
    await expect(world.as(a, ["insert into region values ('32', '江苏')"])).rejects.toMatchObject({ code: '42501' });
  });

  test('system rows follow their explicit policies', async () => {
    const count = async (scope: Scope) => (await world.as(scope, ['select 1 from outbox']))[0]?.rowCount;
    await world.as(a, ["insert into outbox (text) values ('job')"]);
    await expect(world.as({ kind: 'public' }, ["insert into outbox (text) values ('spam')"])).rejects.toMatchObject({ code: '42501' });
    expect(await count(a)).toBe(0);
    expect(await count({ kind: 'system' })).toBeGreaterThan(0);
    await expect(world.as({ kind: 'system' }, ['delete from outbox'])).rejects.toMatchObject({ code: '42501' });
  });

  test('code that looks up a session reads the organisation of its claim, no other, and writes none', async () => {
    const add = (scope: Scope & { tenantId: string }): [string, unknown[]] => [
      'insert into org (id, name) values ($1, $2)',
      [scope.tenantId, 'o'],
    ];
    await world.as(a, add(a));
    await world.as(b, add(b));
    const session = { ...a, kind: 'identity' } as const;
    const [seen, changed, removed] = await world.as(session, ['select id from org'], ["update org set name = 'x'"], ['delete from org']);
    expect([seen?.rows, changed?.rowCount, removed?.rowCount]).toEqual([[{ id: a.tenantId }], 0, 0]);
    await expect(world.as({ ...session, tenantId: randomUUID() }, add(session))).rejects.toMatchObject({ code: '42501' });
    expect((await world.as({ kind: 'identity' }, ['select 1 from org']))[0]?.rowCount).toBe(0);
    expect((await world.as({ ...a, kind: 'person' }, ['select 1 from org']))[0]?.rowCount).toBe(0);
    expect((await world.as(a, ['select id from org']))[0]?.rows).toEqual([{ id: a.tenantId }]);
    expect(await titles(session)).toEqual([]);
  });

  test('a server that has lost its key believes nobody', async () => {
    await world.asOwner('create table ctx_private.kept as select * from ctx_private.key; delete from ctx_private.key');
    await expect(titles(a)).rejects.toMatchObject({ code: '42501' });
    await world.asOwner('insert into ctx_private.key select * from ctx_private.kept; drop table ctx_private.kept');
    expect(await titles(a)).toEqual(['of a']);
  });

  test('even the owner of the tables is under the policies', async () => {
    expect((await world.asOwner('select * from doc')).rowCount).toBe(0);
  });
});
