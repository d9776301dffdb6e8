import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { pendingSql } from '../database/author.ts';
import { asOwner, migrate } from '../database/migrate.ts';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { createScopeSigner, type Scope } from '../database/scope.ts';
import { temporary } from './temporary.ts';

export const worldModels = path.join(import.meta.dirname, 'models');

export interface World {
  database: OpenDatabase;
  migrations: string;
  /** Statements in one transaction as the app, under a signed scope, a raw setting, or none; committed. */
  as(scope: Scope | string | null, ...statements: readonly [string, unknown[]?][]): Promise<pg.QueryResult[]>;
  asOwner(sql: string): Promise<pg.QueryResult>;
  migrateAgain(): Promise<string[]>;
  close(): Promise<void>;
}

async function inTransaction(
  url: string,
  setting: string | null,
  statements: readonly (readonly [string, unknown[]?])[],
): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    if (setting !== null) await client.query("select set_config('app.ctx', $1, true)", [setting]);
    const results: pg.QueryResult[] = [];
    for (const [sql, values] of statements) results.push(await client.query(sql, values));
    await client.query('commit');
    return results;
  } finally {
    await client.end();
  }
}

let authored: Promise<string> | undefined;

/** Authored once per test file: it is the same for every server. */
async function writeFirstMigration(migrations: string, adminUrl: string): Promise<void> {
  authored ??= pendingSql({ adminUrl, migrations, models: worldModels });
  const directory = path.join(migrations, '20260101000000_world_init');
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'migration.sql'), await authored);
}

/** A database of its own on the given server, with the fixture models migrated and walled. */
export async function openWorld(adminUrl: string): Promise<World> {
  const room = await temporary('world');
  const url = new URL(adminUrl);
  url.pathname = `/world_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database "${url.pathname.slice(1)}" encoding 'UTF8' template template0`);
  const env = { DATABASE_URL: url.toString(), APP_SECRET: 'one secret for every world of this test run' };
  const database = await openDatabase({ dataDir: room.path, env, log: () => undefined });
  const migrations = path.join(room.path, 'migrations');
  await writeFirstMigration(migrations, adminUrl);
  const sign = createScopeSigner(database.contextKey);
  const migrateAgain = async () => {
    const lines: string[] = [];
    await migrate({ ...database, migrations, models: worldModels, log: (line) => lines.push(line) });
    return lines;
  };
  await migrateAgain();
  return {
    database,
    migrations,
    migrateAgain,
    as: (scope, ...statements) =>
      inTransaction(database.appUrl, scope === null || typeof scope === 'string' ? scope : sign(scope), statements),
    asOwner: async (sql) => {
      const owner = new pg.Client({ connectionString: database.migrateUrl, ...asOwner });
      await owner.connect();
      return owner.query(sql).finally(() => owner.end());
    },
    close: async () => {
      await admin.query(`drop database "${url.pathname.slice(1)}" with (force)`);
      await admin.end();
      await room[Symbol.asyncDispose]();
    },
  };
}
