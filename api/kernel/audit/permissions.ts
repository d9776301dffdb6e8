import { own, permit } from '../ability/permit.ts';

export const auditPermissions = {
  'audit.read': permit(['read', 'verify'], 'AuditEntry', own),
  'audit.export': permit(['export'], 'AuditEntry', own, 'audit.read'),
} as const;
