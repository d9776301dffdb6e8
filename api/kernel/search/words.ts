// What a search compares: text folded to one form and cut into runs of word characters.

export type CharClass = 'cjk' | 'digit' | 'letter';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const digit = /\p{N}/u;
const run = /[\p{L}\p{N}\p{M}]+/gu;

export const classOf = (char: string): CharClass => (cjk.test(char) ? 'cjk' : digit.test(char) ? 'digit' : 'letter');

/** Full-width and compatibility forms as plain ones, capitals as small letters: ＣＴ, CT and ct are one word. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Runs of letters, digits and characters in folded text; everything between them only separates. */
export const runsOf = (text: string): string[] => fold(text).match(run) ?? [];

/** A run as stretches of CJK characters and stretches of everything else: 肺ct2影像 is 肺, ct2, 影像. */
export const stretchesOf = (text: string): { cjk: boolean; chars: string[] }[] => {
  const stretches: { cjk: boolean; chars: string[] }[] = [];
  for (const char of text) {
    const isCjk = classOf(char) === 'cjk';
    const last = stretches.at(-1);
    if (last?.cjk === isCjk) last.chars.push(char);
    else stretches.push({ cjk: isCjk, chars: [char] });
  }
  return stretches;
};
