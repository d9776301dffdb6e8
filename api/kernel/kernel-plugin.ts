// The kernel as the first plugin of the line-up: its permissions, roles and jobs go the way of all others.
import { auditPermissions } from './audit/permissions.ts';
import { filePermissions } from './files/permissions.ts';
import { notificationPermissions } from './notifications/permissions.ts';
import { platformPermissions } from './platform/permissions.ts';
import { defineServerPlugin } from './plugin.ts';
import { tenancyPermissions } from './tenancy/permissions.ts';

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
    'any/administrator': [...everyone, ...Object.keys(tenancyPermissions), 'audit.read', 'audit.export'],
    'any/staff': everyone,
    'any/reader': ['organisation.read', 'department.read', 'member.read', 'file.read', 'notification.own', 'saved-view.own'],
    'any/auditor': ['organisation.read', 'member.read', 'member.roles', 'role.read', 'audit.read', 'audit.export', 'notification.own', 'saved-view.own'],
    'platform/system-officer': [
      'organisation.read',
      'notification.own',
      'saved-view.own',
      'platform.application-read',
      'platform.application-review',
      'platform.tenant-read',
    ],
    'platform/security-officer': [
      'organisation.read',
      'notification.own',
      'saved-view.own',
      'platform.tenant-read',
      'platform.tenant-suspend',
      'member.read',
      'member.roles',
      'member.manage',
      'invitation.read',
      'invitation.manage',
      'role.read',
    ],
    'platform/audit-officer': ['organisation.read', 'notification.own', 'saved-view.own', 'audit.read', 'audit.export'],
  },
  schema: () => import('./schema.ts'),
});
