import pg from 'pg';
import { applyContext } from './context.sql.ts';
import { LaunchError } from './launch/launch-error.ts';
import { asEngineList, type Migration, migrationsDir, modelsDir, readMigrations } from './migration-list.ts';
import { applyPolicies } from './policies.ts';
import { readModels } from './read-models.ts';
import { ownRole } from './roles.ts';
import { engineWords, withSchemaEngine } from './schema-engine.ts';

export interface MigrateOptions {
  migrateUrl: string;
  contextKey: string;
  log: (line: string) => void;
  migrations?: string;
  models?: string;
}

/** Everything made belongs to the owner role, whoever logs in to make it. */
export const asOwner = { options: `-c role=${ownRole}` };

const migrateLock = 7_266_102;

/** Brings structure, context functions and policies to this release. Safe to call from several starts at once. */
export async function migrate({
  migrateUrl,
  contextKey,
  log,
  migrations = migrationsDir,
  models = modelsDir,
}: MigrateOptions): Promise<void> {
  const owner = new pg.Client({ connectionString: migrateUrl, ...asOwner });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [migrateLock]);
    const applied = await deploy(owner, migrateUrl, await readMigrations(migrations), migrations);
    for (const name of applied) log(`migration applied: ${name}`);
    if (await applyContext(owner, contextKey)) log('context functions installed');
    if (await applyPolicies(owner, await readModels(models))) log('row-level security policies installed');
  } finally {
    await owner.end();
  }
}

async function deploy(owner: pg.Client, url: string, migrations: readonly Migration[], directory: string): Promise<string[]> {
  const done = await history(owner);
  for (const { name, checksum } of migrations) {
    const before = done.get(name);
    if (before && before !== checksum) throw edited(name);
  }
  if (migrations.every(({ name }) => done.has(name))) return [];
  await forgetFailed(owner);
  const migrationsList = asEngineList(migrations, directory);
  try {
    const { appliedMigrationNames } = await withSchemaEngine(url, asOwner.options, (engine) =>
      engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
    );
    return appliedMigrationNames;
  } catch (cause) {
    throw new LaunchError('MIGRATION_FAILED', {
      en: 'A migration failed; the database keeps what was applied before it. The reason is below.',
      zh: '数据库迁移失败;此前已应用的迁移保持有效。原因见下方。',
      detail: engineWords(cause),
    });
  }
}

/** A script is one implicit transaction: one that failed left nothing behind, so it is tried again instead of blocking every start. */
async function forgetFailed(owner: pg.Client): Promise<void> {
  if (!(await hasHistory(owner))) return;
  await owner.query('update public._prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null');
}

async function hasHistory(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>("select to_regclass('public._prisma_migrations') is not null as there");
  return rows[0]?.there ?? false;
}

/** Read by hand, so that a start with nothing to do need not load the engine (5 MB of WebAssembly). */
async function history(owner: pg.Client): Promise<Map<string, string>> {
  if (!(await hasHistory(owner))) return new Map();
  const { rows } = await owner.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function edited(name: string): LaunchError {
  return new LaunchError('MIGRATION_EDITED', {
    en: `The migration ${name} was changed after this database had applied it. Put it back and write a new migration; a trial database may be deleted instead.`,
    zh: `迁移 ${name} 在本数据库应用之后被修改。请恢复原文件并另写新迁移;试用数据库也可以直接删除重建。`,
  });
}
