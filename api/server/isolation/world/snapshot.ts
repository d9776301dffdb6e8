// All rows of the database as they are now, read past every wall.
import pg from 'pg';
import { bodyOf } from './bodies.ts';
import type { Catalogue, Table } from './catalogue.ts';

export interface Row {
  table: Table;
  values: Readonly<Record<string, unknown>>;
}
export type Snapshot = readonly Row[];

const id = pg.escapeIdentifier;

export const snapshotOf = (catalogue: Catalogue, rows: readonly { table: string; values: Row['values'] }[]): Snapshot =>
  rows.map(({ table, values }) => ({
    table: catalogue.tables.get(table) as Table,
    // The bytes of a file are part of its row to whoever may fetch them.
    values: table === 'stored_file' ? { ...values, body: bodyOf(values) } : values,
  }));

/** What the database said of a row, by which it is known again. */
const said = new WeakMap<Row, string>();

const readRows = async (admin: pg.Client, catalogue: Catalogue, tables: readonly Table[], old: Snapshot = []): Promise<Snapshot> => {
  if (tables.length === 0) return [];
  const parts = tables.map(({ name }) => `select '${name}' as "table", to_jsonb(t)::text as "text" from ${id(name)} t`);
  const { rows } = await admin.query<{ table: string; text: string }>(parts.join(' union all '));
  const kept = new Map(old.map((row) => [`${row.table.name} ${said.get(row)}`, row]));
  return rows.flatMap(({ table, text }) => {
    const known = kept.get(`${table} ${text}`);
    if (known) return [known];
    const read = snapshotOf(catalogue, [{ table, values: JSON.parse(text) as Row['values'] }]);
    for (const row of read) said.set(row, text);
    return read;
  });
};

export const takeSnapshot = (admin: pg.Client, catalogue: Catalogue): Promise<Snapshot> =>
  readRows(admin, catalogue, [...catalogue.tables.values()]);

/** The same rows, with those of some tables read again; a row that stayed as it was is the same object. */
export const renewed = async (old: Snapshot, admin: pg.Client, catalogue: Catalogue, names: ReadonlySet<string>): Promise<Snapshot> => {
  const isNamed = ({ name }: Table) => names.has(name);
  const read = await readRows(
    admin,
    catalogue,
    [...catalogue.tables.values()].filter(isNamed),
    old.filter(({ table }) => isNamed(table)),
  );
  return [...old.filter(({ table }) => !isNamed(table)), ...read];
};
