import type pg from 'pg';
import { commands, type Model } from './model.ts';
import { grantsOf } from './policy-sql.ts';
import type { Refusal } from './self-test.ts';

export async function checkRole(app: pg.ClientBase): Promise<Refusal[]> {
  const { rows } = await app.query<{ name: string; powers: boolean; owns: string[] }>(`
    select current_user as name,
      (select bool_or(r.rolsuper or r.rolbypassrls or r.rolcreaterole) from pg_roles r where pg_has_role(current_user, r.oid, 'member')) as powers,
      array(select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text not like 'pg\\_%'
        and c.relnamespace <> 'information_schema'::regnamespace and pg_has_role(current_user, c.relowner, 'member')) as owns`);
  const role = rows[0];
  const found: Refusal[] = [];
  if (role?.powers)
    found.push({
      code: 'ROLE_POWERS',
      message: `the role ${role.name} is, or can become, a superuser or one that bypasses row-level security`,
    });
  if (role?.owns.length)
    found.push({
      code: 'ROLE_OWNS',
      message: `the role ${role.name} owns ${role.owns.slice(0, 5).join(', ')}; an owner can lift the policies`,
    });
  return found;
}

interface Standing {
  table: string;
  enabled: boolean;
  forced: boolean;
  policies: string[];
  granted: string[];
}

const standingSql = `
select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
  array(select lower(p.cmd) from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname)::text[] as policies,
  array(select lower(w.what) from unnest(array['select','insert','update','delete','truncate','references','trigger']) as w(what)
    where has_table_privilege(c.oid, w.what) or (w.what in ('select','insert','update') and has_any_column_privilege(c.oid, w.what))) as granted
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

function checkTable(model: Model, now: Standing, models: readonly Model[]): Refusal[] {
  const found: Refusal[] = [];
  const wanted = new Set<string>(grantsOf(model, models).map((grant) => grant.command));
  if (!now.enabled || (!now.forced && model.class !== 'reference')) {
    found.push({ code: 'TABLE_OPEN', message: `row-level security is not enabled and forced on ${now.table}` });
  }
  for (const command of now.granted) {
    if (!wanted.has(command))
      found.push({ code: 'GRANT_EXTRA', message: `the app may ${command} on ${now.table} though no annotation says so` });
  }
  for (const command of commands.filter((each) => now.granted.includes(each))) {
    if (!now.policies.includes(command) && !now.policies.includes('all')) {
      found.push({ code: 'POLICY_MISSING', message: `${now.table} grants ${command} but no policy speaks of it` });
    }
  }
  return found;
}

/** Every table is in exactly one class; one that nobody classified is the leak that policies cannot see. */
export async function checkTables(app: pg.ClientBase, models: readonly Model[]): Promise<Refusal[]> {
  const { rows } = await app.query<Standing>(standingSql);
  const there = new Map(rows.map((row) => [row.table, row]));
  const known = new Set([...models.map((model) => model.table), '_prisma_migrations']);
  const unknown = rows.filter((row) => !known.has(row.table) || (row.table === '_prisma_migrations' && row.granted.length));
  return [
    ...unknown.map(({ table }): Refusal => ({ code: 'TABLE_UNKNOWN', message: `the table ${table} belongs to no model with a class` })),
    ...models.flatMap((model): Refusal[] => {
      const now = there.get(model.table);
      return now ? checkTable(model, now, models) : [{ code: 'TABLE_MISSING', message: `${model.model} has no table ${model.table}` }];
    }),
  ];
}

/** Functions and views that run with their owner's rights hand the owner's exemption to whoever may call them. */
export async function checkRoutines(app: pg.ClientBase): Promise<Refusal[]> {
  const { rows } = await app.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p
      where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'ctx') and has_function_privilege(p.oid, 'execute')
        and has_schema_privilege(p.pronamespace, 'usage')
    union all
    select c.oid::regclass::text from pg_class c
      where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')
        and not coalesce('security_invoker=true' = any(c.reloptions), false)`);
  return rows.map(({ name }) => ({ code: 'ROUTINE_OPEN', message: `${name} runs with its owner's rights and the app may use it` }));
}
