// Tells a password that is guessed early: it is cut into as few pieces as a guesser would need (a word, a run on
// the keyboard, a year, a repetition, or one character each), and too few pieces are too weak.
import { weakWords } from './weak-words.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
/** Fewer pieces than this are found by guessing. */
const ENOUGH_PIECES = 5;

export type Weakness = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_PERSONAL';

const rows = ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'];
const shifted: Readonly<Record<string, string>> = Object.fromEntries(
  [...'!@#$%^&*()_+'].map((sign, at) => [sign, '1234567890-='[at] ?? '']),
);
const places = new Map(rows.flatMap((row, y) => [...row].map((key, x) => [key, { x, y }] as const)));

const neighbours = (a: string, b: string) => {
  const [one, other] = [places.get(shifted[a] ?? a), places.get(shifted[b] ?? b)];
  return one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
};
const steps = (by: number) => (a: string, b: string) => /[a-z0-9]{2}/.test(a + b) && b.charCodeAt(0) - a.charCodeAt(0) === by;

/** How far from `from` each character follows from the one before. */
const runLength = (text: string, from: number, follows: (a: string, b: string) => boolean): number => {
  let end = from + 1;
  while (end < text.length && follows(text[end - 1] as string, text[end] as string)) end += 1;
  return end - from;
};

/** Letters written as look-alikes; `1` and `!` stand for two of them. */
const plain = (text: string, one: string): string =>
  [...text]
    .map((sign) => ({ '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's', '5': 's', '7': 't', '1': one, '!': one })[sign] ?? sign)
    .join('');

const words = new Set(weakWords);
const longestWord = Math.max(...weakWords.map((word) => word.length));

const isDate = (text: string) => /^((19|20)\d\d(0[1-9]|1[0-2])?([0-2]\d|3[01])?|([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)$/.test(text);

/** The end of every cheap piece that starts at `from`. */
const pieces = (texts: readonly string[], from: number, personal: ReadonlySet<string>): number[] => {
  const text = texts[0] as string;
  const ends: number[] = [];
  const runs = [runLength(text, from, (a, b) => a === b), runLength(text, from, steps(1)), runLength(text, from, steps(-1))];
  for (const length of runs) if (length >= 3) ends.push(from + length);
  const walk = runLength(text, from, neighbours);
  if (walk >= 4) ends.push(from + walk);
  for (let end = from + 2; end <= Math.min(text.length, from + Math.max(longestWord, 24)); end += 1) {
    const part = texts.map((each) => each.slice(from, end));
    if (part.some((each) => words.has(each) || personal.has(each)) || isDate(part[0] as string)) ends.push(end);
    const unit = text.slice(from, end);
    let again = end;
    while (text.startsWith(unit, again)) again += unit.length;
    if (again > end) ends.push(again);
  }
  return ends;
};

/** The least number of pieces the text can be cut into. */
const countPieces = (password: string, personal: ReadonlySet<string>): number => {
  const text = password.normalize('NFKC').toLowerCase();
  const texts = [text, plain(text, 'i'), plain(text, 'l')];
  const least = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let from = 0; from < text.length; from += 1) {
    const here = least[from] as number;
    for (const end of [from + 1, ...pieces(texts, from, personal)]) least[end] = Math.min(least[end] as number, here + 1);
  }
  return least[text.length] as number;
};

const personalParts = (about: readonly string[]): Set<string> =>
  new Set(
    about
      .flatMap((each) => {
        const lower = each.normalize('NFKC').toLowerCase();
        return [lower, ...lower.split('@'), ...lower.split(/[^\p{L}\p{N}]+/u)];
      })
      .filter((part) => part.length >= 2),
  );

/** Why the password is not good enough for the person with this name and e-mail; null when it is. */
export const weaknessOf = (password: string, about: readonly string[] = []): Weakness | null => {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT';
  if (password.length > PASSWORD_MAX) return 'PASSWORD_TOO_LONG';
  if (/^\d{1,15}$/.test(password) || countPieces(password, new Set()) < ENOUGH_PIECES) return 'PASSWORD_COMMON';
  return countPieces(password, personalParts(about)) < ENOUGH_PIECES ? 'PASSWORD_PERSONAL' : null;
};
