import { type Db, PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { refreshRoles } from './create-organisation.ts';
import type { TenantKind } from './kinds.ts';

/** At a start: built-in roles of every organisation follow the release, whichever plugins it brings. */
export const refreshAllRoles = async (services: Services): Promise<void> => {
  const { client } = services.database;
  const organisations = await withScope({ kind: 'system', tenantId: PLATFORM_TENANT }, () =>
    client.tenant.findMany({ select: { id: true, kind: true } }),
  );
  for (const { id, kind } of organisations) {
    await withScope({ kind: 'system', tenantId: id }, () =>
      client.$transaction((tx) => refreshRoles(tx as unknown as Db, services.registry, id, kind as TenantKind, true)),
    );
  }
};
