import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asEngineList, migrationsDir, modelsDir, readMigrations, readSchemaFiles } from './migration-list.ts';
import { withSchemaEngine } from './schema-engine.ts';

export interface AuthorOptions {
  /** A role that may create databases: the history is replayed in a scratch one. */
  adminUrl: string;
  migrations?: string;
  models?: string;
  now?: Date;
}

/** Names sort in the order of writing even when two are written within one second or a clock went back. */
function stampAfter(last: string | undefined, now: Date): string {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  return last && last.slice(0, 14) >= stamp ? String(BigInt(last.slice(0, 14)) + 1n) : stamp;
}

/** SQL that turns what the migrations make into what the models say; empty when they agree. */
export async function pendingSql({ adminUrl, migrations = migrationsDir, models = modelsDir }: AuthorOptions): Promise<string> {
  const history = asEngineList(await readMigrations(migrations), migrations);
  const files = await readSchemaFiles(models);
  const { stdout } = await withSchemaEngine(adminUrl, undefined, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...history },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = stdout ?? '';
  return sql.split('\n').some((line) => line.trim() && !line.startsWith('--')) ? sql : '';
}

/** Writes the next migration and answers its name; null when the models ask for nothing new. */
export async function authorMigration(name: string, options: AuthorOptions): Promise<string | null> {
  if (!/^[a-z][a-z0-9-]*_[a-z0-9][a-z0-9_-]*$/.test(name)) {
    throw new Error(`"${name}" is no migration name; write <plugin>_<verb>, e.g. quality-service_add-report`);
  }
  const sql = await pendingSql(options);
  if (!sql) return null;
  const root = options.migrations ?? migrationsDir;
  const last = (await readMigrations(root)).at(-1)?.name;
  const folder = `${stampAfter(last, options.now ?? new Date())}_${name}`;
  const directory = path.join(root, folder);
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'migration.sql'), sql);
  return folder;
}
