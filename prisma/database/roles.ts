import pg from 'pg';

export interface RoleSecrets {
  database: string;
  appPassword: string;
  migratePassword: string;
}

export const ownRole = 'xinglin_own';
export const migrateRole = 'xinglin_migrate';
export const appRole = 'xinglin_app';

const id = pg.escapeIdentifier;
const text = pg.escapeLiteral;

/** Two starts must not create or alter the same role at once: PostgreSQL answers "tuple concurrently updated". */
const rolesLock = 7_266_101;

async function ensureRole(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  if (!rowCount) await admin.query(`create role ${id(name)}`);
}

async function ensureDatabase(admin: pg.Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (!rowCount) await admin.query(`create database ${id(database)} encoding 'UTF8' template template0`);
}

/** Superuser attributes may only be named by a superuser, so they are read and refused, not set. */
async function refusePowers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole)',
    [[ownRole, migrateRole, appRole]],
  );
  if (rows.length) throw new Error(`These roles hold powers that walk past row-level security: ${rows.map((r) => r.rolname).join(', ')}`);
}

async function setUpRoles(admin: pg.Client, secrets: RoleSecrets): Promise<void> {
  for (const name of [ownRole, migrateRole, appRole]) await ensureRole(admin, name);
  await refusePowers(admin);
  await admin.query(`alter role ${ownRole} nologin`);
  await admin.query(`alter role ${migrateRole} login noinherit password ${text(secrets.migratePassword)}`);
  await admin.query(`alter role ${appRole} login password ${text(secrets.appPassword)} connection limit -1`);
  await admin.query(`grant ${ownRole} to ${migrateRole}`);
  const limits = { statement_timeout: '5s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s', search_path: 'public' };
  for (const [key, value] of Object.entries(limits)) await admin.query(`alter role ${appRole} set ${key} = ${text(value)}`);
}

/** A managed server's administrator is no superuser: it must be able to become the owner to hand the database over. */
async function handOver(admin: pg.Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ owner: string; super: boolean }>(
    `select pg_get_userbyid(datdba) as owner, (select rolsuper from pg_roles where rolname = current_user) as super
     from pg_database where datname = $1`,
    [database],
  );
  const now = rows[0];
  if (!now?.super) await admin.query(`grant ${ownRole} to current_user`);
  if (now?.owner !== ownRole) await admin.query(`alter database ${id(database)} owner to ${ownRole}`);
  await admin.query(`revoke all on database ${id(database)} from public`);
  await admin.query(`grant connect on database ${id(database)} to ${appRole}, ${migrateRole}`);
}

/** Owner (no login), migrator (may become the owner) and app (owns nothing): the API only ever holds the last. */
export async function ensureRoles(admin: pg.Client, secrets: RoleSecrets): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [rolesLock]);
  try {
    await ensureDatabase(admin, secrets.database);
    await setUpRoles(admin, secrets);
    await handOver(admin, secrets.database);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [rolesLock]);
  }
}
