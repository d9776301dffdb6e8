// From a cell to a value of its column, or to the reason why not.
import type { Context } from '../context.ts';
import { importLimits } from '../shared/tables/limits.ts';
import { BEIJING_MS, yesNo } from './cell-text.ts';
import { cellWords } from './head.ts';
import type { ImportColumn } from './import.ts';
import { parseDay, parseTime } from './parse-time.ts';
import type { Cell } from './read/sheet.ts';
import type { Found } from './report.ts';

export type Parsed = { value: string | number | boolean | Date | null } | { fault: Pick<Found, 'code' | 'params'> };

type Params = Found['params'];
const fault = (code: string, params?: Params): Parsed => ({ fault: { code, params } });

/** Tab and line breaks belong to text; other controls came by accident or on purpose. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

const narrow = (text: string): string => text.normalize('NFKC').trim();

type Numeric = Extract<ImportColumn, { type: 'integer' | 'decimal' }>;

const wholeNumber = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$|^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;

/** The number and what stands behind it. */
const splitNumber = (text: string): { digits: string; rest: string } => {
  const [, digits = '', rest = ''] = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)\s*(.*)$/i.exec(text) ?? [];
  return { digits, rest };
};

const significant = (digits: string): number => digits.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '').length;

const inRange = (column: Numeric, value: number): Parsed => {
  if (column.min !== undefined && value < column.min) return fault('TOO_SMALL', { n: column.min });
  if (column.max !== undefined && value > column.max) return fault('TOO_LARGE', { n: column.max });
  return { value };
};

const numberOf = (column: Numeric, cell: Cell, locale: Context['locale']): Parsed => {
  const written = cellWords(cell).trim();
  if (cell.kind === 'boolean' || (cell.kind === 'number' && cell.day)) return fault('NOT_A_NUMBER', { value: written });
  const { digits, rest } = cell.kind === 'number' ? { digits: String(cell.value), rest: '' } : splitNumber(narrow(cell.text));
  if (!wholeNumber.test(digits)) return fault('NOT_A_NUMBER', { value: written });
  const units = column.unit ? [narrow(column.unit['zh-CN']), narrow(column.unit.en)] : [];
  if (rest !== '' && !units.includes(rest)) {
    return units.length > 0
      ? fault('WRONG_UNIT', { unit: column.unit?.[locale] ?? '', value: written })
      : fault('NOT_A_NUMBER', { value: written });
  }
  if (cell.kind === 'text' && significant(digits) > 15) return fault('TOO_PRECISE');
  // A spreadsheet computes in binary: the sixteenth digit is noise of its own.
  const value = Number(Number(digits.replaceAll(',', '')).toPrecision(15));
  if (column.type === 'integer' && !Number.isSafeInteger(value)) return fault('NOT_AN_INTEGER', { value: written });
  return inRange(column, value);
};

const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** The last day a spreadsheet knows, 9999-12-31. */
const MOST_DAYS = 2_958_466;

/** A day is a number only where it is shown as a date: 20261122 as a plain number is read as it is written. */
const msOf = (cell: Cell): number | null =>
  cell.kind === 'number' && cell.day && cell.value >= 61 && cell.value < MOST_DAYS ? Math.round(FIRST_DAY + cell.value * DAY_MS) : null;

const dayOf = (cell: Cell): Parsed => {
  const ms = msOf(cell);
  const written = cellWords(cell).trim();
  if (ms !== null && ms % DAY_MS === 0) return { value: new Date(ms).toISOString().slice(0, 10) };
  const day = ms === null ? parseDay(narrow(written)) : null;
  return day ? { value: day } : fault('NOT_A_DATE', { value: written });
};

const timeOf = (cell: Cell): Parsed => {
  const ms = msOf(cell);
  const written = cellWords(cell).trim();
  const at = ms === null ? parseTime(narrow(written)) : new Date(ms - BEIJING_MS);
  return at ? { value: at } : fault('NOT_A_TIME', { value: written });
};

const yes = new Set(['true', '1', 'y', '√', '✓', 'yes', yesNo.true['zh-CN']]);
const no = new Set(['false', '0', 'n', '×', 'no', yesNo.false['zh-CN']]);

const booleanOf = (cell: Cell): Parsed => {
  const written = narrow(cellWords(cell)).toLowerCase();
  if (yes.has(written)) return { value: true };
  return no.has(written) ? { value: false } : fault('NOT_YES_OR_NO', { value: cellWords(cell).trim() });
};

const codeOf = (column: Extract<ImportColumn, { type: 'enumeration' }>, cell: Cell, locale: Context['locale']): Parsed => {
  const written = narrow(cellWords(cell));
  const found = Object.entries(column.texts).find(([code, texts]) => [code, narrow(texts['zh-CN']), narrow(texts.en)].includes(written));
  const list = Object.values(column.texts)
    .map((texts) => texts[locale])
    .join(locale === 'en' ? ', ' : '、');
  return found ? { value: found[0] } : fault('NOT_IN_LIST', { value: cellWords(cell).trim(), list });
};

/** Text is kept as it was written, spaces and all; a rule of the module may be stricter. */
const textOf = (column: Extract<ImportColumn, { type: 'text' }>, cell: Cell): Parsed => {
  const text = cellWords(cell);
  const most = column.maxLength ?? importLimits.cellCharacters;
  const { length } = [...text];
  return length > most ? fault('TOO_LONG', { n: most, length }) : { value: text };
};

const readAs = (column: ImportColumn, cell: Cell, locale: Context['locale']): Parsed => {
  switch (column.type) {
    case 'text':
      return textOf(column, cell);
    case 'integer':
    case 'decimal':
      return numberOf(column, cell, locale);
    case 'date':
      return dayOf(cell);
    case 'dateTime':
      return timeOf(cell);
    case 'boolean':
      return booleanOf(cell);
    case 'enumeration':
      return codeOf(column, cell, locale);
  }
};

export const parseCell = (column: ImportColumn, cell: Cell | undefined, locale: Context['locale']): Parsed => {
  if (!cell) return column.required ? fault('REQUIRED') : { value: null };
  if (cell.kind === 'text' && controls.test(cell.text)) return fault('CONTROL_CHARACTERS');
  const parsed = readAs(column, cell, locale);
  if ('fault' in parsed) return parsed;
  const code = column.check?.(parsed.value as never);
  return code ? fault(code) : parsed;
};
