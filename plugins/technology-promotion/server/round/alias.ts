// The letters under which others read an expert's review: drawn by lot for each item, so that no order shows through.
import { drawFrom, shuffled } from '../assigning/draw.ts';

/** A … Z, AA, AB … */
export const letter = (at: number): string => (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26));

/** `count` letters that nobody has on this item. */
export const freeLetters = (used: ReadonlySet<string>, count: number, seed: string): string[] => {
  const free: string[] = [];
  for (let at = 0; free.length < count; at += 1) if (!used.has(letter(at))) free.push(letter(at));
  return shuffled(free, drawFrom(seed));
};
