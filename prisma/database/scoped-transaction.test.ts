// What waits for the next statement: in its order, in the same transaction, and never without the one it travels with.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { openWorld, type World } from '../test-support/world.ts';
import { createScopeSigner, withScope } from './scope.ts';
import { ScopedPool } from './scoped-pool.ts';

describe.each(servers)('a transaction on %s', (_name, start) => {
  let server: TestServer;
  let world: World;
  let pool: ScopedPool;
  const scope = { kind: 'member', tenantId: randomUUID(), userId: randomUUID() } as const;

  beforeAll(async () => {
    server = await start();
    world = await openWorld(server.adminUrl);
    pool = new ScopedPool({ connectionString: world.database.appUrl, max: 1 }, createScopeSigner(world.database.contextKey));
  });
  afterAll(async () => {
    await pool.end();
    await world.close();
    await server.stop();
  });

  const insert = (title: string, held = true, id: string = randomUUID()) => ({
    name: held ? 'held insert' : 'insert',
    text: `${held ? '/* held */ ' : ''}insert into doc (tenant_id, id, title) values ($1, $2, $3)`,
    values: [scope.tenantId, id, title],
  });
  const inTransaction = (work: (client: pg.PoolClient) => Promise<unknown>) =>
    withScope(scope, async () => {
      const client = await pool.connect();
      try {
        await client.query({ text: 'BEGIN' });
        return await work(client);
      } finally {
        client.release();
      }
    });
  const titles = async (like: string) => {
    const { rows } = await withScope(scope, () =>
      pool.query<{ title: string }>({ text: 'select title from doc where title like $1 order by title', values: [`${like}%`] }),
    );
    return rows.map(({ title }) => title);
  };

  test('what is held is seen by the next statement and stays with COMMIT', async () => {
    await inTransaction(async (client) => {
      const { rowCount } = await client.query(insert('kept 1'));
      expect(rowCount).toBe(0);
      await client.query(insert('kept 2'));
      const { rows } = await client.query({ text: "select count(*)::int as n from doc where title like 'kept%'" });
      expect(rows).toEqual([{ n: 2 }]);
      await client.query(insert('kept 3'));
      await client.query({ text: 'COMMIT' });
    });
    expect(await titles('kept')).toEqual(['kept 1', 'kept 2', 'kept 3']);
  });

  test('one that fails fails the commit, undoes the rest and leaves the connection usable', async () => {
    const id = randomUUID();
    for (const turn of ['first', 'second']) {
      await inTransaction(async (client) => {
        await client.query(insert(`failed ${turn}`, false));
        await client.query(insert(`failed ${turn} a`, true, id));
        await client.query(insert(`failed ${turn} b`, true, id));
        await client.query(insert(`failed ${turn} c`));
        await expect(client.query({ text: 'COMMIT' })).rejects.toMatchObject({ code: '23505' });
      });
    }
    expect(await titles('failed')).toEqual([]);
    await inTransaction(async (client) => {
      await client.query(insert('failed before, works now'));
      await client.query({ text: 'COMMIT' });
    });
    expect(await titles('failed')).toEqual(['failed before, works now']);
  });

  test('one that fails fails the statement that it travels with', async () => {
    await inTransaction(async (client) => {
      await client.query({ ...insert('wrong'), values: [randomUUID(), randomUUID(), 'wrong'] });
      await expect(client.query({ name: 'two', text: 'select 2 as n', values: [] })).rejects.toMatchObject({ code: '42501' });
      await client.query({ text: 'ROLLBACK' });
      await client.query({ text: 'BEGIN' });
      expect((await client.query({ name: 'two', text: 'select 2 as n', values: [] })).rows).toEqual([{ n: 2 }]);
      await client.query({ text: 'COMMIT' });
    });
  });

  test('ROLLBACK drops what is held, to a savepoint or altogether', async () => {
    await inTransaction(async (client) => {
      await client.query(insert('undone 1'));
      await client.query({ text: 'savepoint effect', values: [] });
      // It would fail, and with it the way back.
      await client.query({ ...insert('undone'), values: [randomUUID(), randomUUID(), 'undone 2'] });
      await client.query({ text: 'rollback to savepoint effect', values: [] });
      await client.query({ text: 'COMMIT' });
    });
    expect(await titles('undone')).toEqual(['undone 1']);
    await inTransaction(async (client) => {
      await client.query(insert('undone 3'));
      await client.query({ text: 'ROLLBACK' });
    });
    expect(await titles('undone')).toEqual(['undone 1']);
  });

  test('the isolation level can still be chosen, and the claim holds', async () => {
    await inTransaction(async (client) => {
      await client.query({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ' });
      await client.query(insert('level', false));
      const { rows } = await client.query({
        text: "select current_setting('transaction_isolation') as level, current_setting('app.ctx') as claim",
      });
      expect(rows[0].level).toBe('repeatable read');
      expect(rows[0].claim).toContain(scope.tenantId);
      await client.query({ text: 'COMMIT' });
    });
    expect(await titles('level')).toEqual(['level']);
  });

  test('one in which nothing was said leaves no transaction and no claim behind', async () => {
    for (const end of ['COMMIT', 'ROLLBACK']) {
      await inTransaction(async (client) => {
        await client.query({ text: end });
        const { rows } = await client.query({ text: "select current_setting('app.ctx', true) as claim, txid_current_if_assigned() as id" });
        expect(rows[0].claim ?? '').toBe('');
        expect(rows[0].id).toBeNull();
      });
    }
  });

  test('without BEGIN a held statement outside a transaction is carried out at once', async () => {
    await withScope(scope, () => pool.query(insert('alone')));
    expect(await titles('alone')).toEqual(['alone']);
  });
});
