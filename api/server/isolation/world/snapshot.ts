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

const readRows = async (admin: pg.Client, catalogue: Catalogue, tables: readonly Table[]): Promise<Snapshot> => {
  if (tables.length === 0) return [];
  const parts = tables.map(({ name }) => `select '${name}' as "table", to_jsonb(t) as "values" from ${id(name)} t`);
  return snapshotOf(catalogue, (await admin.query<{ table: string; values: Row['values'] }>(parts.join(' union all '))).rows);
};

export const takeSnapshot = (admin: pg.Client, catalogue: Catalogue): Promise<Snapshot> =>
  readRows(admin, catalogue, [...catalogue.tables.values()]);

/** The same rows, with those of some tables read again. */
export const renewed = async (old: Snapshot, admin: pg.Client, catalogue: Catalogue, names: ReadonlySet<string>): Promise<Snapshot> => [
  ...old.filter(({ table }) => !names.has(table.name)),
  ...(await readRows(
    admin,
    catalogue,
    [...catalogue.tables.values()].filter(({ name }) => names.has(name)),
  )),
];
