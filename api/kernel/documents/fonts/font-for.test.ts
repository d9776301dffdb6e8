import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { fontFor } from './font-for.ts';

const shapeOf = (font: fontkit.Font, character: string) => font.glyphForCodePoint(character.codePointAt(0) as number).path.toSVG();

test('every character has its own shape: rare names, Greek, units', async () => {
  const text = '杏林曌昇䶮喆㛃𬭎αβγμ㎡℃①〇（）Aé9';
  const font = fontkit.create((await fontFor(text, 400)).bytes) as fontkit.Font;
  const unknown = font.getGlyph(0).path.toSVG();
  const shapes = [...text].map((character) => shapeOf(font, character));
  expect(shapes).not.toContain(unknown);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test('bold is drawn bold, and characters of the font are one em wide', async () => {
  const [regular, bold] = [await fontFor('医', 400), await fontFor('医', 700)];
  const of = (bytes: Buffer) => shapeOf(fontkit.create(bytes) as fontkit.Font, '医');
  expect(of(bold.bytes)).not.toBe(of(regular.bytes));
  expect(regular.advances.get('医'.codePointAt(0) as number)).toBe(1000);
});

test('a character that the font lacks is an empty square with its own number', async () => {
  const font = fontkit.create((await fontFor('😀', 400)).bytes) as fontkit.Font;
  const glyph = font.glyphForCodePoint(0x1f600);
  expect(glyph.id).not.toBe(0);
  expect(glyph.path.toSVG()).toBe(font.getGlyph(0).path.toSVG());
});
