// npm run migrate -- <plugin>_<verb>: writes the migration that brings the database to what the models say.
import { authorMigration } from '@xinglin/prisma/database/author';
import { openDatabase } from '@xinglin/prisma/database/open';
import { readEnv } from '../env.ts';

const name = process.argv[2];
if (!name) {
  console.error('Say what it does: npm run migrate -- <plugin>_<verb>, e.g. quality-service_add-report');
  process.exit(2);
}
const { DATA_DIR } = readEnv();
const database = await openDatabase({ dataDir: DATA_DIR, env: process.env, log: (line) => console.log(`    ${line}`) });
try {
  if (!database.adminUrl)
    throw new Error('authoring needs a database user that may create databases: unset DATABASE_URL to use the embedded server');
  const folder = await authorMigration(name, { adminUrl: database.adminUrl });
  console.log(
    folder
      ? `  ✓ prisma/migrations/${folder}/migration.sql\n    Read it, add what Prisma cannot say (checks, triggers), and start: it is applied then.`
      : '  the migrations already say what the models say',
  );
} finally {
  await database.stop();
}
