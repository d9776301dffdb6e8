// CSV that a spreadsheet opens as what it is: text stays text, whatever it begins with.

/** Signs by which spreadsheets take a cell for a formula, also in full width and behind spaces or quotes. */
const formula = /^[\s"'\u00a0\u3000\ufeff]*[=+\-@＝＋－＠|%]|^'*[\t\r\n]/u;

/** Numbers stay numbers; every other value is quoted, and neutralised when it could be a formula. */
export const csvCell = (value: string | number | bigint | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const plain = value.replaceAll('\0', '');
  return `"${(formula.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
};

/** The way back: what was only put before a text to keep it text is taken off again. */
export const withoutGuard = (text: string): string => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text);

export const csvRow = (cells: readonly (string | number | bigint | null | undefined)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Without it Excel reads UTF-8 as the machine's old code page. */
export const BYTE_ORDER_MARK = '\ufeff';
