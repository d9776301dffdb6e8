// Puts outlines together into one TrueType font, the smallest that readers of PDF accept.
import { type Bounds, boundsOf, glyphRecord } from './glyf-table.ts';
import { type Outline, unknownOutline } from './outline.ts';

const EM = 1000;
const ASCENT = 880;
const DESCENT = -120;

type Field = readonly [bytes: 1 | 2 | 4, value: number];
const u16 = (value: number): Field => [2, value & 0xffff];
const u32 = (value: number): Field => [4, value >>> 0];

const pack = (fields: readonly Field[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntBE(value, at, bytes);
  return buffer;
};

const times = (count: number): Field[] => Array.from({ length: count }, () => u16(0));

const headTable = ({ left, bottom, right, top }: Bounds) =>
  pack([
    ...[u32(0x00010000), u32(0x00010000), u32(0), u32(0x5f0f3cf5), u16(0), u16(EM), u32(0), u32(0), u32(0), u32(0)],
    ...[left, bottom, right, top, 0, 8, 2, 1, 0].map(u16),
  ]);

const around = (boxes: readonly Bounds[]): Bounds =>
  boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    bottom: Math.min(all.bottom, box.bottom),
    right: Math.max(all.right, box.right),
    top: Math.max(all.top, box.top),
  }));

const hheaTable = (glyphs: number, widest: number) =>
  pack([u32(0x00010000), ...[ASCENT, DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs].map(u16)]);

const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), 0);

const maxpTable = (glyphs: readonly Outline[]) =>
  pack([
    u32(0x00010000),
    u16(glyphs.length),
    u16(most(glyphs.map(({ contours }) => contours.flat().length))),
    u16(most(glyphs.map(({ contours }) => contours.length))),
    ...[0, 0, 2].map(u16),
    ...times(8),
  ]);

/** Format 12, sorted: one group for each character. */
const cmapTable = (glyphs: readonly Outline[]) => {
  const groups = glyphs.slice(1).flatMap(({ codePoint }, index) => [u32(codePoint), u32(codePoint), u32(index + 1)]);
  const count = glyphs.length - 1;
  return pack([...[0, 1, 3, 10].map(u16), u32(12), ...[12, 0].map(u16), u32(16 + 12 * count), u32(0), u32(count), ...groups]);
};

const nameTable = (name: string) => {
  const text = Buffer.from(name, 'utf16le').swap16();
  const ids = [1, 4, 6];
  const records = ids.flatMap((id) => [3, 1, 0x409, id, text.length, 0].map(u16));
  return Buffer.concat([pack([...[0, ids.length, 6 + 12 * ids.length].map(u16), ...records]), text]);
};

const postTable = pack([u32(0x00030000), ...Array.from({ length: 7 }, () => u32(0))]);

const padded = (table: Buffer) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

const checksum = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
};

const assemble = (tables: Readonly<Record<string, Buffer>>): Buffer => {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const head = [u32(0x00010000), u16(tags.length), u16(power * 16), u16(Math.log2(power)), u16((tags.length - power) * 16)];
  const bodies: Buffer[] = [];
  let offset = 12 + 16 * tags.length;
  for (const tag of tags) {
    const table = tables[tag] as Buffer;
    const body = padded(table);
    head.push(u32(Buffer.from(tag).readUInt32BE()), u32(checksum(body)), u32(offset), u32(table.length));
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([pack(head), ...bodies]);
};

/** A font with exactly these characters, in the order of their code points. */
export const buildFont = (name: string, outlines: readonly Outline[]): Buffer => {
  const glyphs = [unknownOutline(-1), ...[...outlines].sort((one, other) => one.codePoint - other.codePoint)];
  const records = glyphs.map(glyphRecord);
  const offsets = [0];
  for (const record of records) offsets.push((offsets.at(-1) ?? 0) + record.length);
  const advances = glyphs.map(({ advance }) => advance);
  const boxes = glyphs.map(({ contours }) => boundsOf(contours.flat()));
  return assemble({
    cmap: cmapTable(glyphs),
    glyf: Buffer.concat(records),
    head: headTable(around(boxes)),
    hhea: hheaTable(glyphs.length, most(advances)),
    hmtx: pack(glyphs.flatMap((_, index) => [u16(advances[index] ?? 0), u16(boxes[index]?.left ?? 0)])),
    loca: pack(offsets.map(u32)),
    maxp: maxpTable(glyphs),
    name: nameTable(name),
    post: postTable,
  });
};
