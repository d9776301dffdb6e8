// The cheapest way through all stations once, from outside and back out. Always the same one for the same input.

const exactUpTo = 12;

export interface CheapestPath {
  path: number[];
  exact: boolean;
}

/** `costs[a][b]` between stations, symmetric; `ends[a]` from outside to a station and back. Whole numbers. */
export function cheapestPath(costs: readonly (readonly number[])[], ends: readonly number[]): CheapestPath {
  return ends.length <= exactUpTo ? { path: exactPath(costs, ends), exact: true } : { path: improvedPath(costs, ends), exact: false };
}

/** Over subsets (Held and Karp): cheapest way through the stations of a subset that ends at one of them. */
function exactPath(costs: readonly (readonly number[])[], ends: readonly number[]): number[] {
  const size = ends.length;
  if (size === 0) return [];
  const whole = 2 ** size;
  const cost = new Float64Array(whole * size).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(whole * size).fill(-1);
  for (let a = 0; a < size; a += 1) cost[(1 << a) * size + a] = ends[a] ?? 0;
  for (let set = 1; set < whole; set += 1)
    for (let a = 0; a < size; a += 1) {
      const here = cost[set * size + a] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      for (let b = 0; b < size; b += 1) {
        if (set & (1 << b)) continue;
        const at = (set | (1 << b)) * size + b;
        const there = here + (costs[a]?.[b] ?? 0);
        if (there < (cost[at] ?? 0)) {
          cost[at] = there;
          before[at] = a;
        }
      }
    }
  let set = whole - 1;
  let last = 0;
  for (let a = 1; a < size; a += 1)
    if ((cost[set * size + a] ?? 0) + (ends[a] ?? 0) < (cost[set * size + last] ?? 0) + (ends[last] ?? 0)) last = a;
  const path: number[] = [];
  for (let at = last; at >= 0; ) {
    path.push(at);
    const previous = before[set * size + at] ?? -1;
    set &= ~(1 << at);
    at = previous;
  }
  return path.reverse();
}

/** Nearest next station, then turning stretches round and moving single ones while that is cheaper. */
function improvedPath(costs: readonly (readonly number[])[], ends: readonly number[]): number[] {
  const size = ends.length;
  const step = (a: number | undefined, b: number | undefined) => {
    if (a === undefined) return b === undefined ? 0 : (ends[b] ?? 0);
    return b === undefined ? (ends[a] ?? 0) : (costs[a]?.[b] ?? 0);
  };
  let path: number[] = [];
  const left = new Set(ends.keys());
  while (left.size > 0) {
    const next = [...left].reduce((best, at) => (step(path.at(-1), at) < step(path.at(-1), best) ? at : best));
    path.push(next);
    left.delete(next);
  }
  for (let better = true; better; ) {
    better = false;
    for (let from = 0; from < size; from += 1)
      for (let to = from + 1; to < size; to += 1) {
        const gain =
          step(path[from - 1], path[from]) + step(path[to], path[to + 1]) - step(path[from - 1], path[to]) - step(path[from], path[to + 1]);
        if (gain <= 0) continue;
        path = [...path.slice(0, from), ...path.slice(from, to + 1).reverse(), ...path.slice(to + 1)];
        better = true;
      }
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1) {
        const [moved] = path.slice(from, from + 1);
        const rest = path.filter((_, at) => at !== from);
        const saved = step(path[from - 1], moved) + step(moved, path[from + 1]) - step(path[from - 1], path[from + 1]);
        const paid = step(rest[to - 1], moved) + step(moved, rest[to]) - step(rest[to - 1], rest[to]);
        if (moved === undefined || paid >= saved) continue;
        path = [...rest.slice(0, to), moved, ...rest.slice(to)];
        better = true;
      }
  }
  return path;
}
