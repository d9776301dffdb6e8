/** Callers remembered at once; the one not seen for longest is forgotten first. */
const MOST = 20_000;

interface Bucket {
  left: number;
  at: number;
}

/** Token buckets by caller: `perMinute` in a burst, refilled evenly. */
export const createBuckets = (perMinute: number, clock: () => number) => {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  const current = (caller: string): Bucket => {
    const now = clock();
    const known = buckets.get(caller);
    buckets.delete(caller);
    const bucket = { left: known ? Math.min(perMinute, known.left + (now - known.at) * perMs) : perMinute, at: now };
    buckets.set(caller, bucket);
    if (buckets.size > MOST) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  };
  const secondsUntilOne = ({ left }: Bucket) => (left >= 1 ? 0 : Math.ceil((1 - left) / perMs / 1_000));
  return {
    /** Seconds until the caller may again; 0: now. */
    wait: (caller: string): number => secondsUntilOne(current(caller)),
    /** Takes one if there is one; seconds to wait otherwise. */
    take: (caller: string): number => {
      const bucket = current(caller);
      const wait = secondsUntilOne(bucket);
      if (wait === 0) bucket.left -= 1;
      return wait;
    },
  };
};
