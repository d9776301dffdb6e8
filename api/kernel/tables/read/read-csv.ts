import { importLimits } from '../../shared/tables/limits.ts';
import { withoutGuard } from '../csv-cell.ts';
import { breather, type Cell, type Sheet, type SheetRow, unreadable } from './sheet.ts';

const decoded = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const isUtf16 = (bytes: Buffer) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** UTF-8 with or without its mark, else GB 18030 as Chinese programs save by default. */
const textOf = (bytes: Buffer): string => {
  const text = isUtf16(bytes) ? null : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'));
  if (text === null || text.includes('\0')) return unreadable('ENCODING');
  return text;
};

/** A field in quotes holds everything up to the next quote that is not doubled. */
const quoted = /"((?:[^"]|"")*)"/y;
const bare = /[^,"\r\n]*/y;
const lineEnd = /\r\n|\n|\r/y;

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** Rows are numbered by line breaks outside quotes, as spreadsheets number them. */
export const readCsv = async (bytes: Buffer): Promise<Sheet> => {
  const source = textOf(bytes);
  const pause = breather(5_000);
  const rows: SheetRow[] = [];
  let number = 1;
  let cells: (Cell | undefined)[] = [];
  let width = 0;
  let at = 0;
  const endRow = () => {
    if (cells.some(Boolean)) {
      if (rows.length > importLimits.rows) unreadable('TOO_MANY_ROWS', { row: number, params: { n: importLimits.rows } });
      rows.push({ number, cells });
    }
    cells = [];
    width = 0;
    number += 1;
  };
  while (at < source.length) {
    await pause();
    const inQuotes = source[at] === '"';
    const found = match(inQuotes ? quoted : bare, source, at);
    if (!found) return unreadable('CSV_QUOTES', { row: number, column: width });
    at += found[0].length;
    const text = inQuotes ? withoutGuard((found[1] ?? '').replaceAll('""', '"')) : withoutGuard(found[0]);
    if (width >= importLimits.columns && text.trim() !== '')
      unreadable('TOO_MANY_COLUMNS', { row: number, params: { n: importLimits.columns } });
    if (text.trim() !== '') cells[width] = { kind: 'text', text };
    width += 1;
    const end = match(lineEnd, source, at);
    if (end) {
      at += end[0].length;
      endRow();
    } else if (source[at] === ',') {
      at += 1;
      if (at === source.length) width += 1;
    } else if (at < source.length) return unreadable('CSV_QUOTES', { row: number, column: width - 1 });
  }
  endRow();
  return rows.length > 0 ? { rows, faults: [] } : unreadable('FILE_EMPTY');
};
