// Acts that are looked at from behind all walls just before their commit, and then undone: the world stays as it is.
import type { Services } from '@xinglin/kernel/context';
import { appRole } from '@xinglin/prisma/database/roles';
import pg from 'pg';
import { type Left, leftSql, seeThrough, type Transaction } from './aftermath.ts';
import type { World } from './build.ts';
import type { Table } from './catalogue.ts';
import type { Row } from './snapshot.ts';

/** Digest of the rows of each table and owner: `table|owner`. */
export type State = ReadonlyMap<string, string>;

const id = pg.escapeIdentifier;

/** Whose a row is: the organisation's, the person's, or nobody's. */
const ownerOf = ({ model, columns, name }: Table): string => {
  const has = (column: string) => columns.some((each) => each.name === column);
  // A session is its person's, whichever organisation it acts for.
  const column = model.tenantColumn ?? (has('user_id') ? 'user_id' : has('tenant_id') ? 'tenant_id' : null);
  if (column) return id(column);
  return name === 'user' ? 'id' : 'null';
};

const partOf = (table: Table): string =>
  `select '${table.name}' || '|' || coalesce(${ownerOf(table)}::text, '-') as place, md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest from public.${id(table.name)} t group by 1`;

/**
 * Functions with their maker's rights, in a schema of their own: they exist in the world's database only. Each table notes
 * in the transaction itself that it was written to, so that only those need be looked at.
 */
export const installLookout = async ({ admin, catalogue }: World): Promise<void> => {
  const tables = [...catalogue.tables.values()];
  const all = tables.map(partOf).join(' union all ');
  const rows = tables
    .map(({ name }) => `when '${name}' then return query select '${name}', to_jsonb(t) from public.${id(name)} t;`)
    .join(' ');
  const one = tables.map((table) => `when '${table.name}' then return query ${partOf(table)};`).join(' ');
  const watch = tables
    .map(
      ({ name }) =>
        `create or replace trigger lookout_touched after insert or update or delete on public.${id(name)} for each statement execute function lookout.touch();`,
    )
    .join(' ');
  await admin.query(`
    create schema if not exists lookout; grant usage on schema lookout to ${appRole};
    create unlogged table if not exists lookout.written ("table" text not null);
    create or replace function lookout.touched() returns text[] language sql volatile set search_path = '' as $f$ select string_to_array(nullif(current_setting('lookout.touched', true), ''), ',') $f$;
    create or replace function lookout.touch() returns trigger language plpgsql security definer set search_path = '' as $f$ begin
      if not coalesce(tg_table_name = any(lookout.touched()), false) then perform set_config('lookout.touched', concat_ws(',', nullif(current_setting('lookout.touched', true), ''), tg_table_name), true); insert into lookout.written values (tg_table_name); end if;
      return null; end $f$;
    ${watch}
    create or replace function lookout.state() returns table (place text, digest text) language sql volatile security definer set search_path = '' as $f$ ${all} $f$;
    create or replace function lookout.rows() returns table ("table" text, "values" jsonb) language plpgsql volatile security definer set search_path = '' as $f$ declare name text; begin
      foreach name in array coalesce(lookout.touched(), '{}') loop
        case name ${rows} end case;
      end loop; end $f$;
    create or replace function lookout.changed() returns table (place text, digest text) language plpgsql volatile security definer set search_path = '' as $f$ declare name text; begin
      foreach name in array coalesce(lookout.touched(), '{}') loop
        place := name; digest := null; return next;
        case name ${one} end case;
      end loop; end $f$;
    create or replace function lookout.left_over() returns table ("table" text, "row" jsonb) language sql volatile security definer set search_path = '' as $f$ ${leftSql} $f$;
    revoke all on all functions in schema lookout from public; grant execute on all functions in schema lookout to ${appRole}`);
};

type Line = { place: string; digest: string };
const stateOf = (rows: readonly Line[]): State => new Map(rows.map(({ place, digest }) => [place, digest]));
export const readState = async ({ admin }: World): Promise<State> =>
  stateOf((await admin.query<Line>('select * from lookout.state()')).rows);

/** Tables that committed transactions wrote to since this was last asked, as they are now. */
export const readWritten = async ({ admin, catalogue }: World): Promise<Touch> => {
  const { rows } = await admin.query<{ table: string }>('delete from lookout.written returning "table"');
  const tables = new Set(rows.map(({ table }) => table));
  const parts = [...tables].flatMap((name) => catalogue.tables.get(name) ?? []).map(partOf);
  return { tables, state: parts.length > 0 ? stateOf((await admin.query<Line>(parts.join(' union all '))).rows) : new Map() };
};

/** Tables written to in a transaction, as it would leave them. */
export interface Touch {
  tables: ReadonlySet<string>;
  state: State;
}
const touchOf = (rows: readonly (Line | { place: string; digest: null })[]): Touch => ({
  tables: new Set(rows.flatMap(({ place, digest }) => (digest === null ? [place] : []))),
  state: stateOf(rows.filter((row): row is Line => row.digest !== null)),
});

/** The whole as it was, with what was written to as it would be. */
export const stateAfter = (before: State, { tables, state }: Touch): State =>
  new Map([...[...before].filter(([place]) => !tables.has(place.split('|')[0] ?? '')), ...state]);

export const changesBetween = (before: State, after: State): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));

class Undone<R> {
  readonly reply: R;
  constructor(reply: R) {
    this.reply = reply;
  }
}

type Work = (tx: Transaction) => Promise<unknown>;

/** What would have left the database: files written to the store. */
const listeningStore = (services: Services, wrote: (text: string) => void): Services['files'] => ({
  ...services.files,
  put: async (_key, body) => {
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(Buffer.from(part as Uint8Array));
    wrote(Buffer.concat(parts).toString('utf8'));
  },
});

export interface Onlooker {
  /** What the transaction would have left. */
  seen: (touch: Touch, left: Left[]) => void;
  /** Files that it wrote. */
  wrote: (text: string) => void;
  /** Rows of the tables written to as they would be, for whoever wants to know: there are thousands. */
  rows?: (rows: readonly { table: string; values: Row['values'] }[]) => void;
}

/** The same services, whose transactions never commit. */
export const rehearsed = (services: Services, { seen, wrote, rows }: Onlooker): Services => {
  const client = new Proxy(services.database.client, {
    get: (target, key) => {
      const value = Reflect.get(target, key, target) as unknown;
      if (key !== '$transaction') return value;
      return async (work: Work, options?: object) => {
        try {
          return await (target.$transaction as unknown as (work: Work, options?: object) => Promise<unknown>)(async (tx) => {
            const reply = await work(tx);
            const left = await seeThrough(services, tx);
            seen(touchOf((await tx.$queryRawUnsafe('select * from lookout.changed()')) as Line[]), left);
            rows?.((await tx.$queryRawUnsafe('select * from lookout.rows()')) as { table: string; values: Row['values'] }[]);
            throw new Undone(reply);
          }, options);
        } catch (error) {
          if (error instanceof Undone) return error.reply;
          throw error;
        }
      };
    },
  });
  return { ...services, files: listeningStore(services, wrote), database: { ...services.database, client } };
};
