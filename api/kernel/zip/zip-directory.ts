// The table of contents of a ZIP archive, read strictly: where two readers could understand different
// things, the archive is refused.
import { refuse } from '../files/refused.ts';

export interface ZipEntry {
  name: string;
  stored: boolean;
  crc: number;
  size: number;
  /** The packed bytes. */
  packed: Buffer;
}

interface Place {
  entry: Omit<ZipEntry, 'packed'>;
  offset: number;
  length: number;
  rawName: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SYMLINK = 0xa000;

const broken = (note: string): never => refuse('FILE_DAMAGED', note);

/** The end record stands at the very end: its comment reaches to the last byte. */
const endOf = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === END && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at;
  }
  return broken('the archive has no end');
};

const checkName = (name: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const outside = /^[/\\]|^[a-z]:|\\|[\x00-\x1f\x7f]/i.test(name) || name.split('/').includes('..');
  if (outside || name === '') refuse('FILE_ARCHIVE_PATH', 'a name in the archive leads outside it');
};

const centralAt = (zip: Buffer, at: number, end: number): { place: Place; next: number } => {
  if (at + 46 > end || zip.readUInt32LE(at) !== CENTRAL) broken('the table of contents is cut off');
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
  const rawName = zip.subarray(at + 46, at + 46 + nameLength);
  const name = rawName.toString('utf8');
  const method = zip.readUInt16LE(at + 10);
  const [crc, length, size] = [16, 20, 24].map((field) => zip.readUInt32LE(at + field)) as [number, number, number];
  checkName(name);
  if (((zip.readUInt32LE(at + 38) >>> 16) & 0xf000) === SYMLINK) refuse('FILE_ARCHIVE_PATH', 'a link in the archive');
  if (zip.readUInt16LE(at + 8) & 0x2041) refuse('FILE_ENCRYPTED', 'an encrypted entry cannot be looked into');
  if (method !== 0 && method !== 8) broken('an unusual way of packing');
  if (method === 0 && size !== length) broken('a stored entry of two sizes');
  const place = { entry: { name, stored: method === 0, crc, size }, offset: zip.readUInt32LE(at + 42), length, rawName };
  return { place, next: at + 46 + nameLength + extra + comment };
};

/** The local header must say the same name, and its bytes belong to this entry alone. */
const packedOf = (zip: Buffer, place: Place, until: number): Buffer => {
  const { offset, length, rawName } = place;
  if (offset + 30 > until || zip.readUInt32LE(offset) !== LOCAL) broken('an entry is not where the table says');
  const name = zip.subarray(offset + 30, offset + 30 + zip.readUInt16LE(offset + 26));
  if (!name.equals(rawName)) broken('an entry has two names');
  const from = offset + 30 + name.length + zip.readUInt16LE(offset + 28);
  if (from + length > until) refuse('FILE_ARCHIVE_BOMB', 'entries share the same bytes');
  return zip.subarray(from, from + length);
};

/** Entries in the order of their bytes. `most` bounds their number before any work is done for them. */
export const readDirectory = (zip: Buffer, most: number): ZipEntry[] => {
  const end = endOf(zip);
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((field) => zip.readUInt16LE(end + field)) as [number, number, number, number];
  const [size, start] = [zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  if (count > most) refuse('FILE_ARCHIVE_BOMB', `${count} entries`);
  if (disk || startDisk || here !== count || start + size !== end) broken('the table of contents is not where the end says');
  const places: Place[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    const { place, next } = centralAt(zip, at, end);
    places.push(place);
    at = next;
  }
  if (at !== end) broken('the table of contents holds more than it says');
  if (new Set(places.map(({ entry }) => entry.name)).size !== count) broken('two entries of one name');
  places.sort((a, b) => a.offset - b.offset);
  if ((places[0]?.offset ?? 0) !== 0) broken('something stands before the archive');
  return places.map((place, n) => ({ ...place.entry, packed: packedOf(zip, place, places[n + 1]?.offset ?? start) }));
};
