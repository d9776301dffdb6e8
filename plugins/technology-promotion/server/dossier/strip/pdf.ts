// Properties of a PDF are overwritten where they stand, byte for byte: no offset of the file moves, so every table of
// places in it stays true, and what was overwritten is gone rather than hidden behind a newer version.
import { deflateSync, inflateSync } from 'node:zlib';

const SPACE = 0x20;
const isRegular = (byte: number | undefined) => byte !== undefined && !/[\s()<>[\]{}/%]/.test(String.fromCharCode(byte));

/** Where the string that begins here ends; parentheses may nest, and a backslash takes the next sign along. */
const endOfLiteral = (bytes: Buffer, from: number): number => {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const sign = String.fromCharCode(bytes[at] ?? 0);
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return bytes.length;
};

/** Blanks every string of one dictionary that begins at or after `from`; answers where it ended. */
const blankStrings = (bytes: Buffer, from: number, to: number): void => {
  const start = bytes.indexOf('<<', from, 'latin1');
  if (start < 0 || start >= to) return;
  let depth = 0;
  for (let at = start; at < to; at += 1) {
    const two = bytes.toString('latin1', at, at + 2);
    if (two === '<<' || two === '>>') {
      depth += two === '<<' ? 1 : -1;
      if (depth === 0) return;
      at += 1;
    } else if (two[0] === '(') {
      const end = Math.min(endOfLiteral(bytes, at), to);
      bytes.fill(SPACE, at + 1, end);
      at = end;
    } else if (two[0] === '<') {
      const end = bytes.indexOf('>', at, 'latin1');
      if (end < 0 || end > to) return;
      // Pairs of hexadecimal digits: each says a space.
      for (let digit = at + 1; digit < end; digit += 1) bytes[digit] = (digit - at) % 2 === 1 ? 0x32 : 0x30;
      at = end;
    }
  }
};

/** Numbers of the objects that hold a document's properties. */
const infoNumbers = (text: string): Set<string> =>
  new Set([...text.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map(([, number]) => number ?? ''));

const blankPlainObjects = (bytes: Buffer, text: string, numbers: ReadonlySet<string>): void => {
  for (const number of numbers) {
    for (const found of text.matchAll(new RegExp(`\\b${number}\\s+\\d+\\s+obj\\b`, 'g'))) {
      if (isRegular(bytes[found.index - 1])) continue;
      const end = text.indexOf('endobj', found.index);
      blankStrings(bytes, found.index, end < 0 ? bytes.length : end);
    }
  }
};

interface Stream {
  dictionary: string;
  from: number;
  to: number;
}

/** Streams with their dictionaries; one whose end cannot be found is passed over. */
function* streamsOf(text: string): Generator<Stream> {
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const at = found.index;
    if (text.startsWith('end', at - 3)) continue;
    const object = text.lastIndexOf(' obj', at);
    const from = at + found[0].length;
    const to = text.indexOf('endstream', from);
    if (object < 0 || to < 0) continue;
    const dictionary = text.slice(object + 4, at);
    const [, length] = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary) ?? [];
    const told = length ? from + Number(length) : to;
    yield { dictionary, from, to: told <= to ? told : to };
  }
}

const isDeflated = ({ dictionary }: Stream) => /\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) && !/\/Predictor/.test(dictionary);

const unpacked = (bytes: Buffer, stream: Stream): Buffer | null => {
  try {
    return inflateSync(bytes.subarray(stream.from, stream.to), { maxOutputLength: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
};

/** Packs it into the same room; readers stop where the packed data end. False when it does not fit. */
const putBack = (bytes: Buffer, stream: Stream, content: Buffer): boolean => {
  const packed = deflateSync(content, { level: 9 });
  const room = stream.to - stream.from;
  if (packed.length > room) return false;
  packed.copy(bytes, stream.from);
  bytes.fill(0, stream.from + packed.length, stream.to);
  return true;
};

/** Metadata streams (XMP) say the same once more. */
const blankMetadata = (bytes: Buffer, stream: Stream): void => {
  if (!/\/Type\s*\/Metadata\b/.test(stream.dictionary)) return;
  if (!isDeflated(stream)) bytes.fill(SPACE, stream.from, stream.to);
  else putBack(bytes, stream, Buffer.alloc(0));
};

/** Objects may be packed together; then the properties lie in one of these streams. */
const blankPackedObjects = (bytes: Buffer, stream: Stream, numbers: ReadonlySet<string>): void => {
  if (!/\/Type\s*\/ObjStm\b/.test(stream.dictionary) || !isDeflated(stream)) return;
  const content = unpacked(bytes, stream);
  const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1]);
  if (!content || !Number.isSafeInteger(first)) return;
  const table = (content.toString('latin1', 0, first).match(/\d+/g) ?? []).map(String);
  const places = table.flatMap((number, at) => (at % 2 === 0 ? [{ number, from: first + Number(table[at + 1]) }] : []));
  const hits = places.filter(({ number }) => numbers.has(number));
  for (const { from } of hits) {
    const next = Math.min(...places.map((place) => place.from).filter((place) => place > from), content.length);
    blankStrings(content, from, next);
  }
  if (hits.length > 0) putBack(bytes, stream, content);
};

/** Author, title, programs and the rest of the properties, in whichever of their three places they stand. */
export const pdfWithoutProperties = (original: Buffer): Buffer => {
  const bytes = Buffer.from(original);
  const text = bytes.toString('latin1');
  const numbers = infoNumbers(text);
  blankPlainObjects(bytes, text, numbers);
  for (const stream of streamsOf(text)) {
    blankMetadata(bytes, stream);
    blankPackedObjects(bytes, stream, numbers);
  }
  return bytes;
};
