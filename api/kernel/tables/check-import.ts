// The dry run: reads the file, says everything that is wrong with it and where, changes nothing.
import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { importLimits } from '../shared/tables/limits.ts';
import type { TableFormat } from '../shared/tables/texts.ts';
import { dayTextOf, timeTextOf } from './cell-text.ts';
import { cellWords, type HeadColumn, readHead } from './head.ts';
import type { RowOf, TableImport } from './import.ts';
import { parseCell } from './parse-cell.ts';
import { readSheet } from './read/read-sheet.ts';
import { type Cell, type Sheet, type SheetRow, Unreadable } from './read/sheet.ts';
import { type Found, type ImportReport, problemOf, titleOf } from './report.ts';

export interface ImportFile {
  name: string;
  bytes: Buffer;
}

type Row = RowOf<TableImport['columns']>;

interface Checked {
  report: ImportReport;
  /** Every row, when none has a problem; else nothing. */
  rows: readonly Row[];
}

interface Good {
  row: Row;
  number: number;
}

const placeOf = (columns: readonly HeadColumn[], key: string | undefined) => columns.find((column) => column.key === key)?.at;

const parseRow = (row: SheetRow, columns: readonly HeadColumn[], ctx: Context, faults: Found[]): Row | null => {
  const before = faults.length;
  const values: Record<string, unknown> = {};
  for (const { key, column, at } of columns) {
    const parsed = parseCell(column, row.cells[at], ctx.locale);
    if ('fault' in parsed) faults.push({ ...parsed.fault, row: row.number, key, at });
    else values[key] = parsed.value;
  }
  return faults.length === before ? (values as Row) : null;
};

/** Columns that the file leaves out are empty in every row. */
const completed = (table: TableImport, row: Row): Row =>
  Object.fromEntries(Object.keys(table.columns).map((key) => [key, row[key] ?? null]));

const checkKeys = (table: TableImport, good: readonly Good[], columns: readonly HeadColumn[], faults: Found[]): void => {
  const [first] = table.key ?? [];
  if (!first) return;
  const seen = new Map<string, number>();
  for (const { row, number } of good) {
    const key = JSON.stringify(table.key?.map((name) => row[name]));
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, number);
    else faults.push({ code: 'TWICE_IN_FILE', row: number, key: first, at: placeOf(columns, first), params: { row: twin } });
  }
};

const checkRules = async (ctx: Context, table: TableImport, good: readonly Good[], columns: readonly HeadColumn[], faults: Found[]) => {
  for (const { row, number } of good) {
    for (const { code, column } of (await table.checkRow?.(ctx, row)) ?? []) {
      faults.push({ code, row: number, key: column, at: placeOf(columns, column) });
    }
  }
  const rows = good.map(({ row }) => row);
  for (const { code, column, row } of (await table.checkRows?.(ctx, rows)) ?? []) {
    faults.push({ code, row: good[row]?.number, key: column, at: placeOf(columns, column) });
  }
};

/** A number that is a day reads as one, as it did in the sheet. */
const shown = (cell: Cell | undefined): string => {
  if (cell?.kind !== 'number' || !cell.day) return cellWords(cell);
  const at = new Date(Math.round(Date.UTC(1899, 11, 30) + cell.value * 86_400_000));
  if (Number.isNaN(at.getTime())) return cellWords(cell);
  return cell.value % 1 === 0 ? dayTextOf(at) : timeTextOf(new Date(at.getTime() - 8 * 3_600_000));
};

const previewOf = (body: readonly SheetRow[], columns: readonly HeadColumn[], bad: ReadonlySet<number>): ImportReport['preview'] => {
  const chosen = [...body.filter(({ number }) => bad.has(number)), ...body.filter(({ number }) => !bad.has(number))];
  return chosen
    .slice(0, importLimits.preview)
    .map(({ number, cells }) => ({ row: number, cells: columns.map(({ at }) => [...shown(cells[at])].slice(0, 200).join('')) }));
};

const inOrder = (a: Found, b: Found): number => (a.row ?? 0) - (b.row ?? 0) || (a.at ?? -1) - (b.at ?? -1);

interface Told {
  sha256: string;
  format: TableFormat | null;
  faults: readonly Found[];
  columns: readonly HeadColumn[];
  body: readonly SheetRow[];
}

const reportOf = (ctx: Context, table: TableImport, { sha256, format, faults, columns, body }: Told): ImportReport => {
  // What is wrong with the head is no row's fault, though a column without a title is seen at the first row that fills it.
  const rows = faults.flatMap(({ code, row }) => (row === undefined || code.startsWith('HEADER_') ? [] : row));
  const bad = new Set(rows.filter((row) => body.some(({ number }) => number === row)));
  return {
    sha256,
    format,
    counts: { rows: body.length, good: body.length - bad.size, bad: bad.size, problems: faults.length },
    problems: [...faults]
      .sort(inOrder)
      .slice(0, importLimits.problems)
      .map((found) => problemOf(table, found, ctx.locale)),
    columns: columns.map(({ key }) => ({ key, title: titleOf(table, key, ctx.locale) })),
    preview: previewOf(body, columns, bad),
    proof: null,
  };
};

const checkSheet = async (ctx: Context, table: TableImport, sheet: Sheet, head: { columns: HeadColumn[]; faults: Found[] }) => {
  if (table.refusal) return { faults: [{ code: table.refusal }], rows: [] };
  const [, ...body] = sheet.rows;
  const keyAt = (at: number | undefined) => head.columns.find((column) => column.at === at)?.key;
  const faults: Found[] = [
    ...head.faults,
    ...sheet.faults.map(({ code, row, column, params }) => ({ code, row, at: column, key: keyAt(column), params })),
  ];
  if (body.length === 0) faults.push({ code: 'NO_ROWS' });
  // What was taken for one column may be another's: only under a good head do cells mean something.
  if (head.faults.length > 0) return { faults, rows: [] };
  const unfit = new Set(faults.map(({ row }) => row));
  const good: Good[] = [];
  for (const row of body) {
    const values = parseRow(row, head.columns, ctx, faults);
    if (values && !unfit.has(row.number)) good.push({ row: completed(table, values), number: row.number });
  }
  checkKeys(table, good, head.columns, faults);
  await checkRules(ctx, table, good, head.columns, faults);
  return { faults, rows: faults.length === 0 ? good.map(({ row }) => row) : [] };
};

export const checkImport = async (ctx: Context, table: TableImport, { name, bytes }: ImportFile): Promise<Checked> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const { format, sheet } = await readSheet(bytes, name);
    const head = readHead(table, sheet.rows, ctx.locale);
    const { faults, rows } = await checkSheet(ctx, table, sheet, head);
    const body = sheet.rows.slice(1);
    return { report: reportOf(ctx, table, { sha256, format, faults, columns: head.columns, body }), rows };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const faults = error.faults.map(({ code, row, column, params }) => ({ code, row, at: column, params }));
    return { report: reportOf(ctx, table, { sha256, format: null, faults, columns: [], body: [] }), rows: [] };
  }
};
