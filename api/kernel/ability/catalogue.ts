// Which permissions an organisation can put into roles at all: those that its built-in roles hold.

import { type Registry, rolesFor } from '../registry.ts';
import type { TenantKind } from '../tenancy/kinds.ts';

export interface PermissionInfo {
  key: string;
  plugin: string;
  needs: readonly string[];
}

/** Keys in the order of the plugins, so that the matrix groups them. */
export const catalogueFor = (registry: Registry, kind: TenantKind): PermissionInfo[] => {
  const known = new Set(rolesFor(registry, kind).flatMap(([, keys]) => keys));
  return registry.plugins.flatMap(({ id, permissions }) =>
    Object.entries(permissions)
      .filter(([key]) => known.has(key))
      .map(([key, { needs }]) => ({ key, plugin: id, needs })),
  );
};

/** The keys with everything they make no sense without. */
export const withNeeds = (registry: Registry, keys: Iterable<string>): string[] => {
  const all = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (all.has(key)) continue;
    all.add(key);
    open.push(...(registry.permissions[key]?.needs ?? []));
  }
  return [...all].sort();
};
