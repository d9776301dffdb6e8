import { createHash } from 'node:crypto';

/** A stream of whole numbers below `limit` that a seed decides on every machine alike (sfc32, keyed by SHA-256). */
export const drawFrom = (seed: string): ((limit: number) => number) => {
  const key = createHash('sha256').update(seed).digest();
  let a = key.readInt32LE(0);
  let b = key.readInt32LE(4);
  let c = key.readInt32LE(8);
  let counter = key.readInt32LE(12);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  return (limit) => Math.floor((next() / 2 ** 32) * limit);
};

export const shuffled = <T>(list: readonly T[], draw: (limit: number) => number): T[] => {
  const left = [...list];
  const result: T[] = [];
  while (left.length > 0) {
    const [taken] = left.splice(draw(left.length), 1);
    if (taken !== undefined) result.push(taken);
  }
  return result;
};
