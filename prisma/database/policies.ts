import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Model } from './model.ts';
import { grantsOf, tableSql } from './policy-sql.ts';
import { appRole } from './roles.ts';

const id = pg.escapeIdentifier;

/** What the database holds now: a policy or privilege changed by hand changes this and is put right at the next start. */
const fingerprintSql = `
select md5(coalesce(string_agg(line, E'\\n' order by line), '')) as print from (
  select format('%s %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check) as line from pg_policies where schemaname = 'public'
  union all
  select format('%s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relacl) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')
  union all
  select format('%s %s %s', attrelid::regclass, attname, attacl) from pg_attribute
    where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
) lines`;

async function fingerprint(owner: pg.ClientBase): Promise<string> {
  const { rows } = await owner.query<{ print: string }>(fingerprintSql);
  return rows[0]?.print ?? '';
}

async function refuseMissing(owner: pg.ClientBase, models: readonly Model[]): Promise<void> {
  const { rows } = await owner.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  const there = new Set(rows.map((row) => row.relname));
  const missing = models.filter((model) => !there.has(model.table)).map((model) => `${model.model} (${model.table})`);
  if (missing.length)
    throw new Error(`no migration makes the table of: ${missing.join(', ')}. Author one: npm run migrate -- <plugin>_<verb>`);
}

async function dropOld(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ policyname: string; tablename: string }>(
    "select policyname, tablename from pg_policies where schemaname = 'public'",
  );
  for (const { policyname, tablename } of rows) await owner.query(`drop policy ${id(policyname)} on public.${id(tablename)}`);
}

/** Tables without a model belong to the machinery (the migration history): the app may not touch them at all. */
async function closeTheRest(owner: pg.ClientBase): Promise<void> {
  await owner.query(`revoke all on all tables in schema public from public, ${appRole}`);
  await owner.query(`revoke all on all sequences in schema public from public, ${appRole}`);
}

async function openSequences(owner: pg.ClientBase, models: readonly Model[]): Promise<void> {
  const writable = models
    .filter((model) => grantsOf(model, models).some((grant) => grant.command === 'insert'))
    .map((model) => model.table);
  const { rows } = await owner.query<{ name: string }>(
    `select d.objid::regclass::text as name from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
     join pg_class t on t.oid = d.refobjid where t.relnamespace = 'public'::regnamespace and t.relname = any($1)`,
    [writable],
  );
  for (const { name } of rows) await owner.query(`grant usage on sequence ${name} to ${appRole}`);
}

/** Run as the owner, in one transaction: no moment exists in which a table stands open. Answers whether anything changed. */
export async function applyPolicies(owner: pg.ClientBase, models: readonly Model[]): Promise<boolean> {
  const sql = models.map((model) => tableSql(model, models)).join('\n');
  const wanted = createHash('sha256').update(sql).digest('hex');
  const { rows } = await owner.query<{ hash: string }>("select hash from ctx_private.applied where what = 'policies'");
  if (rows[0]?.hash === `${wanted}:${await fingerprint(owner)}`) return false;
  await refuseMissing(owner, models);
  await owner.query('begin');
  try {
    await dropOld(owner);
    await closeTheRest(owner);
    if (sql) await owner.query(sql);
    await openSequences(owner, models);
    await owner.query(
      "insert into ctx_private.applied (what, hash) values ('policies', $1) on conflict (what) do update set hash = excluded.hash",
      [`${wanted}:${await fingerprint(owner)}`],
    );
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return true;
}
