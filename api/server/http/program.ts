// A program's key, read anew at every request: a revoked key or a changed role counts at once.

import type { Services } from '@xinglin/kernel/context';
import { hashOfKey } from '@xinglin/kernel/tenancy/create-api-key';
import type { TenantKind } from '@xinglin/kernel/tenancy/kinds';
import type { Viewer } from '@xinglin/kernel/viewer';
import { withScope } from '@xinglin/prisma';

/** How often the last use of a key is written down. Seconds. */
const SEEN_EVERY = 60;

const shape = /^bearer (xl_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43})$/i;

const liveKey = (services: Services, secret: string) =>
  withScope({ kind: 'identity' }, async () => {
    const now = services.clock();
    const { apiKey } = services.database.client;
    const key = await apiKey.findUnique({ where: { secretHash: hashOfKey(secret) } });
    if (!key || key.revokedAt || key.expiresAt <= now) return null;
    if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > SEEN_EVERY * 1_000) {
      await apiKey.updateMany({ where: { id: key.id, tenantId: key.tenantId }, data: { lastUsedAt: now } });
    }
    return key;
  });

/** The program behind an Authorization header; null when the key is unknown, revoked or expired, or its organisation closed. */
export const programOf = async (services: Services, authorization: string): Promise<(Viewer & { tenantId: string }) | null> => {
  const secret = shape.exec(authorization)?.[1];
  const key = secret ? await liveKey(services, secret) : null;
  if (!key) return null;
  const role = await withScope({ kind: 'member', tenantId: key.tenantId }, () =>
    services.database.client.role.findFirst({
      where: { tenantId: key.tenantId, id: key.roleId, tenant: { is: { status: 'ACTIVE' } } },
      relationLoadStrategy: 'join',
      select: { permissions: true, tenant: { select: { kind: true } } },
    }),
  );
  if (!role) return null;
  return {
    kind: 'program',
    name: key.name,
    tenantId: key.tenantId,
    tenantKind: role.tenant.kind as TenantKind,
    apiKeyId: key.id,
    permissions: new Set(role.permissions),
    steppedUp: false,
    mustSetUpTwoFactor: false,
  };
};
