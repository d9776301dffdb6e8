// An anchor is the head of one organisation's chain, signed and kept outside the database: whoever cuts the
// tail off a chain, or replaces all of it, contradicts the anchors.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Anchor {
  tenantId: string;
  seq: number;
  /** Hex. */
  hash: string;
  at: string;
}

export interface AnchorPlace {
  append(anchor: Anchor): Promise<void>;
  /** Of one organisation, oldest first; `null` for a line that was tampered with. */
  read(tenantId: string): AsyncIterable<Anchor | null>;
  /** Every organisation that was ever anchored: one that is gone from the database was taken out of it. */
  tenants(): Promise<Set<string>>;
}

const signatureOf = (key: string, { tenantId, seq, hash, at }: Anchor) =>
  createHmac('sha256', key)
    .update(JSON.stringify([tenantId, seq, hash, at]))
    .digest('hex');

const parse = (key: string, line: string): Anchor | null => {
  try {
    const { signature, ...anchor } = JSON.parse(line) as Anchor & { signature: string };
    const expected = Buffer.from(signatureOf(key, anchor));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given) ? anchor : null;
  } catch {
    return null;
  }
};

const linesOf = async function* (folder: string): AsyncGenerator<string> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((each) => /^\d{4}-\d{2}\.jsonl$/.test(each)).sort()) {
    for await (const line of createInterface({ input: createReadStream(join(folder, name)) })) if (line) yield line;
  }
};

/** One line per anchor in `<folder>/<yyyy-mm>.jsonl`, only ever added to, and on the disk when it returns. */
export const createAnchorFolder = (folder: string, key: string): AnchorPlace => ({
  append: async (anchor) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(join(folder, `${anchor.at.slice(0, 7)}.jsonl`), 'a', 0o600);
    try {
      await handle.write(`${JSON.stringify({ ...anchor, signature: signatureOf(key, anchor) })}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  read: async function* (tenantId) {
    for await (const line of linesOf(folder)) {
      // Lines of others are skipped before the costly part; a torn line may hide whose it was and counts for all.
      if (line.includes('"tenantId":"') && !line.includes(tenantId)) continue;
      const anchor = parse(key, line);
      if (anchor === null || anchor.tenantId === tenantId) yield anchor;
    }
  },
  tenants: async () => {
    const found = new Set<string>();
    for await (const line of linesOf(folder)) {
      const tenantId = parse(key, line)?.tenantId;
      if (tenantId) found.add(tenantId);
    }
    return found;
  },
});

/** Writes to every place and reads all of them: a copy on another machine finds what was done to the first. */
export const inAllPlaces = (places: readonly AnchorPlace[]): AnchorPlace => ({
  append: async (anchor) => {
    for (const place of places) await place.append(anchor);
  },
  read: async function* (tenantId) {
    for (const place of places) yield* place.read(tenantId);
  },
  tenants: async () => new Set((await Promise.all(places.map((place) => place.tenants()))).flatMap((found) => [...found])),
});
