type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** The same text for the same content: keys in order, and nothing is nothing, however it is written. */
const canonical = (value: unknown): unknown => {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => canonical(each) ?? null);
  if (!isValues(value)) return value;
  const kept = Object.entries(value).flatMap(([key, each]) => {
    const said = canonical(each);
    return said === undefined ? [] : [[key, said] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
};
export const contentText = (value: unknown): string => JSON.stringify(canonical(value)) ?? '';
export const isSame = (one: unknown, other: unknown): boolean => contentText(one) === contentText(other);

/** A field that both sides changed, each in another way. */
export interface Collision {
  path: readonly string[];
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  /** Theirs wherever nothing was typed here; of a collision, what was typed here. */
  values: Record<string, unknown>;
  collisions: readonly Collision[];
}

/** Groups of fields are gone into, fields are not: half of one and half of another make no answer. */
const DEPTH = 2;

/** What was typed here and what somebody else saved, both begun on the same values. */
export const merge = (mine: Values, before: Values, theirs: Values): Merged => {
  const collisions: Collision[] = [];
  const at = (one: Values, old: Values, other: Values, under: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(
      [...new Set([...Object.keys(other), ...Object.keys(one)])].map((key) => {
        const [typed, was, now] = [one[key], old[key], other[key]];
        const path = [...under, key];
        if (isSame(typed, was)) return [key, now];
        if (isSame(now, was) || isSame(typed, now)) return [key, typed];
        const parts = [typed, was, now].map((each) => (each === '' ? {} : (each ?? {})));
        if (path.length < DEPTH && parts.every(isValues)) return [key, at(...(parts as [Values, Values, Values]), path)];
        collisions.push({ path, mine: typed, theirs: now });
        return [key, typed];
      }),
    );
  return { values: at(mine, before, theirs, []), collisions };
};
