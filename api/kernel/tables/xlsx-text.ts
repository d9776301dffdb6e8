// Text in the markup of a workbook.

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that markup cannot hold are written the way spreadsheets do: `_x000B_`; so is what only looks like it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const special = /[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

export const xlsxText = (text: string): string =>
  text
    .toWellFormed()
    .replace(special, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => markup[character] ?? character);

/** The way back. */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A, B … Z, AA … */
export const columnLetters = (index: number): string => {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** The other way round; -1 for what is no column. */
export const columnIndex = (letters: string): number =>
  /^[A-Z]{1,3}$/.test(letters) ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : -1;

/** A sheet's name: 31 characters, without those that mean something in formulas. */
export const sheetName = (title: string): string => {
  const plain = title.replace(/[[\]:*?/\\']/g, ' ').trim();
  return [...plain].slice(0, 31).join('') || 'Sheet1';
};
