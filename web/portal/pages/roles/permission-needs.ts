export interface CataloguePermission {
  key: string;
  plugin: string;
  needs: readonly string[];
  held: boolean;
}

type Catalogue = readonly CataloguePermission[];

const needsOf = (catalogue: Catalogue) => new Map(catalogue.map(({ key, needs }) => [key, needs]));

/** The keys with everything they make no sense without; the server closes them again. */
export function withNeeds(keys: Iterable<string>, catalogue: Catalogue): Set<string> {
  const needs = needsOf(catalogue);
  const all = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (all.has(key)) continue;
    all.add(key);
    open.push(...(needs.get(key) ?? []));
  }
  return all;
}

export interface Toggled {
  keys: string[];
  /** What came along although nobody ticked it. */
  added: string[];
  /** What went along because it makes no sense without. */
  dropped: string[];
}

/** Ticking brings what is needed; unticking takes what needs it. */
export function togglePermission(key: string, chosen: readonly string[], catalogue: Catalogue): Toggled {
  const before = new Set(chosen);
  if (!before.has(key)) {
    const wanted = [...withNeeds([key], catalogue)].filter((each) => !before.has(each));
    return { keys: [...chosen, ...wanted], added: wanted.filter((each) => each !== key), dropped: [] };
  }
  const kept = chosen.filter((each) => each !== key && !withNeeds([each], catalogue).has(key));
  return { keys: kept, added: [], dropped: chosen.filter((each) => each !== key && !kept.includes(each)) };
}

export interface PermissionGroup {
  plugin: string;
  permissions: CataloguePermission[];
}

/** In the order of the catalogue, which is that of the menu. */
export function groupByPlugin(catalogue: Catalogue): PermissionGroup[] {
  const groups = new Map<string, CataloguePermission[]>();
  for (const permission of catalogue) {
    const group = groups.get(permission.plugin);
    if (group) group.push(permission);
    else groups.set(permission.plugin, [permission]);
  }
  return [...groups].map(([plugin, permissions]) => ({ plugin, permissions }));
}
