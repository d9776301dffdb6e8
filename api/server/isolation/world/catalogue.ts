// What the tables look like: classes from the Prisma files, types, links and closed word lists from the database itself.
import type { Model } from '@xinglin/prisma/database/model';
import { readModels } from '@xinglin/prisma/database/read-models';
import type pg from 'pg';

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
  /** Closed word lists by column, as CHECK constraints state them. */
  words: ReadonlyMap<string, readonly string[]>;
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
const wordsSql = `
select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as text from pg_constraint c
where c.contype = 'c' and c.connamespace = 'public'::regnamespace`;

const unquoted = (list: string) => list.split(',').map((name) => name.trim().replaceAll('"', ''));

const readLink = ({ from, to, text }: { from: string; to: string; text: string }): Link => {
  const [, columns = '', targets = ''] = /FOREIGN KEY \(([^)]*)\) REFERENCES [^(]*\(([^)]*)\)/.exec(text) ?? [];
  return { from, to, columns: unquoted(columns), targets: unquoted(targets) };
};

const readWords = (text: string): [string, string[]] | null => {
  const found = /\(\(?"?(\w+)"? = ANY \(ARRAY\[(.+?)\]\)/.exec(text);
  return found ? [found[1] ?? '', [...(found[2] ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')] : null;
};

const inOrder = (tables: readonly Table[]): Table[] => {
  const placed: Table[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ name, links }) =>
      links.every((link) => link.to === name || ![...waiting].some((other) => other.name === link.to)),
    );
    if (ready.length === 0) throw new Error(`tables point at each other in a ring: ${[...waiting].map(({ name }) => name).join(', ')}`);
    for (const table of ready) {
      placed.push(table);
      waiting.delete(table);
    }
  }
  return placed;
};

export const readCatalogue = async (admin: pg.Client): Promise<Catalogue> => {
  const models = await readModels();
  const columns = (await admin.query<TableColumn & { table: string; key: boolean }>(columnsSql)).rows;
  const links = (await admin.query<{ from: string; to: string; text: string }>(linksSql)).rows.map(readLink);
  const words = (await admin.query<{ table: string; text: string }>(wordsSql)).rows;
  const tables = models.map((model): Table => {
    const own = columns.filter(({ table }) => table === model.table);
    return {
      model,
      name: model.table,
      columns: own.map(({ name, type, nullable }) => ({ name, type, nullable })),
      key: own.filter(({ key }) => key).map(({ name }) => name),
      links: links.filter(({ from }) => from === model.table),
      words: new Map(
        words
          .filter(({ table }) => table.replaceAll('"', '') === model.table)
          .flatMap(({ text }) => [readWords(text)].filter((pair) => pair !== null)),
      ),
    };
  });
  return { tables: new Map(tables.map((table) => [table.name, table])), order: inOrder(tables) };
};
