import { classOf, fold, runsOf } from './words.ts';

/** A word is found by its beginning, never by its middle; Chinese has no words to begin. */
const startsWord = (text: string, at: number): boolean => {
  const [char] = text.slice(at);
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  if (char === undefined || before === undefined || !/[\p{L}\p{N}\p{M}]/u.test(before)) return true;
  return classOf(char) === 'cjk' || classOf(char) !== classOf(before);
};

const holds = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (startsWord(text, at)) return true;
  return false;
};

/**
 * Whether the texts really say what was searched for. The `search` column knows neighbours only: 癌肺癌 holds both
 * pairs of 肺癌肺; this looks at the order.
 */
export const foundIn = (query: string, ...texts: readonly (string | null | undefined)[]): boolean => {
  const words = runsOf(query);
  const folded = texts.map((text) => fold(text ?? '')).join('\n');
  return words.length > 0 && words.every((word) => holds(folded, word));
};

/** How well a title answers: the very name first, then what begins with it, then what says it, then the rest. */
export const rankOf = (query: string, title: string): number => {
  const [wanted, name] = [runsOf(query).join(' '), runsOf(title).join(' ')];
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 0.8;
  return name.includes(wanted) ? 0.6 : 0.3;
};
