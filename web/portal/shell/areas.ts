import type { Needs } from '@xinglin/kit/plugin.ts';
import type zh from '../locales/zh-cn.ts';
import type { IconName } from './icons.tsx';

export interface Area {
  label: keyof typeof zh & `nav.${string}`;
  to: string;
  icon: IconName;
  /** Without it, for everybody signed in. */
  needs?: Needs;
}

/** The portal's own pages in the menu; plugins bring theirs. Nobody sees what she may never open. */
export const administration: readonly Area[] = [
  { label: 'nav.applications', to: '/platform/applications', icon: 'inbox', needs: ['read', 'TenantApplication'] },
  { label: 'nav.organisations', to: '/platform/organisations', icon: 'module', needs: ['oversee', 'Tenant'] },
  { label: 'nav.settings', to: '/organisation/settings', icon: 'organisation', needs: ['read', 'Tenant'] },
  { label: 'nav.licences', to: '/organisation/licences', icon: 'licence', needs: ['read', 'Licence'] },
  { label: 'nav.members', to: '/organisation/members', icon: 'people', needs: ['read', 'Member'] },
  { label: 'nav.departments', to: '/organisation/departments', icon: 'department', needs: ['read', 'Department'] },
  { label: 'nav.roles', to: '/organisation/roles', icon: 'role', needs: ['read', 'Role'] },
  { label: 'nav.files', to: '/organisation/files', icon: 'folder', needs: ['read', 'StoredFile'] },
  { label: 'nav.audit', to: '/organisation/audit', icon: 'document', needs: ['read', 'AuditEntry'] },
  { label: 'nav.apiKeys', to: '/organisation/api-keys', icon: 'key', needs: ['read', 'ApiKey'] },
];
