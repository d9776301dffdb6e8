import type { Context } from '../context.ts';
import { exportLimits } from '../shared/tables/limits.ts';
import { zipBytes } from '../zip/write-zip.ts';
import { BEIJING_MS, cellText, dayTextOf } from './cell-text.ts';
import { MOST_DIGITS, significantDigits } from './decimal-text.ts';
import type { TableColumn, TableExport } from './table.ts';
import { decimalStyle, sheetStart, styleOf, workbookParts } from './xlsx-parts.ts';
import { columnLetters, xlsxText } from './xlsx-text.ts';

/** Spreadsheets count days from here. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1900, 2, 1);

const CUT: Readonly<Record<Context['locale'], string>> = {
  'zh-CN': '…（超出单元格长度，完整内容请导出 CSV）',
  en: '… (cut; CSV has all of it)',
};

const cell = (at: string, style: number, value: string | number, type = '') =>
  `<c r="${at}" s="${style}"${type && ` t="${type}"`}><v>${value}</v></c>`;

const fitting = (text: string, locale: Context['locale']): string =>
  text.length <= exportLimits.cellCharacters ? text : text.slice(0, exportLimits.cellCharacters - CUT[locale].length) + CUT[locale];

export const textCell = (at: string, style: number, text: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(text)}</t></is></c>`;

/** A number keeps every digit or becomes text. */
const numberCell = (at: string, style: number, text: string): string =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && significantDigits(text) <= MOST_DIGITS
    ? cell(at, style, text)
    : textCell(at, styleOf.text, text);

const serial = (at: string, style: number, ms: number, text: string): string =>
  Number.isFinite(ms) && ms >= FIRST_DAY ? cell(at, style, (ms - EPOCH_MS) / DAY_MS) : textCell(at, styleOf.text, text);

const cellOf = (ctx: Context, column: TableColumn<object>, value: unknown, at: string): string => {
  const text = cellText(column, value, ctx.locale);
  if (text === null) return '';
  switch (column.type) {
    case 'integer':
      return numberCell(at, styleOf.integer, String(text));
    case 'decimal':
      return numberCell(at, column.decimals ? decimalStyle(column.decimals) : styleOf.plain, String(text));
    case 'boolean':
      return cell(at, styleOf.plain, value === true ? 1 : 0, 'b');
    case 'date':
      return serial(at, styleOf.date, Date.parse(`${dayTextOf(value as Date | string)}T00:00:00Z`), String(text));
    case 'dateTime':
      return serial(at, styleOf.dateTime, (value as Date).getTime() + BEIJING_MS, String(text));
    default:
      return textCell(at, styleOf.text, fitting(String(text), ctx.locale));
  }
};

const usualWidth: Readonly<Record<TableColumn<object>['type'], number>> = {
  text: 24,
  integer: 10,
  decimal: 14,
  date: 12,
  dateTime: 20,
  boolean: 8,
  enumeration: 16,
};

/** A Chinese character takes two places. */
export const placesOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

export const headRow = (titles: readonly string[]): string =>
  `<row r="1">${titles.map((title, at) => textCell(`${columnLetters(at)}1`, styleOf.head, title)).join('')}</row>`;

export async function* sheetXml(
  ctx: Context,
  { columns }: Pick<TableExport, 'columns'>,
  rows: AsyncIterable<readonly object[]>,
): AsyncGenerator<string> {
  const titles = columns.map(({ title }) => title[ctx.locale]);
  const letters = columns.map((_column, at) => columnLetters(at));
  yield sheetStart(columns.map(({ width, type }, at) => Math.max(width ?? usualWidth[type], placesOf(titles[at] ?? '') + 2)));
  yield headRow(titles);
  let number = 1;
  for await (const batch of rows) {
    const lines = batch.map((row) => {
      number += 1;
      const cells = columns.map((column, at) => cellOf(ctx, column, column.value(row, ctx), `${letters[at]}${number}`));
      return `<row r="${number}">${cells.join('')}</row>`;
    });
    yield lines.join('');
  }
  const all = `A1:${letters.at(-1)}${number}`;
  yield `</sheetData><autoFilter ref="${all}"/><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

export const xlsxBytes = (ctx: Context, table: TableExport, rows: AsyncIterable<readonly object[]>): AsyncGenerator<Buffer> =>
  zipBytes(workbookParts(table.title[ctx.locale], sheetXml(ctx, table, rows)));
