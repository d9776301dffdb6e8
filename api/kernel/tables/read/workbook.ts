// The parts of a workbook, unpacked within limits.
import { FileRefused } from '../../files/refused.ts';
import { importLimits } from '../../shared/tables/limits.ts';
import { unpackEntry } from '../../zip/unpack-entry.ts';
import { readDirectory, type ZipEntry } from '../../zip/zip-directory.ts';
import { plainText } from '../xlsx-text.ts';
import { breather, unreadable } from './sheet.ts';
import { tokens } from './xml.ts';

export interface Workbook {
  /** Content of each sheet, in the order of the tabs. */
  sheets: readonly { name: string; hidden: boolean; content: Buffer }[];
  strings: readonly string[];
  /** By number of a cell's style: whether it is shown as a date. */
  days: readonly boolean[];
  /** Days are counted from 1904, as old programs for the Macintosh do. */
  from1904: boolean;
}

const codes: Readonly<Record<string, string>> = {
  FILE_ENCRYPTED: 'ENCRYPTED',
  FILE_ARCHIVE_BOMB: 'BOMB',
};

const openParts = (bytes: Buffer): ReadonlyMap<string, ZipEntry> => {
  const entries = readDirectory(bytes, importLimits.parts);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > importLimits.unpackedBytes || entries.some(({ size }) => size > importLimits.partBytes)) unreadable('BOMB');
  return new Map(entries.map((entry) => [entry.name, entry]));
};

const resolved = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

/** Text of runs is joined; readings written above characters are no part of it. */
const readStrings = async (bytes: Buffer): Promise<string[]> => {
  const strings: string[] = [];
  const pause = breather(20_000);
  let [current, inText, above] = ['', false, 0];
  for (const token of tokens(bytes)) {
    await pause();
    if (token.kind === 'text') current += inText && above === 0 ? token.text : '';
    else if (token.name === 'rPh') above += token.kind === 'open' ? 1 : -1;
    else if (token.name === 't') inText = token.kind === 'open';
    else if (token.name === 'si') {
      if (token.kind === 'close') strings.push(plainText(current));
      current = '';
    }
  }
  return strings;
};

const builtInDay = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format shows a date when it names parts of one outside quotes, brackets and escapes. */
const isDayFormat = (code: string): boolean =>
  /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').replace(/general/gi, ''));

const readDays = (bytes: Buffer): boolean[] => {
  const own = new Map<number, boolean>();
  const days: boolean[] = [];
  let inside = false;
  for (const token of tokens(bytes)) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') inside = token.kind === 'open' && !token.empty;
    if (token.kind !== 'open') continue;
    const id = Number(token.attributes.numFmtId ?? 0);
    if (token.name === 'numFmt') own.set(id, isDayFormat(token.attributes.formatCode ?? ''));
    if (token.name === 'xf' && inside) days.push(own.get(id) ?? builtInDay(id));
  }
  return days;
};

const read = async (bytes: Buffer): Promise<Workbook> => {
  const parts = openParts(bytes);
  const part = async (name: string): Promise<Buffer | undefined> => {
    const entry = parts.get(name);
    return entry && unpackEntry(entry);
  };
  const needed = async (name: string): Promise<Buffer> => (await part(name)) ?? unreadable('FILE_TYPE');
  const types = (await needed('[Content_Types].xml')).toString('latin1');
  if (/macroEnabled|vbaProject/i.test(types) || [...parts.keys()].some((name) => /vbaProject|macrosheets\//i.test(name)))
    unreadable('MACROS');
  const targets = new Map<string, string>();
  for (const token of tokens(await needed('xl/_rels/workbook.xml.rels'))) {
    if (token.kind === 'open' && token.name === 'Relationship')
      targets.set(token.attributes.Id ?? '', resolved(token.attributes.Target ?? ''));
  }
  const tabs: { name: string; hidden: boolean; target: string }[] = [];
  let from1904 = false;
  for (const token of tokens(await needed('xl/workbook.xml'))) {
    if (token.kind !== 'open') continue;
    const { attributes } = token;
    if (token.name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (token.name === 'sheet') {
      const target = targets.get(attributes.id ?? '') ?? unreadable('DAMAGED');
      tabs.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', target });
    }
  }
  const sheets = [];
  for (const { name, hidden, target } of tabs) sheets.push({ name, hidden, content: await needed(target) });
  const [strings, styles] = [await part('xl/sharedStrings.xml'), await part('xl/styles.xml')];
  return { sheets, strings: strings ? await readStrings(strings) : [], days: styles ? readDays(styles) : [], from1904 };
};

export const openWorkbook = async (bytes: Buffer): Promise<Workbook> => {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof FileRefused) return unreadable(codes[error.code] ?? 'DAMAGED');
    throw error;
  }
};
