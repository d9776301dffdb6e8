import type { Run, Words } from './block.ts';

/** Controls and the marks that show nothing or turn the reading direction: neither format can hold or show them. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\uFFFE\uFFFF]/gu;

/** Text as both formats can carry it: one kind of line break, nothing hidden. */
export const plain = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unseen, '');

export const runsOf = (words: Words): Run[] =>
  (typeof words === 'string' ? [words] : words).map((run) =>
    typeof run === 'string' ? { text: plain(run) } : { ...run, text: plain(run.text) },
  );
