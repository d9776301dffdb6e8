// A portal over a database of its own, with the doors that only a measurement needs.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerPlugin } from '@xinglin/kernel/plugin';
import pg from 'pg';
import { openPortal, type Portal } from '../boot/portal.ts';
import { silentSteps } from '../boot/steps.ts';
import { readEnv } from '../env.ts';

export interface TestBed {
  /** Where the data lies: for servers that share the database. */
  folder: string;
  portal: Portal;
  adminUrl: string;
  pgdata: string;
  /** Process of the database, whose children's time is the database's. */
  postmaster: number;
  admin: pg.Client;
  close(): Promise<void>;
}

export const openTestBed = async (plugins: readonly ServerPlugin[]): Promise<TestBed> => {
  const folder = await mkdtemp(join(tmpdir(), 'xinglin-bench-'));
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' });
  const portal = await openPortal({ env, plugins, steps: silentSteps, source: {} });
  const adminUrl = (portal.adminUrl ?? '').replace(/\/postgres$/, '/xinglin');
  const { pgdata } = JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')) as { pgdata: string };
  const postmaster = Number((await readFile(join(pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // On a machine that others use as well a statement may take its time: the comparison is of shares, not of seconds.
  await admin.query(`alter role xinglin_app in database xinglin set statement_timeout = '60s'`);
  const close = async () => {
    await admin.end();
    await portal.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  return { folder, portal, adminUrl, pgdata, postmaster, admin, close };
};
