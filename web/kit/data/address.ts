/** How a list's search, filters, sorting and place are written into the address bar. */
export interface ListAddress {
  search: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** A sort key, with a minus for descending. */
  sort: string | null;
  after: string | null;
}

const reserved = new Set(['q', 'sort', 'after']);

export function readAddress(params: URLSearchParams, filterKeys: readonly string[]): ListAddress {
  const filters: Record<string, readonly string[]> = {};
  for (const key of filterKeys) {
    if (reserved.has(key)) throw new Error(`A filter cannot be called "${key}".`);
    const values = [...new Set(params.getAll(key))].filter(Boolean);
    if (values.length > 0) filters[key] = values;
  }
  return {
    search: params.get('q')?.trim() ?? '',
    filters,
    sort: params.get('sort') || null,
    after: params.get('after') || null,
  };
}

/** Parameters that are not the list's own, such as an open tab, stay as they are. */
export function writeAddress(current: URLSearchParams, filterKeys: readonly string[], next: ListAddress): URLSearchParams {
  const params = new URLSearchParams(current);
  for (const key of [...reserved, ...filterKeys]) params.delete(key);
  if (next.search) params.set('q', next.search);
  for (const key of filterKeys) {
    for (const value of next.filters[key] ?? []) params.append(key, value);
  }
  if (next.sort) params.set('sort', next.sort);
  if (next.after) params.set('after', next.after);
  return params;
}

/** What a saved view stores: the address without the place in the list. */
export function viewQuery(filterKeys: readonly string[], address: ListAddress): string {
  const params = writeAddress(new URLSearchParams(), filterKeys, { ...address, after: null });
  params.sort();
  return params.toString();
}

export interface Period {
  from: string | null;
  to: string | null;
}

export function readPeriod(values: readonly string[] | undefined): Period {
  const [from = '', to = ''] = (values?.[0] ?? '').split('..');
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return { from: day.test(from) ? from : null, to: day.test(to) ? to : null };
}

export function writePeriod({ from, to }: Period): string[] {
  return from || to ? [`${from ?? ''}..${to ?? ''}`] : [];
}
