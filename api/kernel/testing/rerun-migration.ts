import { asOwner } from '@xinglin/prisma/database/migrate';
import { readMigrations } from '@xinglin/prisma/database/migration-list';
import pg from 'pg';
import type { TestPortal } from './test-portal.ts';

/** Runs the migration whose name ends so once more, over what a test has written since, as the owner of all tables. */
export const rerunMigration = async ({ migrateUrl }: TestPortal, ending: string): Promise<void> => {
  const found = (await readMigrations()).find(({ name }) => name.endsWith(ending));
  if (!found) throw new Error(`no migration ends in ${ending}`);
  const owner = new pg.Client({ connectionString: migrateUrl, ...asOwner });
  await owner.connect();
  try {
    await owner.query(found.sql);
  } finally {
    await owner.end();
  }
};
