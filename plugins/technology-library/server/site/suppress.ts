// Figures over sites that others are shown: a group of fewer than five could be named, and so could one that is missing
// from a total, so it takes a second one with it.

/** Below so many sites a figure is not shown to others. */
export const FEWEST_SITES = 5;

export interface Shown<K extends string> {
  /** Null where it is held back. */
  counts: Readonly<Record<K, number | null>>;
  /** Null where it would give a group away. */
  total: number | null;
}

const hidden = (count: number): boolean => count > 0 && count < FEWEST_SITES;

/** The counts that others may see. What is zero is said: an empty group holds nobody. */
export const suppressed = <K extends string>(counts: Readonly<Record<K, number>>): Shown<K> => {
  const groups = (Object.entries(counts) as [K, number][]).sort(([, left], [, right]) => left - right);
  const total = groups.reduce((sum, [, count]) => sum + count, 0);
  const kept = new Set(groups.filter(([, count]) => hidden(count)).map(([key]) => key));
  const heldBack = () => groups.reduce((sum, [key, count]) => sum + (kept.has(key) ? count : 0), 0);
  for (const [key, count] of groups) {
    if (kept.size === 0 || heldBack() >= FEWEST_SITES) break;
    if (count > 0) kept.add(key);
  }
  const shown = groups.map(([key, count]) => [key, kept.has(key) ? null : count] as const);
  return {
    counts: Object.fromEntries(shown) as Record<K, number | null>,
    total: hidden(total) ? null : total,
  };
};
