import { type Outline, outlineOf, unknownOutline } from './outline.ts';
import { sliceWith, type Weight } from './slices.ts';
import { buildFont } from './true-type.ts';

/** Drawn like another character where the font lacks it: fixed spaces and hyphens, the minus. */
const sameLook: Readonly<Record<number, number>> = { 160: 0x20, 8722: 0x2d, 8209: 0x2d };

const drawn = new Map<string, Outline>();

const outlineIn = async (codePoint: number, weight: Weight): Promise<Outline | undefined> => {
  const key = `${codePoint}/${weight}`;
  const before = drawn.get(key);
  if (before) return before;
  const slice = await sliceWith(codePoint, weight);
  if (!slice?.hasGlyphForCodePoint(codePoint)) return undefined;
  const outline = outlineOf(codePoint, slice.glyphForCodePoint(codePoint));
  drawn.set(key, outline);
  return outline;
};

export interface TextFont {
  readonly bytes: Buffer;
  /** Width of each character, in thousandths of its size. */
  readonly advances: ReadonlyMap<number, number>;
}

/** One font in one weight with all characters of a text. The original's name is reserved to the original. */
export const fontFor = async (text: string, weight: Weight): Promise<TextFont> => {
  const codePoints = [...new Set(` ${text}`)].map((character) => character.codePointAt(0) as number).filter((code) => code >= 0x20);
  const outlines: Outline[] = [];
  for (const codePoint of codePoints) {
    const twin = sameLook[codePoint];
    const found = (await outlineIn(codePoint, weight)) ?? (twin === undefined ? undefined : await outlineIn(twin, weight));
    outlines.push({ ...(found ?? unknownOutline(codePoint)), codePoint });
  }
  return {
    bytes: buildFont(`XinglinSerif-${weight === 700 ? 'Bold' : 'Regular'}`, outlines),
    advances: new Map(outlines.map(({ codePoint, advance }) => [codePoint, advance])),
  };
};
