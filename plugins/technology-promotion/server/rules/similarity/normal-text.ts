// Text as it is compared: widths, case, spaces and punctuation do not matter; where each letter came from is kept.

export interface NormalText {
  /** One entry per letter or digit that is left. */
  letters: readonly string[];
  /** Where each begins and ends in the text as written, in UTF-16 units. */
  starts: readonly number[];
  ends: readonly number[];
}

const counts = /^[\p{L}\p{N}]$/u;
/** Normalising is dear and texts repeat their letters; there are only so many code points. */
const known = new Map<string, readonly string[]>();

function lettersOf(point: string): readonly string[] {
  const cached = known.get(point);
  if (cached) return cached;
  const letters = [...point.normalize('NFKC').toLowerCase()].filter((letter) => counts.test(letter));
  known.set(point, letters);
  return letters;
}

/** Half and full width, upper and lower case become one (NFKC, per code point, so that places stay exact). */
export function normalText(text: string): NormalText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    for (const letter of lettersOf(point)) {
      letters.push(letter);
      starts.push(at);
      ends.push(at + point.length);
    }
    at += point.length;
  }
  return { letters, starts, ends };
}
