// Which column of the file is which: told by its title in either language, or by its key.
import type { Context } from '../context.ts';
import type { ImportColumn, TableImport } from './import.ts';
import type { Cell, SheetRow } from './read/sheet.ts';
import { type Found, titleOf } from './report.ts';

export interface HeadColumn {
  key: string;
  column: ImportColumn;
  /** Place in the sheet, from 0. */
  at: number;
}

export const cellWords = (cell: Cell | undefined): string => {
  if (!cell) return '';
  if (cell.kind === 'text') return cell.text;
  return String(cell.value);
};

/** Wide and narrow forms, spaces, the star of a required column and letter case make no difference. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/\*+$/, '').toLowerCase();

const unitOf = (column: ImportColumn, locale: Context['locale']): string | undefined =>
  'unit' in column ? column.unit?.[locale] : undefined;

/** 金额（万元） */
export const titleWithUnit = (column: ImportColumn, locale: Context['locale']): string => {
  const unit = unitOf(column, locale);
  if (!unit) return column.title[locale];
  return locale === 'en' ? `${column.title.en} (${unit})` : `${column.title['zh-CN']}（${unit}）`;
};

/** As the head of a template shows it, with a star where a cell must be filled: 金额（万元）*. */
export const headTitle = (column: ImportColumn, locale: Context['locale']): string =>
  `${titleWithUnit(column, locale)}${column.required ? '*' : ''}`;

const languages = ['zh-CN', 'en'] as const;

/** The title without its unit, and the unit that stood there. */
const split = (text: string): { name: string; unit: string | undefined } => {
  const [, name, unit] = /^(.+)\(([^()]+)\)$/.exec(text) ?? [];
  return name === undefined ? { name: text, unit: undefined } : { name, unit };
};

const namesOf = (key: string, column: ImportColumn): string[] => [
  plain(key),
  ...languages.flatMap((locale) => [plain(column.title[locale]), plain(headTitle(column, locale))]),
];

interface Read {
  columns: HeadColumn[];
  faults: Found[];
}

const readTitle = (table: TableImport, title: string, at: number, row: number, read: Read, locale: Context['locale']): void => {
  const wanted = plain(title);
  const { name, unit } = split(wanted);
  const all = Object.entries(table.columns);
  const exact = all.find(([key, column]) => namesOf(key, column).includes(wanted));
  const near =
    exact ??
    all.find(
      ([, column]) => unit !== undefined && 'unit' in column && column.unit && languages.some((each) => plain(column.title[each]) === name),
    );
  if (!near) {
    read.faults.push({ code: 'HEADER_UNKNOWN', row, at, params: { title: title.trim() } });
    return;
  }
  const [key, column] = near;
  if (!exact)
    read.faults.push({
      code: 'HEADER_UNIT',
      row,
      at,
      key,
      params: { title: titleOf(table, key, locale), unit: unitOf(column, locale) ?? '' },
    });
  if (read.columns.some((each) => each.key === key)) {
    read.faults.push({ code: 'HEADER_TWICE', row, at, key, params: { title: titleOf(table, key, locale) } });
  } else read.columns.push({ key, column, at });
};

/** Columns found, and what is wrong with the head; a column that need not be filled may be left out. */
export const readHead = (table: TableImport, rows: readonly SheetRow[], locale: Context['locale']): Read => {
  const [head, ...body] = rows;
  const read: Read = { columns: [], faults: [] };
  if (!head) return read;
  for (let at = 0; at < Math.max(...rows.map(({ cells }) => cells.length)); at += 1) {
    const title = cellWords(head.cells[at]);
    if (title.trim() !== '') readTitle(table, title, at, head.number, read, locale);
    else {
      const filled = body.find(({ cells }) => cells[at]);
      if (filled) read.faults.push({ code: 'HEADER_EMPTY', row: filled.number, at });
    }
  }
  for (const [key, column] of Object.entries(table.columns)) {
    const known = read.columns.some((each) => each.key === key);
    if (!known && column.required) {
      read.faults.push({ code: 'HEADER_MISSING', row: head.number, key, params: { title: titleOf(table, key, locale) } });
    }
  }
  return read;
};
