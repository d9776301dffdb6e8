// Who lives in the world: the organisations, and in each one person for every role and every way of having lost it.

import { catalogueFor, withNeeds } from '@xinglin/kernel/ability/catalogue';
import { type Registry, rolesFor } from '@xinglin/kernel/registry';
import type { TenantKind } from '@xinglin/kernel/tenancy/kinds';
import type { Extra } from '@xinglin/kernel/testing/isolation-notes';
import { PLATFORM_TENANT } from '@xinglin/prisma';
import { hash, idAt } from './values.ts';

export interface Tenant {
  at: number;
  id: string;
  kind: TenantKind;
  suspended: boolean;
  empty: boolean;
}
export interface Person {
  name: string;
  tenant: Tenant;
  /** Position among the tenant's people: row number in user and member. */
  row: number;
  userId: string;
  /** Row number of the role held. */
  role: number;
  status: 'ACTIVE' | 'DISABLED' | 'REMOVED';
  token: string;
}
export interface RoleRow {
  tenant: Tenant;
  row: number;
  builtIn: string | null;
  permissions: readonly string[];
}

const kinds: readonly TenantKind[] = [
  'association',
  'association',
  'enterprise',
  'enterprise',
  'institution',
  'institution',
  'agency',
  'agency',
];

export const castTenants = (): Tenant[] => [
  { at: 0, id: PLATFORM_TENANT, kind: 'platform', suspended: false, empty: false },
  ...kinds.map((kind, index) => ({ at: index + 1, id: idAt(index + 1, 'tenant', 0), kind, suspended: false, empty: false })),
  { at: 9, id: idAt(9, 'tenant', 0), kind: 'institution', suspended: false, empty: true },
  { at: 10, id: idAt(10, 'tenant', 0), kind: 'enterprise', suspended: true, empty: false },
];

/** Every second permission that an administrator can give, and all that it needs: what no built-in role is. */
const oddPermissions = (registry: Registry, kind: TenantKind) => {
  const given = new Set(rolesFor(registry, kind).find(([name]) => name === 'any/administrator')?.[1]);
  return withNeeds(
    registry,
    catalogueFor(registry, kind)
      .filter(({ key }) => given.has(key))
      .filter((_, index) => index % 2 === 0)
      .map(({ key }) => key),
  );
};

export const castRoles = (registry: Registry, tenant: Tenant): RoleRow[] => [
  ...rolesFor(registry, tenant.kind).map(([builtIn, permissions], row) => ({ tenant, row, builtIn, permissions })),
  ...(tenant.kind === 'platform'
    ? []
    : [0, 1].map((own) => ({
        tenant,
        row: rolesFor(registry, tenant.kind).length + own,
        builtIn: null,
        permissions: oddPermissions(registry, tenant.kind),
      }))),
];

export const castPeople = (tenant: Tenant, roles: readonly RoleRow[], extras: readonly Extra[]): Person[] => {
  const person = (row: number, name: string, role: number, status: Person['status'] = 'ACTIVE'): Person => ({
    name: `t${tenant.at}:${name}`,
    tenant,
    row,
    userId: idAt(tenant.at, 'user', row),
    role,
    status,
    token: hash(`token:${tenant.at}:${row}`),
  });
  // The last role is one of the organisation's own that nobody holds.
  const holders = (tenant.kind === 'platform' ? roles : roles.slice(0, -1)).map(({ builtIn, row }) =>
    person(row, builtIn ?? 'own-role', row),
  );
  if (tenant.empty) return holders.slice(0, 1);
  if (tenant.kind === 'platform') return holders;
  const more = extras.map(({ name, role }, index) => {
    const held = roles.find(({ builtIn }) => builtIn === role);
    if (!held) throw new Error(`nobody of ${tenant.kind} can be ${name}: there is no role ${role}`);
    return person(holders.length + index, name, held.row);
  });
  const all = [...holders, ...more];
  return [...all, person(all.length, 'removed', 0, 'REMOVED'), person(all.length + 1, 'disabled', 0, 'DISABLED')];
};
