// A ZIP archive as a stream: sizes and sums follow each entry, so that nothing is held in memory.
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  /** Path in the archive, with slashes. */
  name: string;
  content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

interface Written {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** Sums follow the bytes; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01, the first day the format knows: the same content gives the same bytes. */
const DAY = 0x0021;

const fields = (length: number, ...values: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(length);
  for (const [at, bytes, value] of values) buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

const localHeader = (name: Buffer) =>
  fields(30, [0, 4, 0x04034b50], [4, 2, VERSION], [6, 2, FLAGS], [8, 2, DEFLATED], [12, 2, DAY], [26, 2, name.length]);

const descriptor = ({ crc, packed, size }: Written) => fields(16, [0, 4, 0x08074b50], [4, 4, crc], [8, 4, packed], [12, 4, size]);

const centralHeader = ({ name, offset, crc, packed, size }: Written) =>
  Buffer.concat([
    fields(
      46,
      [0, 4, 0x02014b50],
      [4, 2, VERSION],
      [6, 2, VERSION],
      [8, 2, FLAGS],
      [10, 2, DEFLATED],
      [14, 2, DAY],
      [16, 4, crc],
      [20, 4, packed],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, offset],
    ),
    name,
  ]);

/** The archive's bytes, in order. Parts are asked for one after another; each may be as long as 4 GB allow. */
export async function* zipBytes(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const done: Written[] = [];
  let offset = 0;
  for await (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name), offset, crc: 0, packed: 0, size: 0 };
    const head = Buffer.concat([localHeader(entry.name), entry.name]);
    yield head;
    const summed = async function* () {
      for await (const piece of part.content) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        entry.crc = crc32(bytes, entry.crc);
        entry.size += bytes.length;
        yield bytes;
      }
    };
    // The failure of a part reaches us through the iteration of what comes out.
    const deflate = pipeline(Readable.from(summed()), createDeflateRaw(), () => undefined);
    for await (const packed of deflate as AsyncIterable<Buffer>) {
      entry.packed += packed.length;
      yield packed;
    }
    const sums = descriptor(entry);
    yield sums;
    offset += head.length + entry.packed + sums.length;
    done.push(entry);
  }
  const table = Buffer.concat(done.map(centralHeader));
  yield table;
  yield fields(22, [0, 4, 0x06054b50], [8, 2, done.length], [10, 2, done.length], [12, 4, table.length], [16, 4, offset]);
}
