import { fold, runsOf, stretchesOf } from './words.ts';

/** Latin words and numbers are compared up to this length; so long a beginning is as good as the whole. */
export const LONGEST_WORD = 16;
/** A query is a few words; whoever pastes a page searches for its beginning. */
export const LONGEST_QUERY = 100;

const pairsOf = (chars: readonly string[]): string[] => chars.slice(1).map((char, at) => `${chars[at]}${char}`);

/**
 * What a row must hold to be found by `text`: each pair of neighbouring Chinese characters (a single one where it
 * stands alone), each Latin word or number as far as it was typed. Text without any word finds nothing.
 */
export const grams = (text: string): string[] => {
  const short = [...text.trim()].slice(0, LONGEST_QUERY).join('');
  const found = new Set<string>();
  for (const run of runsOf(short)) {
    for (const { cjk, chars } of stretchesOf(run)) {
      if (!cjk) found.add(chars.slice(0, LONGEST_WORD).join(''));
      else for (const gram of chars.length === 1 ? chars : pairsOf(chars)) found.add(gram);
    }
  }
  // No row holds a sign that is no word, so this one element finds nothing, where an empty list would find all.
  if (found.size === 0 && short !== '') found.add(fold(short).replaceAll('\0', '') || ' ');
  return [...found].sort();
};

/** `{ AND: [allowed(…), searchFilter(text)] }`: the rows whose `search` column holds all of it; all rows without a text. */
export const searchFilter = (text: string | null | undefined): { search?: { hasEvery: string[] } } => {
  const wanted = grams(text ?? '');
  return wanted.length > 0 ? { search: { hasEvery: wanted } } : {};
};
