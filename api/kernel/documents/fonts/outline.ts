import type { Glyph } from 'fontkit';

export interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

/** What is drawn for one character, in thousandths of its size. */
export interface Outline {
  codePoint: number;
  advance: number;
  contours: readonly (readonly Point[])[];
}

const at = (x = 0, y = 0, onCurve = true): Point => ({ x: Math.round(x), y: Math.round(y), onCurve });

/** The glyph's lines and curves as TrueType keeps them; parts it is composed of have become its own. */
export const outlineOf = (codePoint: number, glyph: Glyph): Outline => {
  const contours: Point[][] = [];
  for (const { command, args } of glyph.path.commands) {
    const open = contours.at(-1);
    if (command === 'moveTo') contours.push([at(args[0], args[1])]);
    else if (command === 'lineTo') open?.push(at(args[0], args[1]));
    else if (command === 'quadraticCurveTo') open?.push(at(args[0], args[1], false), at(args[2], args[3]));
    else if (command === 'bezierCurveTo') throw new Error('a TrueType outline has no cubic curves');
  }
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)];
    if (contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve) contour.pop();
  }
  return { codePoint, advance: Math.round(glyph.advanceWidth), contours: contours.filter((contour) => contour.length > 2) };
};

const square = (inset: number, clockwise: boolean): Point[] => {
  const corners = [at(inset, inset - 120), at(inset, 880 - inset), at(1000 - inset, 880 - inset), at(1000 - inset, inset - 120)];
  return clockwise ? corners : corners.reverse();
};

/** Stands for a character that the font does not have: an empty square, under which the right character can still be copied. */
export const unknownOutline = (codePoint: number): Outline => ({
  codePoint,
  advance: 1000,
  contours: [square(80, true), square(130, false)],
});
