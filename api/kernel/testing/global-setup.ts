// One PostgreSQL for a run of tests, in a folder of its own that goes with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@xinglin/prisma/database/open';

export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xinglin-test-'));
  process.env.XINGLIN_TEST_DATA = dataDir;
  const { DATABASE_URL } = process.env;
  const opened = await openDatabase({ dataDir, env: DATABASE_URL ? { DATABASE_URL } : {}, log: () => undefined });
  return async () => {
    await opened.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
