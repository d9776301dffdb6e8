// The table of a picture as a file that spreadsheets open as what it is.
import { save } from './save-picture.ts';

/** Signs by which spreadsheets take a cell for a formula, also in full width and behind spaces or quotes. */
const formula = /^[\s"']*[=+\-@＝＋－＠|%]/u;
const figure = /^-?\d+(\.\d+)?$/;

const cell = (text: string): string => {
  if (figure.test(text)) return text;
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Row by row; figures stay figures, every other cell stays text. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((text) => cell(text.trim())).join(',')}\r\n`).join('');

/** With the mark by which Excel knows the text to be UTF-8. */
export const saveTable = (table: HTMLTableElement, name: string): void => {
  const words = [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent));
  save(new Blob(['\ufeff', asCsv(words)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
};
