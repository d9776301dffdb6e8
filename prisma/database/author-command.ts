// npm run migrate -- <plugin>_<verb>: writes the next migration from what changed in prisma/models.
import path from 'node:path';
import { authorMigration } from './author.ts';
import { openDatabase } from './open.ts';

const name = process.argv[2];
const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(import.meta.dirname, '../../.data'));

if (!name) {
  console.error('Say which plugin and what it does: npm run migrate -- <plugin>_<verb>');
  process.exitCode = 2;
} else {
  const database = await openDatabase({ dataDir, env: process.env, log: console.log });
  try {
    if (!database.adminUrl) throw new Error('Authoring a migration needs a role that may create a scratch database.');
    const written = await authorMigration(name, { adminUrl: database.adminUrl });
    console.log(written ? `written: prisma/migrations/${written}/migration.sql. Read it before you commit it.` : 'nothing to do: the migrations already say what the models say');
  } finally {
    await database.stop();
  }
}
