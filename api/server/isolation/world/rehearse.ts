// Acts that are looked at from behind all walls just before their commit, and then undone: the world stays as it is.
import type { Services } from '@xinglin/kernel/context';
import { appRole } from '@xinglin/prisma/database/roles';
import pg from 'pg';
import { type Left, leftSql, seeThrough, type Transaction } from './aftermath.ts';
import type { World } from './build.ts';
import type { Table } from './catalogue.ts';

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

/** A function with its maker's rights, in a schema of its own: it exists in the world's database only. */
export const installLookout = async ({ admin, catalogue }: World): Promise<void> => {
  const parts = [...catalogue.tables.values()].map(
    (table) =>
      `select '${table.name}' || '|' || coalesce(${ownerOf(table)}::text, '-') as place, md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest from public.${id(table.name)} t group by 1`,
  );
  await admin.query(`
    create schema if not exists lookout; grant usage on schema lookout to ${appRole};
    create or replace function lookout.state() returns table (place text, digest text) language sql volatile security definer set search_path = '' as $f$ ${parts.join(' union all ')} $f$;
    create or replace function lookout.left_over() returns table ("table" text, "row" jsonb) language sql volatile security definer set search_path = '' as $f$ ${leftSql} $f$;
    revoke all on all functions in schema lookout from public; grant execute on all functions in schema lookout to ${appRole}`);
};

type Line = { place: string; digest: string };
export const stateOf = (rows: readonly Line[]): State => new Map(rows.map(({ place, digest }) => [place, digest]));
export const readState = async ({ admin }: World): Promise<State> =>
  stateOf((await admin.query<Line>('select * from lookout.state()')).rows);

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

/** The same services, whose transactions never commit; `seen` gets the state that they would have left, `wrote` the files. */
export const rehearsed = (services: Services, seen: (state: State, left: Left[]) => void, wrote: (text: string) => void): Services => {
  const client = new Proxy(services.database.client, {
    get: (target, key) => {
      const value = Reflect.get(target, key, target) as unknown;
      if (key !== '$transaction') return value;
      return async (work: Work, options?: object) => {
        try {
          return await (target.$transaction as unknown as (work: Work, options?: object) => Promise<unknown>)(async (tx) => {
            const reply = await work(tx);
            const left = await seeThrough(services, tx);
            seen(stateOf((await tx.$queryRawUnsafe('select * from lookout.state()')) as Line[]), left);
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
