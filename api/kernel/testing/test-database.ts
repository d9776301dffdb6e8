// Databases of a run of tests, all on one server. What many test files begin with is made once and copied.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDatabase, onServer, withDatabase } from '@xinglin/prisma/database/named-database';
import { type OpenDatabase, openDatabase } from '@xinglin/prisma/database/open';

/** Set for all workers by `global-setup.ts`. */
const ofTheRun = (name: 'XINGLIN_TEST_DATA' | 'XINGLIN_TEST_ADMIN'): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests that need a database run under kernel/testing/vitest.ts`);
  return value;
};

/** Where the test server's files lie. */
export const testDataDir = (): string => ofTheRun('XINGLIN_TEST_DATA');

/** Where files and anchors that belong to a database lie. */
export const testFolder = (kind: 'files' | 'incoming' | 'anchors', database: string): string => join(testDataDir(), kind, database);

export const openTestDatabase = (name: string): Promise<OpenDatabase> => {
  const { DATABASE_URL: external } = process.env;
  return openDatabase({
    dataDir: testDataDir(),
    env: { XINGLIN_DATABASE: name, ...(external ? { DATABASE_URL: withDatabase(external, name) } : {}) },
    log: () => undefined,
  });
};

const filled = 'filled';

/** Whoever asks for a key first fills a template, all others wait for it. `fill` leaves nobody connected. */
const fillOnce = (template: string, fill: (name: string) => Promise<void>): Promise<void> =>
  onServer(ofTheRun('XINGLIN_TEST_ADMIN'), async (admin) => {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rows } = await admin.query<{ comment: string }>(
      `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`,
      [template],
    );
    if (rows[0]?.comment === filled) return;
    await fill(template);
    await admin.query(`comment on database "${template}" is '${filled}'`);
  });

/** Names of templates of this run. */
export const templatePrefix = (): string => `template_${ofTheRun('XINGLIN_TEST_DATA').slice(-6).toLowerCase()}_`;

/** A new database that holds what `fill` writes, with its files; written once a run for all who ask with the same key. */
export const copyFilled = async (name: string, key: string, fill: (name: string) => Promise<void>): Promise<void> => {
  const template = `${templatePrefix()}${key}`;
  await fillOnce(template, fill);
  await copyDatabase(ofTheRun('XINGLIN_TEST_ADMIN'), template, name);
  for (const kind of ['files', 'anchors'] as const) {
    await cp(testFolder(kind, template), testFolder(kind, name), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
};
