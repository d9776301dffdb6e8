// Source Han Serif comes in some four hundred slices, each with a few dozen characters; only those that a text needs are opened.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import wawoff2 from 'wawoff2';

export type Weight = 400 | 700;

interface Range {
  from: number;
  to: number;
  file: string;
}

const sheet = createRequire(import.meta.url).resolve('@chinese-fonts/syst/dist/SourceHanSerifCN/result.css');

/** The style sheet's own list of which file has which characters, in their order. */
const readRanges = async (): Promise<Range[]> => {
  const css = await readFile(sheet, 'utf8');
  const ranges: Range[] = [];
  for (const [, file = '', list = ''] of css.matchAll(/url\("\.\/([0-9a-f]+\.woff2)"\)[^}]*?unicode-range:([^;}]+)/g)) {
    for (const part of list.split(',')) {
      const [from = '', to = from] = part.trim().slice(2).split('-');
      ranges.push({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file });
    }
  }
  return ranges.sort((one, other) => one.from - other.from);
};

let known: Promise<Range[]> | undefined;
const unpacked = new Map<string, Promise<Buffer>>();
const opened = new Map<string, fontkit.Font>();

const bytesOf = (file: string): Promise<Buffer> => {
  const before = unpacked.get(file);
  if (before) return before;
  const bytes = readFile(join(dirname(sheet), file)).then(async (packed) => Buffer.from(await wawoff2.decompress(packed)));
  unpacked.set(file, bytes);
  return bytes;
};

/** The slice with this character in this weight; nothing when the font does not know the character. */
export const sliceWith = async (codePoint: number, weight: Weight): Promise<fontkit.Font | undefined> => {
  known ??= readRanges();
  const ranges = await known;
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  if (!range || codePoint > range.to) return undefined;
  const key = `${range.file}/${weight}`;
  const before = opened.get(key);
  if (before) return before;
  const slice = (fontkit.create(await bytesOf(range.file)) as fontkit.Font).getVariation({ wght: weight });
  opened.set(key, slice);
  return slice;
};
