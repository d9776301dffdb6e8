// For tests: bytes of tables, honest ones and such as a test bends.
import type { Context } from '../../context.ts';
import { type ZipPart, zipBytes } from '../../zip/write-zip.ts';
import type { TableExport } from '../table.ts';
import { csvBytes } from '../write-csv.ts';
import { xlsxBytes } from '../write-xlsx.ts';
import { workbookParts } from '../xlsx-parts.ts';

export const gathered = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** A context for what needs no database. */
export const inLanguage = (locale: Context['locale']): Context => ({ locale }) as Context;

const writers = { csv: csvBytes, xlsx: xlsxBytes };

export const written = (format: 'csv' | 'xlsx', table: TableExport, rows: readonly object[], locale: Context['locale'] = 'zh-CN') =>
  gathered(
    writers[format](
      inLanguage(locale),
      table,
      (async function* () {
        yield rows;
      })(),
    ),
  );

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A row of a sheet; a value that begins with `<` is taken as markup. */
export const row = (number: number, values: readonly (string | number)[], attributes = ''): string =>
  `<row r="${number}"${attributes}>${values
    .map((value, at) => {
      const reference = `${String.fromCharCode(65 + at)}${number}`;
      if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
      if (value.startsWith('<c')) return value.replace('<c', `<c r="${reference}"`);
      return value === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    })
    .join('')}</row>`;

export const sheetOf = (rows: string, { before = '', after = '' } = {}): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of this sheet; parts of the same name are replaced, others added. */
export const workbookOf = (sheet: string, ...more: ZipPart[]): Promise<Buffer> => {
  const named = new Map([...workbookParts('表', [sheet]), ...more].map((part) => [part.name, part]));
  return gathered(zipBytes(named.values()));
};
