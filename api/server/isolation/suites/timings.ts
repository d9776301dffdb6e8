// Does a read take another time when the row is there and foreign than when it is not there? By ranks, not by means: a
// machine that stumbles moves a mean, and hardly a rank.

/** Pairs measured in turn, so that what slows the machine slows both. */
export const interleaved = async (
  times: number,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<[number[], number[]]> => {
  const [one, other]: [number[], number[]] = [[], []];
  const measure = async (into: number[], work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    into.push(performance.now() - from);
  };
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 2 === 0) await measure(one, first);
    await measure(other, second);
    if (turn % 2 === 1) await measure(one, first);
  }
  return [one, other];
};

/** Mann and Whitney's U as a standard normal deviate, ties corrected; positive when the first sample ranks higher. */
export const rankDeviate = (one: readonly number[], other: readonly number[]): number => {
  const all = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))];
  all.sort((left, right) => left.value - right.value);
  const [n, m, total] = [one.length, other.length, all.length];
  let ranks = 0;
  let ties = 0;
  for (let from = 0; from < total; ) {
    let to = from;
    while (to + 1 < total && all[to + 1]?.value === all[from]?.value) to += 1;
    const size = to - from + 1;
    ties += size ** 3 - size;
    for (let at = from; at <= to; at += 1) if (all[at]?.mine) ranks += (from + to) / 2 + 1;
    from = to + 1;
  }
  const u = ranks - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  return spread === 0 ? 0 : (u - (n * m) / 2) / spread;
};

/** Beyond this a deviate comes by chance once in a million. */
export const STRANGE = 4.9;

/**
 * The first question's time told from the second's: a strange deviate in the same direction time after time.
 * Answers the deviates found; believed only when all of them are strange.
 */
export const tellApart = async (
  sample: () => Promise<[number[], number[]]>,
  repeats = 4,
): Promise<{ apart: boolean; deviates: number[] }> => {
  const deviates: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const deviate = rankDeviate(...(await sample()));
    deviates.push(Math.round(deviate * 10) / 10);
    if (Math.abs(deviate) < STRANGE || Math.sign(deviate) !== Math.sign(deviates[0] ?? 0)) return { apart: false, deviates };
  }
  return { apart: true, deviates };
};
