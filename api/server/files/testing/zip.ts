// For tests: writes ZIP archives, honest ones and such as lie in every field.
import { crc32, deflateRawSync } from 'node:zlib';

export interface TestEntry {
  name: string | Buffer;
  content?: string | Buffer;
  stored?: boolean;
  /** What the table says instead of the truth. */
  size?: number;
  crc?: number;
  flags?: number;
  external?: number;
  localName?: string;
  /** Claims the bytes of the entries behind it as well. */
  swallow?: number;
}

interface Archive {
  entries: readonly TestEntry[];
  before?: Buffer;
  after?: Buffer;
  count?: number;
}

const header = (signature: number, length: number, fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[]) => {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature, 0);
  for (const [at, bytes, value] of fields) buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

const pack = (entry: TestEntry, offset: number) => {
  const content = Buffer.from(entry.content ?? '');
  const packed = entry.stored ? content : deflateRawSync(content, { level: 9 });
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? name);
  const method = entry.stored ? 0 : 8;
  const [flags, crc, size] = [entry.flags ?? 0x800, entry.crc ?? crc32(content), entry.size ?? content.length];
  const length = packed.length + (entry.swallow ?? 0);
  const local = header(0x04034b50, 30, [
    [4, 2, 20],
    [6, 2, flags],
    [8, 2, method],
    [14, 4, crc],
    [18, 4, length],
    [22, 4, size],
    [26, 2, localName.length],
  ]);
  const central = header(0x02014b50, 46, [
    [6, 2, 20],
    [8, 2, flags],
    [10, 2, method],
    [16, 4, crc],
    [20, 4, length],
    [24, 4, size],
    [28, 2, name.length],
    [38, 4, entry.external ?? 0],
    [42, 4, offset],
  ]);
  return { local: Buffer.concat([local, localName, packed]), central: Buffer.concat([central, name]) };
};

export const archive = ({ entries, before = Buffer.alloc(0), after = Buffer.alloc(0), count }: Archive): Buffer<ArrayBuffer> => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = pack(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const table = Buffer.concat(centrals);
  const n = count ?? entries.length;
  const end = header(0x06054b50, 22, [
    [8, 2, n],
    [10, 2, n],
    [12, 4, table.length],
    [16, 4, offset],
  ]);
  return Buffer.concat([before, ...locals, table, end, after]);
};

export const zip = (...entries: TestEntry[]): Buffer<ArrayBuffer> => archive({ entries });

const mains = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  docm: ['word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
} as const;

/** The smallest document of its kind, with whatever is added. */
export const office = (kind: keyof typeof mains, ...more: TestEntry[]): Buffer<ArrayBuffer> => {
  const [part, type] = mains[kind];
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;
  const replaced = new Set(more.map(({ name }) => String(name)));
  const usual: TestEntry[] = [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: `<Relationships><Relationship Id="r1" Type="officeDocument" Target="${part}"/></Relationships>` },
    { name: part, content: '<?xml version="1.0" encoding="UTF-8"?><document/>' },
  ];
  return zip(...usual.filter(({ name }) => !replaced.has(String(name))), ...more);
};
