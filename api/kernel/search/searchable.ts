import { LONGEST_WORD } from './grams.ts';
import { classOf, runsOf, stretchesOf } from './words.ts';

/** Of each field; titles are far below it, and nobody looks for the fortieth line of a report by its words. */
const MOST_CHARS = 2_000;

/** Beginnings of a word, and of what follows a change between letters and digits in it: m2026 is found by m20 and by 2026. */
const beginnings = (chars: readonly string[]): string[] => {
  const found: string[] = [];
  chars.forEach((char, start) => {
    const before = chars[start - 1];
    if (before !== undefined && classOf(before) === classOf(char)) return;
    const word = chars.slice(start, start + LONGEST_WORD);
    word.forEach((_char, end) => {
      found.push(word.slice(0, end + 1).join(''));
    });
  });
  return found;
};

/**
 * The `search` column of a row, from the fields it is found by. Every verb that writes one of them writes this too:
 * `data: { title, search: searchable({ title, number }) }`.
 */
export const searchable = (fields: Readonly<Record<string, string | readonly string[] | null | undefined>>): string[] => {
  const found = new Set<string>();
  for (const text of Object.values(fields).flat()) {
    if (!text) continue;
    for (const run of runsOf([...text].slice(0, MOST_CHARS).join(''))) {
      for (const { cjk, chars } of stretchesOf(run)) {
        if (!cjk) for (const word of beginnings(chars)) found.add(word);
        else {
          chars.forEach((char, at) => {
            found.add(char);
            if (at > 0) found.add(`${chars[at - 1]}${char}`);
          });
        }
      }
    }
  }
  return [...found].sort();
};
