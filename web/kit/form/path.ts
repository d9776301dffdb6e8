export type Path = readonly (string | number)[];
export type FieldName = string | Path;

const part = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

/** The server writes paths with dots, validators as arrays, pages either way. */
export function toPath(name: FieldName): (string | number)[] {
  return typeof name === 'string' ? name.split('.').filter(Boolean).map(part) : [...name];
}

export const pathKey = (name: FieldName) => toPath(name).join('.');

export function valueAt(values: unknown, path: Path): unknown {
  let at = values;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
