import type pg from 'pg';
import { appRole } from './roles.ts';

/** The two padded key blocks of HMAC (RFC 2104), so that the database needs sha256 only and no pgcrypto. */
function keyBlocks(contextKey: string): { inner: Buffer; outer: Buffer } {
  const key = Buffer.alloc(64);
  const given = Buffer.from(contextKey, 'utf8');
  if (given.length > 64) throw new Error('the context key may have at most 64 bytes');
  given.copy(key);
  return { inner: Buffer.from(key.map((byte) => byte ^ 0x36)), outer: Buffer.from(key.map((byte) => byte ^ 0x5c)) };
}

/** What policies ask: a part of the claim, in some of them only where its scope is one of these. */
const functions: readonly { name: string; type: string; position: number; scopes?: readonly string[] }[] = [
  { name: 'scope', type: 'text', position: 1 },
  { name: 'tenant', type: 'uuid', position: 2 },
  { name: 'user_id', type: 'uuid', position: 3 },
  { name: 'acting_tenant', type: 'uuid', position: 2, scopes: ['member', 'system'] },
  { name: 'reading_tenant', type: 'uuid', position: 2, scopes: ['member', 'system', 'identity'] },
];
export const contextFunctions = functions.map(({ name }) => `ctx.${name}()`);

/** Every table of a statement asks anew at each execution: so each is a whole check of its own, and hashes outside the query that reads the key. */
const functionSql = ({ name, type, position, scopes = [] }: (typeof functions)[number]) => `
create or replace function ctx.${name}() returns ${type}
language plpgsql stable parallel safe security definer set search_path = '' as $f$
declare
  setting text := current_setting('app.ctx', true);
  claim text;
  inner_key bytea;
  outer_key bytea;
begin
  if setting is null or setting = '' then return null; end if;
  claim := left(setting, -65);
  select k.inner_block, k.outer_block into inner_key, outer_key from ctx_private.key k;
  if claim || ':' || encode(sha256(outer_key || sha256(inner_key || convert_to(claim, 'UTF8'))), 'hex') is distinct from setting then
    raise exception 'the database context is not signed by the server' using errcode = '42501';
  end if;${scopes.length ? `\n  if split_part(claim, ':', 1) not in (${scopes.map((scope) => `'${scope}'`).join(', ')}) then return null; end if;` : ''}
  return nullif(split_part(claim, ':', ${position}), '-')::${type};
end $f$;
revoke all on function ctx.${name}() from public;
grant execute on function ctx.${name}() to ${appRole};`;

const contextSql = `
create schema if not exists ctx;
create schema if not exists ctx_private;
revoke all on schema ctx, ctx_private from public, ${appRole};
grant usage on schema ctx to ${appRole};
revoke all on schema public from public, ${appRole};
grant usage on schema public to ${appRole};
create table if not exists ctx_private.key (singleton boolean primary key default true check (singleton), inner_block bytea not null, outer_block bytea not null);
create table if not exists ctx_private.applied (what text primary key, hash text not null);
-- A setting can be written by anybody who can send SQL; only the server can sign one.
${functions.map(functionSql).join('\n')}
drop function if exists ctx_private.verified();
`;

/** Run as the owner. Writes nothing when functions and key are already those of this release. */
export async function applyContext(owner: pg.ClientBase, contextKey: string): Promise<boolean> {
  const { inner, outer } = keyBlocks(contextKey);
  if (await isCurrent(owner, inner)) return false;
  await owner.query(`begin; ${contextSql}`);
  await owner.query(
    `insert into ctx_private.key (inner_block, outer_block) values ($1, $2)
     on conflict (singleton) do update set inner_block = excluded.inner_block, outer_block = excluded.outer_block`,
    [inner, outer],
  );
  await owner.query(
    "insert into ctx_private.applied (what, hash) values ('context', md5($1)) on conflict (what) do update set hash = excluded.hash",
    [contextSql],
  );
  await owner.query('commit');
  return true;
}

async function isCurrent(owner: pg.ClientBase, inner: Buffer): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>("select to_regclass('ctx_private.applied') is not null as there");
  if (!rows[0]?.there) return false;
  const { rowCount } = await owner.query(
    "select from ctx_private.applied, ctx_private.key where what = 'context' and hash = md5($1) and inner_block = $2",
    [contextSql, inner],
  );
  return rowCount === 1;
}
