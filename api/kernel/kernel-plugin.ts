// The kernel as the first plugin of the line-up: its permissions, roles and jobs go the way of all others.
import { auditJobs } from './audit/jobs.ts';
import { auditPermissions } from './audit/permissions.ts';
import { fileJobs } from './files/jobs.ts';
import { filePermissions } from './files/permissions.ts';
import { passwordJobs } from './identity/password-age.ts';
import { identityJobs } from './identity/tidy-identity.ts';
import { kernelJobs } from './jobs/kernel-jobs.ts';
import { kernelNotices } from './notifications/kernel-notices.ts';
import { notificationPermissions } from './notifications/permissions.ts';
import { platformPermissions } from './platform/permissions.ts';
import { defineServerPlugin } from './plugin.ts';
import { kernelSearch } from './search/kernel-search.ts';
import { kernelImports, kernelTables } from './tables/kernel-tables.ts';
import { apiKeyJobs } from './tenancy/api-key-expiry.ts';
import { memberJobs } from './tenancy/idle-members.ts';
import { licenceJobs } from './tenancy/licence-expiry.ts';
import { tenancyPermissions } from './tenancy/permissions.ts';
import { kernelWaiting } from './work/kernel-waiting.ts';
import { kernelWork } from './work/kernel-work.ts';

const everyone = [
  'organisation.read',
  'licence.read',
  'department.read',
  'member.read',
  'member.roles',
  'role.read',
  'file.read',
  'file.upload',
  'notification.own',
  'notification.preferences',
  'saved-view.own',
] as const;

export const kernelPlugin = defineServerPlugin({
  id: 'kernel',
  permissions: {
    ...tenancyPermissions,
    ...auditPermissions,
    ...filePermissions,
    ...notificationPermissions,
    ...platformPermissions,
  },
  roles: {
    'any/administrator': [...everyone, ...Object.keys(tenancyPermissions), 'file.read-all', 'audit.read', 'audit.export'],
    'any/staff': everyone,
    'any/reader': [
      'organisation.read',
      'department.read',
      'member.read',
      'file.read',
      'notification.own',
      'notification.preferences',
      'saved-view.own',
    ],
    'any/auditor': [
      'organisation.read',
      'member.read',
      'member.roles',
      'role.read',
      'audit.read',
      'audit.export',
      'file.read',
      'notification.own',
      'notification.preferences',
      'saved-view.own',
    ],
    'platform/system-officer': [
      'organisation.read',
      'notification.own',
      'notification.preferences',
      'saved-view.own',
      'platform.application-read',
      'platform.application-review',
      'platform.tenant-read',
      'member.read',
      'member.roles',
      'role.read',
      'invitation.read',
      'invitation.manage',
    ],
    'platform/security-officer': [
      'organisation.read',
      'notification.own',
      'notification.preferences',
      'saved-view.own',
      'platform.tenant-read',
      'platform.tenant-suspend',
      'member.read',
      'member.roles',
      'member.manage',
      'invitation.read',
      'invitation.manage',
      'role.read',
      'role.two-factor',
    ],
    'platform/audit-officer': [
      'organisation.read',
      'notification.own',
      'notification.preferences',
      'saved-view.own',
      'audit.read',
      'audit.export',
      'file.read',
    ],
  },
  schema: () => import('./schema.ts'),
  jobs: [...kernelJobs, ...auditJobs, ...fileJobs, ...licenceJobs, ...apiKeyJobs, ...memberJobs, ...passwordJobs, ...identityJobs],
  notices: kernelNotices,
  tables: kernelTables,
  imports: kernelImports,
  work: kernelWork,
  waiting: kernelWaiting,
  search: kernelSearch,
});
