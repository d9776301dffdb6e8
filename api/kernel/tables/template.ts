// An empty table to fill in: titles, hints where the cursor stands, and the choices of a column as a list.
import type { Context } from '../context.ts';
import { importLimits } from '../shared/tables/limits.ts';
import type { TableFormat } from '../shared/tables/texts.ts';
import { zipBytes } from '../zip/write-zip.ts';
import { yesNo } from './cell-text.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv-cell.ts';
import { headTitle } from './head.ts';
import type { ImportColumn, TableImport } from './import.ts';
import { headRow, placesOf } from './write-xlsx.ts';
import { sheetStart, workbookParts } from './xlsx-parts.ts';
import { columnLetters, xlsxText } from './xlsx-text.ts';

/** What a spreadsheet takes for a list of choices, a title and a hint. */
const MOST_LIST = 255;
const MOST_TITLE = 32;
const MOST_HINT = 255;

const examples: Readonly<Partial<Record<ImportColumn['type'], string>>> = { date: '2026-11-22', dateTime: '2026-11-22 08:30' };

export const choicesOf = (column: ImportColumn, locale: Context['locale']): string[] => {
  if (column.type === 'boolean') return [yesNo.true[locale], yesNo.false[locale]];
  return column.type === 'enumeration' ? Object.values(column.texts).map((texts) => texts[locale]) : [];
};

export const hintOf = (column: ImportColumn, locale: Context['locale']): string => column.hint?.[locale] ?? examples[column.type] ?? '';

const first = (text: string, most: number) => [...text].slice(0, most).join('');

const validation = (column: ImportColumn, at: number, locale: Context['locale']): string => {
  const range = `${columnLetters(at)}2:${columnLetters(at)}${importLimits.rows + 1}`;
  const list = choicesOf(column, locale).join(',');
  const hint = hintOf(column, locale);
  const listed = list !== '' && list.length <= MOST_LIST && !list.includes('"');
  const prompt =
    hint &&
    ` showInputMessage="1" promptTitle="${xlsxText(first(column.title[locale], MOST_TITLE))}" prompt="${xlsxText(first(hint, MOST_HINT))}"`;
  if (!listed && !hint) return '';
  const start = `<dataValidation${listed ? ' type="list" showErrorMessage="1"' : ''} allowBlank="1"${prompt} sqref="${range}"`;
  return listed ? `${start}><formula1>"${xlsxText(list)}"</formula1></dataValidation>` : `${start}/>`;
};

const sheet = (columns: readonly ImportColumn[], locale: Context['locale']): string => {
  const titles = columns.map((column) => headTitle(column, locale));
  const rules = columns.map((column, at) => validation(column, at, locale)).filter(Boolean);
  const block = rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
  return `${sheetStart(titles.map((title) => Math.max(14, placesOf(title) + 2)))}${headRow(titles)}</sheetData>${block}</worksheet>`;
};

export const templateBytes = async (table: TableImport, format: TableFormat, locale: Context['locale']): Promise<Buffer> => {
  const columns = Object.values(table.columns);
  if (format === 'csv') return Buffer.from(BYTE_ORDER_MARK + csvRow(columns.map((column) => headTitle(column, locale))));
  const pieces: Buffer[] = [];
  for await (const piece of zipBytes(workbookParts(table.title[locale], [sheet(columns, locale)]))) pieces.push(piece);
  return Buffer.concat(pieces);
};
