import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { openWorld, type World, worldModels } from '../test-support/world.ts';
import { readModels } from './read-models.ts';
import { refuseUnsafe, selfTest } from './self-test.ts';

describe.each(servers)('start-up self-test on %s', (_name, start) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    world = await openWorld(server.adminUrl);
    const tenant = randomUUID();
    await world.as({ kind: 'member', tenantId: tenant }, [
      'insert into doc (tenant_id, id, title) values ($1, $2, $3)',
      [tenant, randomUUID(), 't'],
    ]);
  });
  afterEach(() => world.close());

  const options = async () => ({
    appUrl: world.database.appUrl,
    models: await readModels(worldModels),
    contextKey: world.database.contextKey,
  });
  const reasons = async () => (await selfTest(await options())).map(({ code, message }) => `${code} ${message}`);
  const asAdmin = async (sql: string) => {
    const client = new pg.Client({ connectionString: world.database.adminUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  test('walls as built are served from', async () => {
    expect(await reasons()).toEqual([]);
    await expect(refuseUnsafe(await options())).resolves.toBeUndefined();
  });

  test.each([
    ['alter table doc no force row level security', 'TABLE_OPEN row-level security is not enabled and forced on doc'],
    ['alter table note disable row level security', 'TABLE_OPEN row-level security is not enabled and forced on note'],
    ['drop policy xl_own on note', 'POLICY_MISSING note grants select but no policy speaks of it'],
    ['alter policy xl_own on doc using (true)', 'ROWS_WITHOUT_CONTEXT doc shows rows to a session without context'],
    [
      'alter policy xl_own on doc using ((select ctx.tenant()) is not null)',
      'ROWS_OF_NOBODY doc shows rows to a tenant that does not exist',
    ],
    ['grant delete on "order" to xinglin_app', 'GRANT_EXTRA the app may delete on order though no annotation says so'],
    ['grant truncate on doc to xinglin_app', 'GRANT_EXTRA the app may truncate on doc though no annotation says so'],
    ['create table stray (id int)', 'TABLE_UNKNOWN the table stray belongs to no model with a class'],
    ['grant select on _prisma_migrations to public', 'TABLE_UNKNOWN the table _prisma_migrations belongs to no model with a class'],
    ['drop table outbox', 'TABLE_MISSING Outbox has no table outbox'],
    [
      'create view all_docs as select * from doc; grant select on all_docs to xinglin_app',
      "ROUTINE_OPEN all_docs runs with its owner's rights and the app may use it",
    ],
    [
      'create function peek() returns bigint language sql security definer as $$ select count(*) from doc $$',
      "ROUTINE_OPEN peek() runs with its owner's rights and the app may use it",
    ],
    [
      'create unique index on doc (id); alter table note add constraint by_id foreign key (doc_id) references doc (id)',
      'LINK_UNSCOPED note points at doc without its tenant (by_id); foreign keys do not ask row-level security',
    ],
    [
      'alter table doc_share drop constraint "doc_share_owner_id_doc_id_fkey"',
      'SHARE_UNFOUNDED doc_share has no foreign key of (owner, object) to doc; a tenant could share what is not its own',
    ],
    ['drop schema ctx cascade', 'CONTEXT_MISSING the functions of schema ctx are not installed'],
    [
      "create or replace function ctx.tenant() returns uuid language sql as $$ select nullif(split_part(current_setting('app.ctx', true), ':', 2), '')::uuid $$",
      'CONTEXT_FORGEABLE an unsigned context was accepted',
    ],
    [
      "create or replace function ctx.acting_tenant() returns uuid language sql as $$ select nullif(split_part(current_setting('app.ctx', true), ':', 2), '')::uuid $$",
      'CONTEXT_FORGEABLE an unsigned context was accepted',
    ],
    ['drop function ctx.reading_tenant() cascade', 'CONTEXT_MISSING the functions of schema ctx are not installed'],
  ])('refuses after: %s', async (sql, reason) => {
    await world.asOwner(sql);
    expect(await reasons()).toContain(reason);
  });

  test('rows that a model shows to everybody on purpose are served from, and no others', async () => {
    const told = await options();
    const models = told.models.map((model) =>
      model.table === 'doc'
        ? { ...model, policies: [...model.policies, { command: 'select' as const, expression: "title = 't'" }] }
        : model,
    );
    const bare = async () =>
      (await selfTest({ ...told, models })).map(({ code }) => code).filter((code) => code === 'ROWS_WITHOUT_CONTEXT');
    await world.asOwner("alter policy xl_own on doc using (title = 't')");
    expect(await bare()).toEqual([]);
    await world.asOwner('alter policy xl_own on doc using (true)');
    expect(await bare()).toEqual([]);
    await world.asOwner("alter table doc no force row level security; update doc set title = 'u'");
    expect(await bare()).toEqual(['ROWS_WITHOUT_CONTEXT']);
  });

  test('refuses a role that owns a table', async () => {
    await asAdmin('alter table region owner to xinglin_app');
    expect((await reasons()).join()).toMatch(/ROLE_OWNS .*region/);
  });

  test('refuses a superuser, and says all reasons in one error', async () => {
    const promise = refuseUnsafe({ ...(await options()), appUrl: world.database.adminUrl ?? '' });
    await expect(promise).rejects.toThrow(/ROLE_POWERS/);
    await expect(promise).rejects.toThrow(/ROWS_WITHOUT_CONTEXT/);
  });

  test('a reason that the operator accepted is not held against the server', async () => {
    await world.asOwner('create table stray (id int)');
    expect(await selfTest({ ...(await options()), accepted: ['TABLE_UNKNOWN'] })).toEqual([]);
  });
});
