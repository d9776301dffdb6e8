/** One name for all ids of an organisation. Chains join: with a = b and b = c, a = c. The smallest id speaks for all. */
export function organisationNames(same: readonly (readonly string[])[]): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const group of same)
    for (const id of group.slice(1)) {
      const [a, b] = [root(group[0] ?? id), root(id)];
      if (a !== b) parent.set(a < b ? b : a, a < b ? a : b);
    }
  return root;
}
