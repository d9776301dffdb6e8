// Symmetric systems of equations, small and dense. Plain elimination in a fixed order, so the same input gives the same bits.

export interface Solution {
  x: number[];
  /** Columns that were independent; a dependent one has 0. */
  rank: number;
}

/** Solves a·x = b for a symmetric matrix without negative directions. Dependent columns are set to 0 and not counted. */
export function solveSymmetric(a: readonly (readonly number[])[], b: readonly number[]): Solution {
  const size = b.length;
  const m = a.map((row, i) => [...row, b[i] ?? 0]);
  const free = new Array<boolean>(size).fill(false);
  let rank = 0;
  for (let p = 0; p < size; p += 1) {
    const row = m[p] ?? [];
    const pivot = row[p] ?? 0;
    if (pivot <= 1e-9 * Math.max(1, a[p]?.[p] ?? 0)) {
      free[p] = true;
      continue;
    }
    rank += 1;
    for (let i = p + 1; i < size; i += 1) {
      const below = m[i] ?? [];
      const factor = (below[p] ?? 0) / pivot;
      if (factor === 0) continue;
      for (let k = p; k <= size; k += 1) below[k] = (below[k] ?? 0) - factor * (row[k] ?? 0);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let p = size - 1; p >= 0; p -= 1) {
    if (free[p]) continue;
    const row = m[p] ?? [];
    let value = row[size] ?? 0;
    for (let k = p + 1; k < size; k += 1) value -= (row[k] ?? 0) * (x[k] ?? 0);
    x[p] = value / (row[p] ?? 1);
  }
  return { x, rank };
}
