// What the tables look like: classes from the Prisma files, types, links and closed word lists from the database itself.
import { moduleOf } from '@xinglin/kernel/testing/module-of';
import type { Model } from '@xinglin/prisma/database/model';
import { readModels } from '@xinglin/prisma/database/read-models';
import type pg from 'pg';
import { readCheckedRange, readCheckedWords, readWrittenWords } from './words.ts';

export interface TableColumn {
  name: string;
  /** PostgreSQL's name of the type: text, uuid, int4, _text … */
  type: string;
  nullable: boolean;
}
export interface Link {
  from: string;
  to: string;
  columns: readonly string[];
  targets: readonly string[];
}
export interface Table {
  model: Model;
  name: string;
  columns: readonly TableColumn[];
  key: readonly string[];
  links: readonly Link[];
  /** Links that are set once all rows are there: two tables point at each other. */
  late: readonly Link[];
  /** Closed word lists by column. */
  words: ReadonlyMap<string, readonly string[]>;
  /** The least value of columns that must lie in a range. */
  ranges: ReadonlyMap<string, number>;
  /** Columns of each unique index, the primary key among them. */
  uniques: readonly (readonly string[])[];
}
export interface Catalogue {
  tables: ReadonlyMap<string, Table>;
  /** Tables that others point at come before those. */
  order: readonly Table[];
}

const linksSql = `
select f.relname as "from", t.relname as "to", pg_get_constraintdef(c.oid) as text
from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by c.conname`;
const columnsSql = `
select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
  coalesce((select a.attnum = any(i.indkey) from pg_index i where i.indrelid = c.oid and i.indisprimary), false) as key
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`;
const uniquesSql = `
select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns from pg_index i
join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
where i.indisunique and c.relnamespace = 'public'::regnamespace group by c.relname, i.indexrelid order by 1, 2`;
const wordsSql = `
select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as text from pg_constraint c
where c.contype = 'c' and c.connamespace = 'public'::regnamespace`;

const unquoted = (list: string) => list.split(',').map((name) => name.trim().replaceAll('"', ''));

const readLink = ({ from, to, text }: { from: string; to: string; text: string }): Link => {
  const [, columns = '', targets = ''] = /FOREIGN KEY \(([^)]*)\) REFERENCES [^(]*\(([^)]*)\)/.exec(text) ?? [];
  return { from, to, columns: unquoted(columns), targets: unquoted(targets) };
};

/** All that the link needs may be left out at first. */
const canWait = ({ columns }: Table, link: Link) => link.columns.some((name) => columns.find((column) => column.name === name)?.nullable);

const inOrder = (tables: readonly Table[]): Table[] => {
  const placed: Table[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const open = ({ name, links }: Table) =>
      links.filter((link) => link.to !== name && [...waiting].some((other) => other.name === link.to));
    const free = [...waiting].filter((table) => open(table).length === 0);
    // Only a table that others wait for unties anything.
    const wanted = ({ name }: Table) => [...waiting].some((other) => other.name !== name && other.links.some(({ to }) => to === name));
    const [knot] = [...waiting].filter((table) => wanted(table) && open(table).every((link) => canWait(table, link)));
    const ready = free.length > 0 ? free : knot ? [{ ...knot, late: open(knot) }] : [];
    if (ready.length === 0) throw new Error(`tables point at each other in a ring: ${[...waiting].map(({ name }) => name).join(', ')}`);
    for (const table of ready) {
      placed.push(table);
      waiting.delete([...waiting].find(({ name }) => name === table.name) as Table);
    }
  }
  return placed;
};

/** Tables of the modules of `without` stay empty and out of sight, beside those that are present. */
export const readCatalogue = async (admin: pg.Client, present: readonly string[], without: readonly string[]): Promise<Catalogue> => {
  const away = new Set<string | null>(without);
  const models = (await readModels()).filter(({ file }) => !away.has(moduleOf(file, [...present, ...without])));
  const columns = (await admin.query<TableColumn & { table: string; key: boolean }>(columnsSql)).rows;
  const links = (await admin.query<{ from: string; to: string; text: string }>(linksSql)).rows.map(readLink);
  const words = (await admin.query<{ table: string; text: string }>(wordsSql)).rows;
  const uniques = (await admin.query<{ table: string; columns: string[] }>(uniquesSql)).rows;
  const written = await readWrittenWords();
  const tables = models.map((model): Table => {
    const own = columns.filter(({ table }) => table === model.table);
    return {
      model,
      name: model.table,
      columns: own.map(({ name, type, nullable }) => ({ name, type, nullable })),
      key: own.filter(({ key }) => key).map(({ name }) => name),
      links: links.filter(({ from }) => from === model.table),
      late: [],
      words: new Map([
        ...model.columns.flatMap(({ field, column }): [string, readonly string[]][] => {
          const said = written.get(`${model.model}.${field}`);
          return said ? [[column, said]] : [];
        }),
        ...words
          .filter(({ table }) => table.replaceAll('"', '') === model.table)
          .flatMap(({ text }) => [readCheckedWords(text)].filter((pair) => pair !== null)),
      ]),
      ranges: new Map(
        words
          .filter(({ table }) => table.replaceAll('"', '') === model.table)
          .flatMap(({ text }) => [readCheckedRange(text)].filter((pair) => pair !== null)),
      ),
      uniques: uniques.filter(({ table }) => table === model.table).map((each) => each.columns),
    };
  });
  const order = inOrder(tables);
  return { tables: new Map(order.map((table) => [table.name, table])), order };
};
