import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { otherProcess } from '../test-support/other-process.ts';
import { temporary } from '../test-support/temporary.ts';
import { startEmbedded } from './embedded.ts';
import { findPostmaster } from './launch/postmaster.ts';

const log = () => undefined;

async function ask<T>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<{ answer: T }>(sql)
    .then(({ rows }) => rows[0]?.answer)
    .finally(() => client.end());
}

const settings = `select string_agg(name || '=' || setting, ' ' order by name) as answer from pg_settings
  where name in ('fsync', 'data_checksums', 'full_page_writes', 'server_encoding', 'listen_addresses', 'max_connections', 'password_encryption')`;

test('starts on loopback with a private secret, checksums and UTF-8, and keeps its data', async () => {
  await using room = await temporary('keep');
  const first = await startEmbedded({ dataDir: room.path, log });
  expect(await ask(first.adminUrl, settings)).toBe(
    'data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1 max_connections=100 password_encryption=scram-sha-256 server_encoding=UTF8',
  );
  expect((await stat(path.join(room.path, 'postgres.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(first.pgdata)).mode & 0o777).toBe(0o700);
  await ask(first.adminUrl, "create table kept as select '中文' as word");
  await first.stop();
  expect(await findPostmaster(first.pgdata)).toBeNull();
  const second = await startEmbedded({ dataDir: room.path, log });
  expect(await ask(second.adminUrl, 'select word as answer from kept')).toBe('中文');
  expect([second.adopted, second.port]).toEqual([false, first.port]);
  await second.stop();
});

test('nobody gets in without the secret', async () => {
  await using room = await temporary('secret');
  const server = await startEmbedded({ dataDir: room.path, log });
  const url = new URL(server.adminUrl);
  url.password = 'password';
  await expect(ask(url.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await server.stop();
});

test('a second process uses the same server, and whoever leaves last stops it', async () => {
  await using room = await temporary('two');
  const other = await otherProcess(room.path);
  const mine = await startEmbedded({ dataDir: room.path, log });
  expect([other.adopted, mine.adopted, mine.port]).toEqual([false, true, other.port]);
  await other.leave();
  expect(await ask(mine.adminUrl, 'select 1 as answer')).toBe(1);
  await mine.stop();
  expect(await findPostmaster(mine.pgdata)).toBeNull();
});

test('one who joins and leaves does not stop the server under the first', async () => {
  await using room = await temporary('join');
  const mine = await startEmbedded({ dataDir: room.path, log });
  const other = await otherProcess(room.path);
  await other.leave();
  expect(await ask(mine.adminUrl, 'select 1 as answer')).toBe(1);
  await mine.stop();
});

test('two starts at the same moment make one server', async () => {
  await using room = await temporary('race');
  const both = await Promise.all([startEmbedded({ dataDir: room.path, log }), startEmbedded({ dataDir: room.path, log })]);
  expect(both.map((one) => one.adopted).sort()).toEqual([false, true]);
  expect(both[0].port).toBe(both[1].port);
  for (const one of both) await one.stop();
  expect(await findPostmaster(both[0].pgdata)).toBeNull();
});

test('a server left over by a killed process is adopted and later stopped', async () => {
  await using room = await temporary('orphan');
  const killed = await otherProcess(room.path);
  await killed.kill();
  const mine = await startEmbedded({ dataDir: room.path, log });
  expect([mine.adopted, mine.port]).toEqual([true, killed.port]);
  await mine.stop();
  expect(await findPostmaster(mine.pgdata)).toBeNull();
});

test('a stale process number that now belongs to somebody else does not block the start', async () => {
  await using room = await temporary('stale');
  const first = await startEmbedded({ dataDir: room.path, log });
  await first.stop();
  await writeFile(path.join(first.pgdata, 'postmaster.pid'), `${process.pid}\n${first.pgdata}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`);
  const second = await startEmbedded({ dataDir: room.path, log });
  expect(second.adopted).toBe(false);
  await second.stop();
});

test('a port that somebody took meanwhile is given up for another', async () => {
  await using room = await temporary('port');
  const first = await startEmbedded({ dataDir: room.path, log });
  await first.stop();
  const squatter = createServer().listen(first.port, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const second = await startEmbedded({ dataDir: room.path, log });
  expect(second.port).not.toBe(first.port);
  await second.stop();
  squatter.close();
});

test('no locale in the environment makes no difference', async () => {
  await using room = await temporary('locale');
  const { LANG: _lang, LC_ALL: _all, LC_CTYPE: _ctype, ...bare } = process.env;
  const other = await otherProcess(room.path, { env: bare });
  const mine = await startEmbedded({ dataDir: room.path, log });
  expect(await ask(mine.adminUrl, "select current_setting('server_encoding') as answer")).toBe('UTF8');
  await mine.stop();
  await other.leave();
});

test('data of another major version is refused and left alone', async () => {
  await using room = await temporary('major');
  const first = await startEmbedded({ dataDir: room.path, log });
  await first.stop();
  await writeFile(path.join(first.pgdata, 'PG_VERSION'), '17\n');
  await expect(startEmbedded({ dataDir: room.path, log })).rejects.toMatchObject({
    code: 'OTHER_MAJOR',
    zh: expect.stringContaining('PostgreSQL 17'),
  });
  expect(await readFile(path.join(first.pgdata, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('data without its secret is refused, not overwritten', async () => {
  await using room = await temporary('lost');
  const first = await startEmbedded({ dataDir: room.path, log });
  await first.stop();
  await using copy = await temporary('copy');
  await cp(first.pgdata, path.join(copy.path, 'postgres'), { recursive: true });
  await expect(startEmbedded({ dataDir: copy.path, log })).rejects.toMatchObject({ code: 'SECRET_LOST' });
});

test('a data directory that cannot be made is named', async () => {
  await using room = await temporary('file');
  await writeFile(path.join(room.path, 'file'), '');
  await expect(startEmbedded({ dataDir: path.join(room.path, 'file', 'data'), log })).rejects.toMatchObject({ code: 'DIRECTORY_UNUSABLE' });
});

test('a server that cannot start says why in its last words', async () => {
  await using room = await temporary('broken');
  const first = await startEmbedded({ dataDir: room.path, log });
  await first.stop();
  await writeFile(path.join(first.pgdata, 'postgresql.auto.conf'), "shared_buffers = 'much'\n");
  await expect(startEmbedded({ dataDir: room.path, log })).rejects.toMatchObject({
    code: 'START_FAILED',
    detail: expect.stringContaining('shared_buffers'),
  });
});
