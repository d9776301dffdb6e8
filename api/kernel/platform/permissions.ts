import { PLATFORM_TENANT } from '@xinglin/prisma';
import { permit } from '../ability/permit.ts';
import type { Viewer } from '../viewer.ts';

/** All rows for an officer of the platform, none for anybody else, whatever a role may say. */
const forOfficers = (viewer: Viewer) => (viewer.tenantId === PLATFORM_TENANT ? {} : { id: '' });

/** The platform's three offices: none of these rows opens an organisation's business data. */
export const platformPermissions = {
  'platform.application-read': permit(['read'], 'TenantApplication', forOfficers),
  'platform.application-review': permit(['review'], 'TenantApplication', forOfficers, 'platform.application-read'),
  'platform.tenant-read': permit(['read'], 'Tenant', forOfficers),
  'platform.tenant-suspend': permit(['suspend'], 'Tenant', forOfficers, 'platform.tenant-read'),
} as const;
