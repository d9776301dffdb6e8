// The kernel's own lists, out and in.
import { auditTable } from '../audit/audit-table.ts';
import { fileTable } from '../files/file-table.ts';
import { applicationTable } from '../onboarding/application-table.ts';
import { organisationTableFile } from '../platform/organisation-table.ts';
import { apiKeyTable } from '../tenancy/api-key-table.ts';
import { invitationTable } from '../tenancy/invitation-table.ts';
import { licenceImport } from '../tenancy/licence-import.ts';
import { licenceTable } from '../tenancy/licence-table.ts';
import { memberTable } from '../tenancy/member-table.ts';

export const kernelTables = {
  'kernel.members': memberTable,
  'kernel.invitations': invitationTable,
  'kernel.licences': licenceTable,
  'kernel.api-keys': apiKeyTable,
  'kernel.files': fileTable,
  'kernel.audit': auditTable,
  'kernel.applications': applicationTable,
  'kernel.organisations': organisationTableFile,
};

export const kernelImports = {
  'kernel.licences': licenceImport,
};
