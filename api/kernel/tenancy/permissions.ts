import { own, permit } from '../ability/permit.ts';

const ownTenant = (viewer: { tenantId?: string | undefined }) => (viewer.tenantId ? { id: viewer.tenantId } : { OR: [] });

/** What roles can hold about the organisation itself, its people and its keys. */
export const tenancyPermissions = {
  'organisation.read': permit(['read'], 'Tenant', ownTenant),
  'organisation.update': permit(['update', 'set-account-rules'], 'Tenant', ownTenant, 'organisation.read'),
  'licence.read': permit(['read'], 'Licence', own),
  'licence.manage': permit(['create', 'update', 'delete'], 'Licence', own, 'licence.read'),
  'department.read': permit(['read'], 'Department', own),
  'department.manage': permit(['create', 'update', 'move', 'delete'], 'Department', own, 'department.read'),
  'member.read': permit(['read'], 'Member', own),
  'member.roles': permit(['read'], 'MemberRole', own, 'member.read', 'role.read'),
  'member.manage': permit(['update', 'set-roles', 'disable', 'enable', 'remove'], 'Member', own, 'member.read', 'member.roles'),
  'invitation.read': permit(['read'], 'Invitation', own, 'role.read'),
  'invitation.manage': permit(['create', 'resend', 'revoke'], 'Invitation', own, 'invitation.read'),
  'role.read': permit(['read'], 'Role', own),
  'role.manage': permit(['create', 'update', 'delete'], 'Role', own, 'role.read'),
  'role.two-factor': permit(['require-two-factor'], 'Role', own, 'role.read'),
  'api-key.read': permit(['read'], 'ApiKey', own),
  'api-key.manage': permit(['create', 'revoke'], 'ApiKey', own, 'api-key.read', 'role.read'),
} as const;
