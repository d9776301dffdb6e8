import { importLimits } from '../../shared/tables/limits.ts';
import { columnIndex, plainText } from '../xlsx-text.ts';
import { breather, type Cell, type Sheet, type SheetFault, type SheetRow, unreadable } from './sheet.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { type Token, tokens } from './xml.ts';

/** Days from 1900 to 1904 in the two ways of counting. */
const SHIFT_1904 = 1462;

interface Open {
  type: string;
  day: boolean;
  row: number;
  column: number;
  text: string;
}

const isYes = (value: string | undefined) => value === '1' || value === 'true';

const place = (reference: string): { row: number; column: number } | null => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  return letters ? { row: Number(digits), column: columnIndex(letters) } : null;
};

const cellOf = (open: Open, book: Workbook): Cell | undefined => {
  const { type, text, day } = open;
  if (type === 's') return { kind: 'text', text: book.strings[Number(text)] ?? unreadable('DAMAGED') };
  if (type === 'str' || type === 'inlineStr') return { kind: 'text', text: plainText(text) };
  if (type === 'b') return { kind: 'boolean', value: isYes(text.trim()) };
  if (type === 'd') return { kind: 'text', text: text.replace(/T00:00:00(\.0+)?$/, '') };
  if (text.trim() === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return unreadable('DAMAGED');
  return { kind: 'number', value: day && book.from1904 ? value + SHIFT_1904 : value, day };
};

const isEmpty = (cell: Cell | undefined) => !cell || (cell.kind === 'text' && cell.text.trim() === '');

/** Follows one sheet's markup; keeps what is in cells and what is wrong with their places. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly faults: SheetFault[] = [];
  readonly #hidden: { from: number; to: number }[] = [];
  readonly #merged: { row: number; column: number }[] = [];
  readonly #book: Workbook;
  #row = 0;
  #rowHidden = false;
  #cells: (Cell | undefined)[] = [];
  #open: Open | null = null;
  #taking = false;
  #above = 0;

  constructor(book: Workbook) {
    this.#book = book;
  }

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.#taking && this.#above === 0 && this.#open) this.#open.text += token.text;
    } else if (token.kind === 'open') this.#start(token.name, token.attributes);
    else this.#end(token.name);
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#startRow(attributes);
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'v' || name === 't') this.#taking = true;
    else if (name === 'rPh') this.#above += 1;
    else if (name === 'f' && this.#open) this.faults.push({ code: 'FORMULA', row: this.#open.row, column: this.#open.column });
    else if (name === 'col' && isYes(attributes.hidden))
      this.#hidden.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
    else if (name === 'mergeCell') this.#merged.push(place((attributes.ref ?? '').split(':')[0] ?? '') ?? { row: 1, column: 0 });
  }

  #end(name: string): void {
    if (name === 'row') this.#endRow();
    else if (name === 'c') this.#endCell();
    else if (name === 'v' || name === 't') this.#taking = false;
    else if (name === 'rPh') this.#above -= 1;
  }

  #startRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= this.#row) unreadable('DAMAGED');
    this.#row = number;
    this.#rowHidden = isYes(attributes.hidden);
    this.#cells = [];
  }

  #startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const at = (r === undefined ? { row: this.#row, column: this.#cells.length } : place(r)) ?? unreadable('DAMAGED');
    if (at.row !== this.#row) unreadable('DAMAGED');
    this.#open = { ...at, type: t, day: this.#book.days[Number(s)] ?? false, text: '' };
  }

  #endCell(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    if (open.type === 'e') this.faults.push({ code: 'ERROR_VALUE', row: open.row, column: open.column, params: { value: open.text } });
    const cell = open.type === 'e' ? { kind: 'text' as const, text: open.text } : cellOf(open, this.#book);
    if (isEmpty(cell)) return;
    if (open.column >= importLimits.columns) unreadable('TOO_MANY_COLUMNS', { row: open.row, params: { n: importLimits.columns } });
    this.#cells[open.column] = cell;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rows.length > importLimits.rows) unreadable('TOO_MANY_ROWS', { row: this.#row, params: { n: importLimits.rows } });
    if (this.#rowHidden) this.faults.push({ code: 'HIDDEN_ROW', row: this.#row });
    this.rows.push({ number: this.#row, cells: this.#cells });
  }

  finish(): Sheet {
    const width = Math.max(0, ...this.rows.map(({ cells }) => cells.length));
    const hidden = this.#hidden
      .filter(({ from }) => from < width)
      .map(({ from }) => ({ code: 'HIDDEN_COLUMN', row: this.rows[0]?.number ?? 1, column: from }));
    const merged = this.#merged.map((at) => ({ code: 'MERGED', ...at }));
    return { rows: this.rows, faults: [...this.faults, ...hidden, ...merged] };
  }
}

export const readXlsx = async (bytes: Buffer): Promise<Sheet> => {
  const book = await openWorkbook(bytes);
  const pause = breather(20_000);
  const filled: Sheet[] = [];
  for (const { hidden, content } of book.sheets) {
    const reader = new SheetReader(book);
    for (const token of tokens(content)) {
      await pause();
      reader.take(token);
    }
    const sheet = reader.finish();
    // Programs add empty sheets by themselves.
    if (sheet.rows.length === 0) continue;
    if (hidden) unreadable('HIDDEN_SHEET');
    filled.push(sheet);
  }
  if (filled.length > 1) unreadable('SHEETS', { params: { n: filled.length } });
  return filled[0] ?? unreadable('FILE_EMPTY');
};
