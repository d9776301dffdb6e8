const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * An emptied input says '' where the API means "nothing": left empty it becomes undefined, and
 * null where a value was there before, since only null clears what is stored.
 */
export function tidy(value: unknown, before?: unknown): unknown {
  if (value === '' || value === undefined || value === null) {
    const had = before !== undefined && before !== null && before !== '';
    return had ? null : undefined;
  }
  if (Array.isArray(value)) return value.map((one) => tidy(one));
  if (!isPlain(value)) return value;
  const was = isPlain(before) ? before : {};
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, tidy(one, was[key])] as const)
      .filter(([, one]) => one !== undefined),
  );
}
