// Breaks text into lines the Chinese way: between any two characters, but no closing mark begins a line, no opening mark
// ends one, and words of letters and figures stay whole.
import type { Run } from '../block.ts';

export interface Segment {
  text: string;
  width: number;
  bold: boolean;
  underline: boolean;
}
export interface Line {
  segments: readonly Segment[];
  width: number;
}
export interface Setting {
  width: number;
  /** Free space before the first line. */
  indent?: number;
  measure: (character: string, bold: boolean) => number;
}

interface Letter {
  character: string;
  width: number;
  bold: boolean;
  underline: boolean;
}

const closing = new Set('，。、；：？！）》〉」』】〕〗…—％‰℃”’!),.:;?]}%·');
const opening = new Set('（《〈「『【〔〖“‘([{￥$');
const wordLike = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{M}!-~]/u;
const whole = (character: string) => (character.codePointAt(0) as number) < 0x2e80 && wordLike.test(character);

/** Whether a line may end between two characters. */
const mayBreak = (before: string, after: string): boolean =>
  before === ' ' || (after !== ' ' && !opening.has(before) && !closing.has(after) && !(whole(before) && whole(after)));

const unitsOf = (letters: readonly Letter[]): Letter[][] => {
  const units: Letter[][] = [];
  for (const letter of letters) {
    const unit = units.at(-1);
    const before = unit?.at(-1);
    if (!unit || !before || mayBreak(before.character, letter.character)) units.push([letter]);
    else unit.push(letter);
  }
  return units;
};

const widthOf = (letters: readonly Letter[]) => letters.reduce((sum, letter) => sum + letter.width, 0);
const trimmed = (letters: readonly Letter[]) => {
  const end = letters.findLastIndex(({ character }) => character !== ' ');
  return letters.slice(0, end + 1);
};

const lineOf = (all: readonly Letter[]): Line => {
  const segments: Segment[] = [];
  const letters = trimmed(all);
  for (const { character, width, bold, underline } of letters) {
    const last = segments.at(-1);
    if (last && last.bold === bold && last.underline === underline) {
      last.text += character;
      last.width += width;
    } else segments.push({ text: character, width, bold, underline });
  }
  return { segments, width: widthOf(letters) };
};

const breakParagraph = (letters: readonly Letter[], width: number, indent: number): Line[] => {
  const lines: Line[] = [];
  let current: Letter[] = [];
  let room = width - indent;
  const end = () => {
    lines.push(lineOf(current));
    current = [];
    room = width;
  };
  const place = (unit: readonly Letter[]) => {
    current.push(...unit);
    room -= widthOf(unit);
  };
  for (const unit of unitsOf(letters)) {
    const needed = widthOf(trimmed(unit));
    if (needed > room && current.length > 0) end();
    if (needed <= room) place(unit);
    else {
      // Longer than a whole line: broken anywhere.
      for (const letter of unit) {
        if (letter.width > room && current.length > 0) end();
        place([letter]);
      }
    }
  }
  end();
  return lines;
};

export const breakLines = (runs: readonly Run[], { width, indent = 0, measure }: Setting): Line[] => {
  const paragraphs: Letter[][] = [[]];
  for (const { text, bold = false, underline = false } of runs) {
    for (const character of text) {
      if (character === '\n') paragraphs.push([]);
      else paragraphs.at(-1)?.push({ character, width: measure(character, bold), bold, underline });
    }
  }
  return paragraphs.flatMap((letters, index) => breakParagraph(letters, width, index === 0 ? indent : 0));
};
