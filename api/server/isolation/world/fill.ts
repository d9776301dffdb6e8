// Rows for every table there is, whoever added it: values by type, links by foreign key, in the order of the links.
import { searchable } from '@xinglin/kernel/search/searchable';
import pg from 'pg';
import type { Catalogue, Link, Table, TableColumn } from './catalogue.ts';
import { type Legal, rowCount, type Seat } from './legal.ts';
import { createDays, createMoments, createNumbers, idAt, textAt } from './values.ts';

/** Rows of a table in an organisation, where nothing else is said. */
const USUAL = 8;
/** The first rows of a share are given; the next was given and taken back; the rest never were. */
export const SHARED_ROWS = 2;

const id = pg.escapeIdentifier;

export interface Filler {
  count(table: Table, seat: Seat): number;
  values(table: Table, seat: Seat, row: number): Record<string, unknown>;
  /** The row as it was made. */
  made(table: Table, seat: Seat, row: number): Record<string, unknown>;
  /** Columns that had to wait for rows of another table. */
  late(table: Table, seat: Seat, row: number): Record<string, unknown>;
}

export const createFiller = (catalogue: Catalogue, legal: Legal, neighbourOf: (seat: Seat) => Seat): Filler => {
  const number = createNumbers();
  const moment = createMoments();
  const day = createDays();
  const made = new Map<string, Record<string, unknown>>();
  const keyOf = (table: string, seat: Seat, row: number) => `${table}:${seat.tenant.at}:${row}`;

  const count = (table: Table, seat: Seat): number => {
    const said = rowCount(table.name, seat) ?? legal.rows(table.name, seat);
    if (said !== null) return said;
    return table.model.class === 'reference' ? 0 : USUAL;
  };

  const linked = (table: Table, links: readonly Link[], seat: Seat, row: number): Record<string, unknown> => {
    const found: Record<string, unknown> = {};
    for (const link of links) {
      const target = catalogue.tables.get(link.to);
      const rows = target ? count(target, seat) : 0;
      const at = link.to === table.name ? row - 1 : rows > 0 ? row % rows : -1;
      const aim = at < 0 ? undefined : made.get(keyOf(link.to, seat, at));
      link.columns.forEach((column, index) => {
        const value = aim?.[link.targets[index] ?? ''];
        if (value !== undefined) found[column] = value;
        else if (table.columns.find(({ name }) => name === column)?.nullable) found[column] = null;
      });
    }
    return found;
  };

  const byType = (table: Table, column: TableColumn, seat: Seat, row: number): unknown => {
    const { at: tenant } = seat.tenant;
    const mark = textAt({ tenant, table: table.name, column: column.name, row });
    const words = table.words.get(column.name);
    if (words) return column.type === '_text' ? [words[row % words.length]] : words[row % words.length];
    const least = table.ranges.get(column.name);
    if (least !== undefined) return least + row;
    if (column.type === 'uuid')
      return column.name === 'id' ? idAt(tenant, table.name, row) : (seat.people[row % seat.people.length]?.userId ?? null);
    if (column.type === 'text' || column.type === 'varchar') return mark;
    if (['int4', 'int8', 'numeric', 'float8'].includes(column.type)) return number(tenant);
    if (column.type === 'bool') return false;
    if (column.type === 'date') return day(tenant);
    if (column.type.startsWith('timestamp')) return column.nullable && row % 2 === 1 ? null : moment(tenant);
    if (column.type === 'json' || column.type === 'jsonb') return JSON.stringify({ mark });
    if (column.type === 'bytea') return Buffer.from(mark);
    if (column.type === '_text') return [mark];
    if (column.type === '_uuid') return [];
    throw new Error(`no value for ${table.name}.${column.name} of type ${column.type}: teach isolation/world/fill.ts this type`);
  };

  return {
    count,
    values: (table, seat, row) => {
      const { model } = table;
      const own = model.tenantColumn ?? (table.columns.some(({ name }) => name === 'tenant_id') ? 'tenant_id' : null);
      const said: Record<string, unknown> = {
        ...linked(table, table.links, seat, row),
        ...(own ? { [own]: seat.tenant.id } : {}),
        ...(model.grantee ? { [model.grantee]: neighbourOf(seat).tenant.id } : {}),
        ...legal.values(table.name, seat, row),
      };
      const values = Object.fromEntries(
        table.columns.map((column) => [column.name, column.name in said ? said[column.name] : byType(table, column, seat, row)]),
      );
      // Rows are found by all that they say: a search that shows too much must have something to show.
      if ('search' in values)
        values.search = searchable({
          texts: Object.values(values).filter((value) => typeof value === 'string' && value.startsWith('⟦')) as string[],
        });
      made.set(keyOf(table.name, seat, row), values);
      return values;
    },
    made: (table, seat, row) => made.get(keyOf(table.name, seat, row)) ?? {},
    late: (table, seat, row) => {
      const found = linked(table, table.late, seat, row);
      const said = legal.values(table.name, seat, row);
      return Object.fromEntries(
        Object.entries(found).filter(([name, value]) => value !== null && !(name in said) && !table.key.includes(name)),
      );
    },
  };
};

/** One statement for all rows of a table: there are thousands in a world. */
export const insertRows = async (admin: pg.Client, table: Table, rows: readonly Record<string, unknown>[]): Promise<void> => {
  if (rows.length === 0) return;
  const names = table.columns.map(({ name }) => name);
  const lines = rows.map((_, row) => `(${names.map((_name, index) => `$${row * names.length + index + 1}`).join(', ')})`);
  await admin.query(
    `insert into ${id(table.name)} (${names.map(id).join(', ')}) values ${lines.join(', ')}`,
    rows.flatMap((values) => names.map((name) => values[name])),
  );
};

export const updateRow = async (
  admin: pg.Client,
  table: Table,
  key: Record<string, unknown>,
  values: Record<string, unknown>,
): Promise<void> => {
  const names = Object.keys(values);
  if (names.length === 0) return;
  const set = names.map((name, index) => `${id(name)} = $${index + 1}`).join(', ');
  const where = table.key.map((name, index) => `${id(name)} = $${names.length + index + 1}`).join(' and ');
  await admin.query(`update ${id(table.name)} set ${set} where ${where}`, [
    ...Object.values(values),
    ...table.key.map((name) => key[name]),
  ]);
};
