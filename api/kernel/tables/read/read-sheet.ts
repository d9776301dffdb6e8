import { importLimits } from '../../shared/tables/limits.ts';
import type { TableFormat } from '../../shared/tables/texts.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Sheet, unreadable } from './sheet.ts';

const startsWith = (bytes: Buffer, ...start: number[]) => bytes.subarray(0, start.length).equals(Buffer.from(start));
const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b);
/** The container of the old programs; a workbook with a password is packed into one as well. */
const isCompound = (bytes: Buffer) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const sealed = Buffer.from('EncryptedPackage', 'utf16le');
const foreign = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x7b, 0x5c, 0x72, 0x74],
];

/** What the file is, from its content; its name's ending has to agree. */
const formatOf = (bytes: Buffer, name: string): TableFormat => {
  if (bytes.length === 0) unreadable('FILE_EMPTY');
  if (bytes.length > importLimits.bytes) unreadable('FILE_TOO_BIG', { params: { n: importLimits.bytes / 1024 / 1024 } });
  if (isCompound(bytes)) unreadable(bytes.includes(sealed) ? 'ENCRYPTED' : 'OLD_FORMAT');
  const found = isZip(bytes) ? 'xlsx' : foreign.some((start) => startsWith(bytes, ...start)) ? null : 'csv';
  const promised = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase();
  return found && found === promised ? found : unreadable('FILE_TYPE');
};

export const readSheet = async (bytes: Buffer, name: string): Promise<{ format: TableFormat; sheet: Sheet }> => {
  const format = formatOf(bytes, name);
  return { format, sheet: await (format === 'xlsx' ? readXlsx(bytes) : readCsv(bytes)) };
};
