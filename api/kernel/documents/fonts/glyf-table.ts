import type { Outline, Point } from './outline.ts';

const ON_CURVE = 1;

export interface Bounds {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export const boundsOf = (points: readonly Point[]): Bounds => {
  if (points.length === 0) return { left: 0, bottom: 0, right: 0, top: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
};

/** One glyph's record: coordinates as plain 16-bit differences, since the document packs them anyway. */
export const glyphRecord = ({ contours }: Pick<Outline, 'contours'>): Buffer => {
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const { left, bottom, right, top } = boundsOf(points);
  const head = [contours.length, left, bottom, right, top];
  let last = -1;
  const ends = contours.map((contour) => {
    last += contour.length;
    return last;
  });
  const size = 2 * (head.length + ends.length + 1) + 5 * points.length;
  const record = Buffer.alloc(size + (size % 2));
  let at = 0;
  for (const value of [...head, ...ends, 0]) at = record.writeInt16BE(value, at);
  for (const point of points) at = record.writeUInt8(point.onCurve ? ON_CURVE : 0, at);
  for (const axis of ['x', 'y'] as const) {
    let before = 0;
    for (const point of points) {
      at = record.writeInt16BE(point[axis] - before, at);
      before = point[axis];
    }
  }
  return record;
};
