// What two texts have in common, word for word, for showing them side by side.
import { normalText } from './normal-text.ts';

/** A stretch of both texts; places in UTF-16 units as written, the end not included. */
export interface Passage {
  a: { start: number; end: number };
  b: { start: number; end: number };
  /** Letters and digits in it. */
  length: number;
}

const seedsOf = (letters: readonly string[], size: number) => {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + size <= letters.length; at += 1) {
    const seed = letters.slice(at, at + size).join('');
    const places = seeds.get(seed);
    if (!places) seeds.set(seed, [at]);
    else if (places.length < 32) places.push(at);
  }
  return seeds;
};

/**
 * Longest common stretches of at least `shortest` letters, in the order of the first text, none overlapping in either.
 * Spaces, punctuation, width and case do not interrupt one. A seed that repeats more than 32 times is followed from its
 * first 32 places.
 */
export function commonPassages(a: string, b: string, shortest = 8): Passage[] {
  const [one, two] = [normalText(a), normalText(b)];
  const seeds = seedsOf(one.letters, shortest);
  const stretches: { from: number; to: number; length: number }[] = [];
  for (let to = 0; to + shortest <= two.letters.length; to += 1)
    for (const from of seeds.get(two.letters.slice(to, to + shortest).join('')) ?? []) {
      if (from > 0 && to > 0 && one.letters[from - 1] === two.letters[to - 1]) continue;
      let length = shortest;
      while (from + length < one.letters.length && one.letters[from + length] === two.letters[to + length]) length += 1;
      stretches.push({ from, to, length });
    }
  stretches.sort((x, y) => y.length - x.length || x.from - y.from || x.to - y.to);
  const [takenA, takenB] = [new Uint8Array(one.letters.length), new Uint8Array(two.letters.length)];
  const kept: typeof stretches = [];
  for (const stretch of stretches) {
    const rest = freePart(stretch, takenA, takenB);
    if (rest.length < shortest) continue;
    takenA.fill(1, rest.from, rest.from + rest.length);
    takenB.fill(1, rest.to, rest.to + rest.length);
    kept.push(rest);
  }
  const place = ({ starts, ends }: typeof one, from: number, length: number) => ({
    start: starts[from] ?? 0,
    end: ends[from + length - 1] ?? 0,
  });
  return kept
    .sort((x, y) => x.from - y.from)
    .map(({ from, to, length }) => ({ a: place(one, from, length), b: place(two, to, length), length }));
}

/** The longest part of a stretch that nothing longer has taken yet. */
function freePart({ from, to, length }: { from: number; to: number; length: number }, takenA: Uint8Array, takenB: Uint8Array) {
  let best = { from, to, length: 0 };
  let start = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && !takenA[from + at] && !takenB[to + at]) continue;
    if (at - start > best.length) best = { from: from + start, to: to + start, length: at - start };
    start = at + 1;
  }
  return best;
}
