import { isDeepStrictEqual } from 'node:util';
import type { Db } from '@xinglin/prisma';
import { type Registry, rolesFor } from '../registry.ts';
import type { TenantKind } from './kinds.ts';

export interface NewOrganisation {
  id: string;
  kind: TenantKind;
  name: string;
  shortName: string;
  creditCode: string | null;
  creditCodeNote?: string | null;
  region: string | null;
  address?: string | null;
  contactName?: string | null;
  contactPhone?: string | null;
}

/** Roles whose holders must have a second factor. */
const guardedRoles = new Set(['any/administrator', 'platform/system-officer', 'platform/security-officer', 'platform/audit-officer']);

/** Writes the organisation and the built-in roles of its kind. Runs in scope `system` of that organisation. */
export const createOrganisation = async (db: Db, registry: Registry, organisation: NewOrganisation, twoFactor: boolean): Promise<void> => {
  await db.tenant.create({ data: organisation });
  await refreshRoles(db, registry, organisation.id, organisation.kind, twoFactor);
};

/** Brings the built-in roles to what the plugins of this release say; people's roles stay as they are. */
export const refreshRoles = async (db: Db, registry: Registry, tenantId: string, kind: TenantKind, twoFactor: boolean): Promise<void> => {
  const wanted = [...rolesFor(registry, kind)];
  const there = await db.role.findMany({ where: { tenantId, builtIn: { not: null } }, select: { builtIn: true, permissions: true } });
  const known = new Map(there.map(({ builtIn, permissions }) => [builtIn, permissions]));
  await db.role.createMany({
    data: wanted
      .filter(([builtIn]) => !known.has(builtIn))
      .map(([builtIn, permissions]) => ({
        tenantId,
        builtIn,
        name: builtIn,
        permissions: [...permissions],
        requiresTwoFactor: twoFactor && guardedRoles.has(builtIn),
      })),
    // Another start may do the same at this moment.
    skipDuplicates: true,
  });
  for (const [builtIn, permissions] of wanted) {
    if (isDeepStrictEqual(known.get(builtIn) ?? permissions, [...permissions])) continue;
    await db.role.update({ where: { tenantId_builtIn: { tenantId, builtIn } }, data: { permissions: [...permissions] } });
  }
};
