import type { KindName } from '@xinglin/kernel/files/kinds';
import { refuse } from '@xinglin/kernel/files/refused';
import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { readDirectory, type ZipEntry } from '@xinglin/kernel/zip/zip-directory';
import { checkPart, officeKindOf } from './office.ts';

/** What an archive and all archives in it may come to, together. */
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_ENTRY_BYTES = 96 * 1024 * 1024;
/** Packed text shrinks to a tenth, seldom to a hundredth; a bomb to a thousandth. */
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;
/** An archive in an archive in an archive has one purpose only. */
const MOST_DEPTH = 2;

interface Budget {
  entries: number;
  bytes: number;
}

/** Packed things that cannot be looked into, and programs. */
const opaque: readonly (readonly [name: string, start: Buffer])[] = [
  ['RAR', Buffer.from('Rar!\x1a\x07', 'latin1')],
  ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['gzip', Buffer.from([0x1f, 0x8b, 0x08])],
  ['bzip2', Buffer.from('BZh', 'latin1')],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];
const programs = [Buffer.from('MZ'), Buffer.from('\x7fELF', 'latin1'), Buffer.from('#!'), Buffer.from([0xcf, 0xfa, 0xed, 0xfe])];

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start);

/** What the table claims is checked before a byte is unpacked; that it told the truth, while unpacking. */
const claim = (entries: readonly ZipEntry[], length: number, budget: Budget) => {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  budget.entries -= entries.length;
  budget.bytes -= total;
  const tooDense = total > RATIO_COUNTS_FROM && total / Math.max(1, length) > MOST_RATIO;
  if (budget.bytes < 0 || tooDense || entries.some(({ size }) => size > MOST_ENTRY_BYTES)) {
    refuse('FILE_ARCHIVE_BOMB', `${length} bytes say they are ${total}`);
  }
};

const checkEntry = async (entry: ZipEntry, content: Buffer, office: boolean, depth: number, budget: Budget) => {
  const packing = opaque.find(([, start]) => startsWith(content, start));
  if (packing) refuse('FILE_ARCHIVE_NESTED', `${packing[0]} in the archive`);
  if (programs.some((start) => startsWith(content, start))) refuse('FILE_ACTIVE', 'a program in the archive');
  if (content.length >= 4 && content.readUInt32LE(0) === 0x04034b50) await inspectArchive(content, depth + 1, budget);
  else if (office) checkPart(entry.name, content);
};

/** Looks into a ZIP, and through it into the ZIPs in it. Office documents are ZIPs with a known table of contents. */
export const inspectArchive = async (
  bytes: Buffer,
  depth = 0,
  budget: Budget = { entries: MOST_ENTRIES, bytes: MOST_BYTES },
): Promise<KindName> => {
  if (depth > MOST_DEPTH) refuse('FILE_ARCHIVE_NESTED', 'archives within archives');
  const entries = readDirectory(bytes, budget.entries);
  claim(entries, bytes.length, budget);
  const office = entries.some(({ name }) => name === '[Content_Types].xml');
  let kind: KindName = 'zip';
  for (const entry of entries) {
    const content = await unpackEntry(entry);
    if (entry.name === '[Content_Types].xml') kind = officeKindOf(content);
    await checkEntry(entry, content, office, depth, budget);
  }
  return kind;
};
