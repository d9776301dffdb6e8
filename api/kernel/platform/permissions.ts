import { PLATFORM_TENANT } from '@xinglin/prisma';
import { permit } from '../ability/permit.ts';
import type { Viewer } from '../viewer.ts';

/** Nothing for anybody who does not act for the platform, whatever a role may say. */
const ofPlatform = <W extends object>(viewer: Viewer, rows: W) => (viewer.tenantId === PLATFORM_TENANT ? rows : { OR: [] });
const applications = (viewer: Viewer) => ofPlatform(viewer, {});
/** The platform does not suspend itself. */
const organisations = (viewer: Viewer) => ofPlatform(viewer, { kind: { not: 'platform' } });

/** The platform's three offices: none of these rows opens an organisation's business data. */
export const platformPermissions = {
  'platform.application-read': permit(['read'], 'TenantApplication', applications),
  'platform.application-review': permit(
    ['review', 'request-correction', 'approve', 'refuse'],
    'TenantApplication',
    applications,
    'platform.application-read',
  ),
  'platform.tenant-read': permit(['oversee'], 'Tenant', organisations),
  'platform.tenant-suspend': permit(['suspend', 'reinstate'], 'Tenant', organisations, 'platform.tenant-read'),
} as const;
