import { stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { temporary } from '../test-support/temporary.ts';
import { openDatabase, urlFor } from './open.ts';
import { loadSecrets } from './secrets.ts';

const log = () => undefined;

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const who = `select current_user as name, current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
  current_setting('idle_in_transaction_session_timeout') as idle, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`;

describe.each(servers)('DATABASE_URL on %s', (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const at = (database: string, user?: string, password?: string) => {
    const url = new URL(server.adminUrl);
    url.pathname = `/${database}`;
    if (user) url.username = user;
    if (password) url.password = password;
    return url.toString();
  };

  test('an administrator who is no superuser is enough, on a server that knows nothing of us', async () => {
    await using room = await temporary('managed');
    await ask(server.adminUrl, "create role manager login createrole createdb password 'manager-password'");
    await ask(server.adminUrl, 'create database managed owner manager');
    const open = () => openDatabase({ dataDir: room.path, env: { DATABASE_URL: at('managed', 'manager', 'manager-password') }, log });
    await open();
    const database = await open();
    expect(await ask(database.appUrl, 'select current_user::text as name')).toEqual([{ name: 'xinglin_app' }]);
    expect(await ask(server.adminUrl, "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'managed'")).toEqual([
      { owner: 'xinglin_own' },
    ]);
  });

  test('the app gets a role that owns nothing, bypasses nothing and cannot wait for ever', async () => {
    await using room = await temporary('open');
    const database = await openDatabase({ dataDir: room.path, env: { DATABASE_URL: at('first') }, log });
    expect(await ask(database.appUrl, who)).toEqual([
      {
        name: 'xinglin_app',
        statement: '5s',
        lock: '2s',
        idle: '10s',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      },
    ]);
    await expect(ask(database.appUrl, 'create temporary table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(database.appUrl, 'create schema mine')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(database.migrateUrl, 'create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await ask(database.migrateUrl, 'set role xinglin_own; create table mine (id int)');
    expect(await ask(server.adminUrl, "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'first'")).toEqual([
      { owner: 'xinglin_own' },
    ]);
  });

  test('opening again, and twice at once, changes nothing', async () => {
    await using room = await temporary('again');
    const open = () => openDatabase({ dataDir: room.path, env: { DATABASE_URL: at('again') }, log });
    await open();
    const [one, two] = await Promise.all([open(), open()]);
    expect(one.appUrl).toBe(two.appUrl);
    expect(await ask(one.appUrl, 'select 1 as yes')).toEqual([{ yes: 1 }]);
  });

  test('a role that may not create roles needs the migrator’s address too', async () => {
    await using room = await temporary('plain');
    await ask(server.adminUrl, "create role plain login password 'plain-password'");
    const DATABASE_URL = at('postgres', 'plain', 'plain-password');
    await expect(openDatabase({ dataDir: room.path, env: { DATABASE_URL }, log })).rejects.toMatchObject({
      code: 'EXTERNAL_ROLE',
      en: expect.stringContaining('MIGRATE_DATABASE_URL'),
    });
    const database = await openDatabase({ dataDir: room.path, env: { DATABASE_URL, MIGRATE_DATABASE_URL: at('postgres') }, log });
    expect([database.kind, database.appUrl, database.migrateUrl]).toEqual(['external', DATABASE_URL, at('postgres')]);
  });
});

test('a server that does not answer is named in plain words', async () => {
  await using room = await temporary('silent');
  const env = { DATABASE_URL: 'postgresql://nobody:none@127.0.0.1:1/none' };
  await expect(openDatabase({ dataDir: room.path, env, log })).rejects.toMatchObject({
    code: 'EXTERNAL_UNREACHABLE',
    detail: expect.stringContaining('ECONNREFUSED'),
  });
});

test.each([
  ['postgresql://root:secret@db.example:5433/old?sslmode=require', 'postgresql://me:p%40ss@db.example:5433/new?sslmode=require'],
  ['postgresql:///old?host=/run/postgresql', 'postgresql://me:p%40ss@localhost/new?host=/run/postgresql'],
])('the address of another role keeps the way and exchanges the person: %s', (base, wanted) => {
  expect(urlFor(base, 'new', 'me', 'p@ss')).toBe(wanted);
});

test('without DATABASE_URL the built-in server is opened, roles and all', async () => {
  await using room = await temporary('builtin');
  const database = await openDatabase({ dataDir: room.path, env: {}, log });
  expect(database.kind).toBe('embedded');
  expect(await ask(database.appUrl, 'select current_database() as database, current_user::text as name')).toEqual([
    { database: 'xinglin', name: 'xinglin_app' },
  ]);
  await database.stop();
});

test('the secret is made once, kept private, and gives a different key for each purpose', async () => {
  await using room = await temporary('secret');
  const [one, two] = await Promise.all([loadSecrets(room.path, {}), loadSecrets(room.path, {})]);
  expect(one.root).toBe(two.root);
  expect((await stat(path.join(room.path, 'secret'))).mode & 0o777).toBe(0o600);
  expect(one.derive('context')).toMatch(/^[0-9a-f]{64}$/);
  expect(one.derive('context')).not.toBe(one.derive('auth'));
  await expect(loadSecrets(room.path, { APP_SECRET: 'short' })).rejects.toThrow(/APP_SECRET/);
});
