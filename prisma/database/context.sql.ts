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

const part = (name: string, type: string, position: number) => `
create or replace function ctx.${name}() returns ${type}
language plpgsql stable parallel safe security definer set search_path = '' as $f$
declare part text := split_part(ctx_private.verified(), ':', ${position});
begin
  if part in ('', '-') then return null; end if;
  return part::${type};
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
create or replace function ctx_private.verified() returns text
language plpgsql stable parallel safe security definer set search_path = '' as $f$
declare
  setting text := current_setting('app.ctx', true);
  claim text;
begin
  if setting is null or setting = '' then return null; end if;
  claim := left(setting, -65);
  if exists (
    select from ctx_private.key k
    where claim || ':' || encode(sha256(k.outer_block || sha256(k.inner_block || convert_to(claim, 'UTF8'))), 'hex') = setting
  ) then return claim; end if;
  raise exception 'the database context is not signed by the server' using errcode = '42501';
end $f$;
revoke all on function ctx_private.verified() from public;
${part('scope', 'text', 1)}
${part('tenant', 'uuid', 2)}
${part('user_id', 'uuid', 3)}
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
