// Which fields of the schema gave somebody a value.
export const reachedIn = (value: unknown, into: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const item of value) reachedIn(item, into);
    return;
  }
  if (!value || typeof value !== 'object') return;
  const { __typename: type } = value as { __typename?: string };
  for (const [field, inner] of Object.entries(value)) {
    if (inner === null) continue;
    if (type && field !== '__typename') into.add(`${type}.${field}`);
    reachedIn(inner, into);
  }
};
