import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { contextFunctions } from './context.sql.ts';
import type { Model } from './model.ts';
import type { ScopeSigner } from './scope.ts';
import type { Refusal } from './self-test.ts';

const id = pg.escapeIdentifier;

interface Probe {
  table: string;
  /** True of rows that are shown to everybody on purpose. */
  open: string;
}

/** What select policies of the model show whoever asks: those that speak of no context. */
export const openRows = ({ policies }: Pick<Model, 'policies'>): string =>
  policies
    .filter(({ command, expression }) => command === 'select' && !/\bctx\./.test(expression))
    .map(({ expression }) => `coalesce((${expression}), false)`)
    .join(' or ') || 'false';

/** Rows seen in each table within one transaction under the given setting, always rolled back. */
async function seenUnder(app: pg.ClientBase, setting: string, probes: readonly Probe[]): Promise<string[]> {
  await app.query('begin read only');
  try {
    await app.query("select set_config('app.ctx', $1, true)", [setting]);
    const seen: string[] = [];
    for (const { table, open } of probes) {
      const { rowCount } = await app.query(`select 1 from public.${id(table)} where not (${open}) limit 1`);
      if (rowCount) seen.push(table);
    }
    return seen;
  } finally {
    await app.query('rollback');
  }
}

async function acceptsForgery(app: pg.ClientBase, asked: string): Promise<boolean> {
  await app.query('begin read only');
  try {
    await app.query("select set_config('app.ctx', $1, true)", [`member:${randomUUID()}:${randomUUID()}:${'0'.repeat(64)}`]);
    await app.query(`select ${asked}`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false;
    throw error;
  } finally {
    await app.query('rollback');
  }
}

async function readableTables(app: pg.ClientBase, models: readonly Model[]): Promise<Probe[]> {
  const walled = models.filter((model) => model.class === 'tenant' || model.class === 'shared');
  const { rows } = await app.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname = any($1) and has_table_privilege(oid, 'select')",
    [walled.map(({ table }) => table)],
  );
  const readable = new Set(rows.map(({ name }) => name));
  return walled.filter(({ table }) => readable.has(table)).map((model) => ({ table: model.table, open: openRows(model) }));
}

export async function checkProbes(app: pg.ClientBase, models: readonly Model[], sign: ScopeSigner): Promise<Refusal[]> {
  const { rows } = await app.query<{ there: boolean }>(
    'select bool_and(to_regprocedure(name) is not null) as there from unnest($1::text[]) name',
    [contextFunctions],
  );
  if (!rows[0]?.there) return [{ code: 'CONTEXT_MISSING', message: 'the functions of schema ctx are not installed' }];
  const probes = await readableTables(app, models);
  const bare = await seenUnder(app, '', probes);
  const stranger = await seenUnder(app, sign({ kind: 'member', tenantId: randomUUID(), userId: randomUUID() }), probes);
  let forgeable = false;
  for (const each of contextFunctions) forgeable ||= await acceptsForgery(app, each);
  return [
    ...(forgeable ? [{ code: 'CONTEXT_FORGEABLE' as const, message: 'an unsigned context was accepted' }] : []),
    ...bare.map((table): Refusal => ({ code: 'ROWS_WITHOUT_CONTEXT', message: `${table} shows rows to a session without context` })),
    ...stranger.map((table): Refusal => ({ code: 'ROWS_OF_NOBODY', message: `${table} shows rows to a tenant that does not exist` })),
  ];
}

/** Below these, PostgreSQL let optimizer statistics or changed roles slip past row-level security (CVE-2025-8713, CVE-2024-10976). */
const floors: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6 };

function tooOld(version: number): boolean {
  const [major, minor] = [Math.floor(version / 10_000), version % 10_000];
  return major < 15 || minor < (floors[major] ?? 0);
}

export async function checkOperation(app: pg.ClientBase): Promise<Refusal[]> {
  const before = Date.now();
  const { rows } = await app.query<Record<'version' | 'encoding' | 'fsync' | 'pages' | 'checksums', string> & { now: number }>(`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums, extract(epoch from clock_timestamp())::float8 * 1000 as now`);
  const after = Date.now();
  const now = rows[0];
  if (!now) return [];
  const off = Math.max(before - now.now, now.now - after, 0);
  const found: Refusal[] = [];
  const version = Number(now.version);
  if (tooOld(version))
    found.push({
      code: 'VERSION',
      message: `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000} has known holes in row-level security; update it (15.14, 16.10, 17.6 or newer)`,
    });
  if (now.encoding !== 'UTF8')
    found.push({ code: 'ENCODING', message: `the database is encoded in ${now.encoding}; make it anew in UTF8` });
  if (now.fsync !== 'on' || now.pages !== 'on')
    found.push({ code: 'DURABILITY', message: 'fsync and full_page_writes must be on, or acknowledged work is lost with the power' });
  if (now.checksums !== 'on')
    found.push({ code: 'CHECKSUMS', message: 'data checksums are off; stop the server and run: pg_checksums --enable' });
  if (off > 2000) found.push({ code: 'CLOCK', message: `the clocks of server and database differ by ${Math.round(off / 1000)} seconds` });
  return found;
}
