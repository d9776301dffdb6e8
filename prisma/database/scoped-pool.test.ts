// The pool leans on pg's internals, so it is proved here with nothing above it: no ability, no filters.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { openWorld, type World } from '../test-support/world.ts';
import { createScopeSigner, withScope } from './scope.ts';
import { ScopedPool } from './scoped-pool.ts';

describe.each(servers)('the scoped pool on %s', (_name, start) => {
  let server: TestServer;
  let world: World;
  const open = (max: number) =>
    new ScopedPool({ connectionString: world.database.appUrl, max }, createScopeSigner(world.database.contextKey));
  const tenants = Array.from({ length: 90 }, () => ({ kind: 'member', tenantId: randomUUID(), userId: randomUUID() }) as const);

  beforeAll(async () => {
    server = await start();
    world = await openWorld(server.adminUrl);
    for (const [at, tenant] of tenants.entries()) {
      const rows = Array.from({ length: 1 + (at % 5) }, (_, n) => `('${tenant.tenantId}', '${randomUUID()}', 'doc ${n}')`);
      await world.as(tenant, [`insert into doc (tenant_id, id, title) values ${rows.join(', ')}`]);
    }
  });
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  test.each([8, 3])('90 tenants interleaved over %i connections see exactly their own rows', async (max) => {
    const pool = open(max);
    const wrong: string[] = [];
    const ask = async (at: number) => {
      const tenant = tenants[at % tenants.length];
      if (!tenant) return;
      const name = at % 3 === 0 ? 'named' : undefined;
      const { rows } = await withScope(tenant, () =>
        pool.query({ name, text: 'select tenant_id from doc where $1::int > 0', values: [1] }),
      );
      const owners = rows.map((row: { tenant_id: string }) => row.tenant_id);
      if (owners.length !== 1 + ((at % tenants.length) % 5) || owners.some((owner: string) => owner !== tenant.tenantId))
        wrong.push(tenant.tenantId);
    };
    await Promise.all(Array.from({ length: 1_800 }, (_, at) => ask(at)));
    await pool.end();
    expect(wrong).toEqual([]);
  });

  test('a statement outside any scope is never sent', async () => {
    const pool = open(1);
    await expect(pool.query('select 1')).rejects.toThrow(/outside any scope/);
    await pool.end();
  });

  test('the claim is gone when the statement is done', async () => {
    const pool = open(1);
    const [scope] = tenants;
    if (!scope) throw new Error('no tenant');
    await withScope(scope, () => pool.query({ text: 'select 1' }));
    const { rows } = await withScope(scope, () => pool.query({ text: "select current_setting('app.ctx', true) as claim" }));
    expect(rows[0].claim).toContain(scope.tenantId);
    const sameConnection = await withScope(scope, () => pool.connect());
    const after = await sameConnection.query({ text: "select current_setting('app.ctx', true) as claim" });
    expect(after.rows[0].claim).toBe('');
    sameConnection.release();
    await pool.end();
  });

  test('a failed statement leaves the connection usable, named or not', async () => {
    const pool = open(1);
    const [scope] = tenants;
    if (!scope) throw new Error('no tenant');
    await withScope(scope, async () => {
      for (const text of ['select nonsense', 'select 1/0 as x', 'select nonsense']) {
        await expect(pool.query({ name: `s:${text}`, text, values: [] })).rejects.toThrow();
        const { rows } = await pool.query({ text: 'select count(*)::int as n from doc', values: [] });
        expect(rows[0].n).toBe(1);
      }
    });
    await pool.end();
  });

  test('a named statement that failed once works again on the same connection', async () => {
    const pool = open(1);
    const [scope] = tenants;
    if (!scope) throw new Error('no tenant');
    const named = (value: string) => pool.query({ name: 'by_id', text: 'select $1::uuid as id', values: [value] });
    await withScope(scope, async () => {
      await expect(named('')).rejects.toMatchObject({ code: '22P02' });
      expect((await named(scope.tenantId ?? '')).rows).toEqual([{ id: scope.tenantId }]);
    });
    await pool.end();
  });

  test('a named statement that failed once, alone or in a transaction, works in the next one on the same connection', async () => {
    const pool = open(1);
    const [scope] = tenants;
    if (!scope) throw new Error('no tenant');
    const statement = (value: string) => ({ name: 'by_id', text: 'select $1::uuid as id', values: [value] });
    const within = async (value: string) => {
      const client = await pool.connect();
      try {
        await client.query({ text: 'BEGIN' });
        // What comes first travels with BEGIN; this is about what comes after it.
        await client.query({ text: 'select 1' });
        return (await client.query(statement(value))).rows;
      } finally {
        await client.query({ text: 'ROLLBACK' });
        client.release();
      }
    };
    const good = scope.tenantId ?? '';
    await withScope(scope, async () => {
      await expect(pool.query(statement(''))).rejects.toMatchObject({ code: '22P02' });
      expect(await within(good)).toEqual([{ id: good }]);
      await expect(within('')).rejects.toMatchObject({ code: '22P02' });
      expect(await within(good)).toEqual([{ id: good }]);
      expect((await pool.query(statement(good))).rows).toEqual([{ id: good }]);
    });
    await pool.end();
  });

  test('a transaction carries the claim until it ends, and its statements may overlap', async () => {
    const pool = open(2);
    const [first, second] = tenants;
    if (!first || !second) throw new Error('no tenants');
    const client = await withScope(first, () => pool.connect());
    await client.query({ text: 'BEGIN' });
    const counts = await Promise.all(Array.from({ length: 20 }, () => client.query({ text: 'select count(*)::int as n from doc' })));
    expect(new Set(counts.map((each) => each.rows[0].n))).toEqual(new Set([1]));
    await client.query({ text: 'COMMIT' });
    const after = await client.query({ text: 'select count(*)::int as n from doc' });
    expect(after.rows[0].n).toBe(0);
    client.release();
    await pool.end();
  });

  test('the death of a connection, idle or busy, is survived', async () => {
    const pool = open(2);
    const [scope] = tenants;
    if (!scope) throw new Error('no tenant');
    const { default: pg } = await import('pg');
    const killer = new pg.Client({ connectionString: server.adminUrl });
    await killer.connect();
    const kill = () => killer.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'xinglin_app'");
    await withScope(scope, async () => {
      await pool.query({ text: 'select 1' });
      await kill();
      const busy = pool.query({ text: 'select pg_sleep(20)' });
      const refused = expect(busy).rejects.toThrow();
      await expect
        .poll(
          async () => {
            await kill();
            return (
              await killer.query(
                "select count(*)::int as n from pg_stat_activity where query like '%pg_sleep(20)%' and usename = 'xinglin_app'",
              )
            ).rows[0].n;
          },
          { timeout: 10_000 },
        )
        .toBe(0);
      await refused;
      await expect
        .poll(
          () =>
            pool.query({ text: 'select 1 as n' }).then(
              ({ rows }) => rows[0].n,
              () => 0,
            ),
          { timeout: 10_000 },
        )
        .toBe(1);
    });
    await killer.end();
    await pool.end();
  });
});
