/** Normal approximation, two sides: |z| above this is p < 0.001. */
const CRITICAL = 3.29;

/** Whether two samples come from different distributions (Mann-Whitney U, ranks shared on ties). */
export const differs = (one: readonly number[], other: readonly number[]): boolean => {
  const all = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))].sort(
    (a, b) => a.value - b.value,
  );
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    rankSum += rank * all.slice(from, to).filter((each) => each.mine).length;
    from = to;
  }
  const [n, m] = [one.length, other.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const z = (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return Math.abs(z) > CRITICAL;
};
