// One PostgreSQL for a run of tests, in a folder of its own that goes with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, onServer } from '@xinglin/prisma/database/named-database';
import { openTestDatabase, templatePrefix } from './test-database.ts';

/** They stay on a server that is not ours alone, so each run takes its own away. */
const dropTemplates = async (adminUrl: string): Promise<void> => {
  const { rows } = await onServer(adminUrl, (admin) =>
    admin.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [templatePrefix()]),
  );
  for (const { name } of rows) await dropDatabase(adminUrl, name);
};

export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xinglin-test-'));
  process.env.XINGLIN_TEST_DATA = dataDir;
  const opened = await openTestDatabase(`${templatePrefix()}empty`);
  const { adminUrl } = opened;
  if (!adminUrl) throw new Error('tests make databases: the user of DATABASE_URL must be allowed to');
  process.env.XINGLIN_TEST_ADMIN = adminUrl;
  return async () => {
    await dropTemplates(adminUrl);
    await opened.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
