// Changes behind somebody's back: copies of rows she does not see, other values in columns she does not see.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Truth } from '../truth/may-see.ts';
import type { World } from './build.ts';
import type { Table } from './catalogue.ts';
import type { Principal } from './principals.ts';
import type { Row } from './snapshot.ts';

export interface Change {
  table: Table;
  /** The row that is changed; none where one is added. */
  old: Row | null;
  values: Readonly<Record<string, unknown>>;
}

const id = pg.escapeIdentifier;
/** Copies per table and organisation. */
const COPIES = 3;

/** Who is signed in and what she holds is not among the things she could be told of. */
const foundations = new Set([
  'session',
  'user',
  'member',
  'member_role',
  'role',
  'tenant',
  'organisation_card',
  'api_key',
  'account',
  'two_factor',
]);

const other = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(/⟦([^⟧]*)\.[0-9a-f]{8}⟧/g, (_, place: string) => `⟦${place}.copy.${randomUUID().slice(0, 8)}⟧`)
    : Array.isArray(value)
      ? value.map(other)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, other(inner)]))
        : value;

/** The same row once more, under a key of its own; links stay as they are. */
const copyOf = ({ table, values }: Row): Row => {
  const linked = new Set(table.links.flatMap(({ columns }) => columns));
  const copied = Object.fromEntries(
    table.columns.map(({ name, type }) => {
      const value = values[name];
      if (table.key.includes(name) && !linked.has(name) && name !== table.model.tenantColumn) {
        if (type === 'uuid') return [name, randomUUID()];
        if (typeof value === 'number') return [name, value + 1];
      }
      return [name, other(value)];
    }),
  );
  return { table, values: copied };
};

const isFree = (table: Table, name: string, type: string) =>
  !table.key.includes(name) &&
  !table.words.has(name) &&
  !table.links.some(({ columns }) => columns.includes(name)) &&
  name !== table.model.tenantColumn &&
  (type === 'text' || type === 'uuid');

export const changesFor = (world: World, truth: Truth, who: Principal): Change[] => {
  const sees = (row: Row) => truth.sees(row, who, 'role');
  const houses = new Set(world.tenants.map((tenant) => tenant.id));
  const added: Change[] = [];
  for (const [table, rows] of Map.groupBy(world.snapshot, (row) => row.table)) {
    if (foundations.has(table.name)) continue;
    const copied = new Map<unknown, number>();
    for (const row of rows) {
      const house = row.values[table.model.tenantColumn ?? 'tenant_id'];
      const already = copied.get(house) ?? 0;
      if (already === COPIES || !houses.has(house as string)) continue;
      const copy = copyOf(row);
      // Where links are all there is to a row, it cannot be there twice.
      if (table.key.every((name) => row.values[name] === copy.values[name]) || sees(copy)) continue;
      copied.set(house, already + 1);
      added.push({ table, old: null, values: copy.values });
    }
  }
  const changed = world.snapshot
    .filter(({ table }) => !foundations.has(table.name))
    .filter(sees)
    .flatMap((old): Change[] => {
      const hidden = old.table.columns.filter(({ name, type }) => isFree(old.table, name, type) && !truth.maySee(old, name, who, 'role'));
      const values = Object.fromEntries(
        hidden
          .filter(({ name }) => typeof old.values[name] === 'string')
          .map(({ name, type }) => [name, type === 'uuid' ? randomUUID() : other(old.values[name])]),
      );
      return Object.keys(values).length > 0 ? [{ table: old.table, old, values }] : [];
    });
  return [...added, ...changed];
};

const rowsAs = (table: Table, rows: readonly Change['values'][]) =>
  `jsonb_populate_recordset(null::${id(table.name)}, ${pg.escapeLiteral(JSON.stringify(rows))}::jsonb)`;
const matching = (table: Table) => table.key.map((name) => `t.${id(name)} = n.${id(name)}`).join(' and ');

/** Played without triggers and links, as a change from far away would look; the answer takes all of it back. */
export const playChanges = async ({ admin }: World, changes: readonly Change[]): Promise<() => Promise<void>> => {
  const tables = [...new Set(changes.map(({ table }) => table))];
  const parts = (table: Table) => ({
    added: changes.filter((change) => change.table === table && !change.old).map(({ values }) => values),
    changed: changes.filter((change) => change.table === table && change.old),
  });
  const play = async (statements: readonly string[]) => {
    await admin.query(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join('; '));
  };
  const rewrite = (table: Table, rows: readonly Change['values'][]) => {
    const free = table.columns.filter(({ name, type }) => isFree(table, name, type)).map(({ name }) => `${id(name)} = n.${id(name)}`);
    return `update ${id(table.name)} t set ${free.join(', ')} from ${rowsAs(table, rows)} n where ${matching(table)}`;
  };
  const forth = tables.flatMap((table) => {
    const { added, changed } = parts(table);
    return [
      ...(added.length > 0 ? [`insert into ${id(table.name)} select * from ${rowsAs(table, added)} on conflict do nothing`] : []),
      ...(changed.length > 0
        ? [
            rewrite(
              table,
              changed.map(({ old, values }) => ({ ...old?.values, ...values })),
            ),
          ]
        : []),
    ];
  });
  const back = tables.flatMap((table) => {
    const { added, changed } = parts(table);
    const originals = changed.flatMap(({ old }) => (old ? [old.values] : []));
    return [
      ...(originals.length > 0 ? [rewrite(table, originals)] : []),
      // A copy that met a row of the same key was never written: what stands there keeps standing.
      ...(added.length > 0
        ? [`delete from ${id(table.name)} t using ${rowsAs(table, added)} n where ${matching(table)} and to_jsonb(t) = to_jsonb(n)`]
        : []),
    ];
  });
  await play(forth);
  return () => play(back);
};
