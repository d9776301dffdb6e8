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
  for (const [builtIn, permissions] of rolesFor(registry, kind)) {
    await db.role.upsert({
      where: { tenantId_builtIn: { tenantId, builtIn } },
      create: {
        tenantId,
        builtIn,
        name: builtIn,
        permissions: [...permissions],
        requiresTwoFactor: twoFactor && guardedRoles.has(builtIn),
      },
      update: { permissions: [...permissions] },
    });
  }
};
