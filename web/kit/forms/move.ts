/** The list with one item at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_one, at) => at !== from);
  const item = items[from];
  if (item === undefined) return [...items];
  rest.splice(Math.min(Math.max(to, 0), rest.length), 0, item);
  return rest;
}

/** The list with one item changed. */
export const replaced = <T>(items: readonly T[], at: number, item: T): T[] => items.map((one, place) => (place === at ? item : one));
