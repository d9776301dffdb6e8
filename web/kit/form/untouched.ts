type Values = Readonly<Record<string, unknown>>;

const same = (one: unknown, other: unknown) => JSON.stringify(one || null) === JSON.stringify(other || null);

/** Of what the server has now, the fields that were left as they were when the form was opened. */
export const untouched = (values: Values, before: Values, latest: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(latest).filter(([key]) => same(values[key], before[key])));
