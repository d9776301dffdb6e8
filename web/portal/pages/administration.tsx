import type { Needs } from '@xinglin/kit/plugin.ts';
import type { ComponentType } from 'react';
import { Navigate, Outlet, type RouteObject } from 'react-router';
import { Guarded } from '../shell/guarded.tsx';

type Load = () => Promise<{ default: ComponentType }>;

const guarded = (path: string, needs: Needs, load: Load): RouteObject => ({
  path,
  element: (
    <Guarded needs={needs}>
      <Outlet />
    </Guarded>
  ),
  children: [{ index: true, lazy: async () => ({ Component: (await load()).default }) }],
});

/** The organisation's own pages and the operator's console; each its own download. */
export const administrationPages: RouteObject[] = [
  { path: 'organisation', element: <Navigate to="/organisation/settings" replace /> },
  guarded('organisation/settings', ['read', 'Tenant'], () => import('./organisation/organisation.tsx')),
  guarded('organisation/settings/edit', ['update', 'Tenant'], () => import('./organisation/edit-organisation.tsx')),
  guarded('organisation/licences', ['read', 'Licence'], () => import('./licences/licences.tsx')),
  guarded('organisation/licences/import', ['create', 'Licence'], () => import('./licences/import-licences.tsx')),
  guarded('organisation/licences/new', ['create', 'Licence'], () => import('./licences/new-licence.tsx')),
  guarded('organisation/licences/:id', ['update', 'Licence'], () => import('./licences/edit-licence.tsx')),
  guarded('organisation/departments', ['read', 'Department'], () => import('./departments/departments.tsx')),
  guarded('organisation/members', ['read', 'Member'], () => import('./members/members.tsx')),
  guarded('organisation/members/:id', ['read', 'Member'], () => import('./members/member.tsx')),
  guarded('organisation/invitations', ['read', 'Invitation'], () => import('./members/invitations.tsx')),
  guarded('organisation/roles', ['read', 'Role'], () => import('./roles/roles.tsx')),
  guarded('organisation/roles/new', ['create', 'Role'], () => import('./roles/new-role.tsx')),
  guarded('organisation/roles/:id', ['read', 'Role'], () => import('./roles/role.tsx')),
  guarded('organisation/roles/:id/edit', ['update', 'Role'], () => import('./roles/edit-role.tsx')),
  guarded('organisation/files', ['read', 'StoredFile'], () => import('./files/files.tsx')),
  guarded('organisation/audit', ['read', 'AuditEntry'], () => import('./audit/audit.tsx')),
  guarded('organisation/api-keys', ['read', 'ApiKey'], () => import('./api-keys/api-keys.tsx')),
  guarded('platform/applications', ['read', 'TenantApplication'], () => import('./operator/applications.tsx')),
  guarded('platform/applications/:id', ['read', 'TenantApplication'], () => import('./operator/application.tsx')),
  guarded('platform/organisations', ['oversee', 'Tenant'], () => import('./operator/organisations.tsx')),
  guarded('platform/organisations/:id', ['oversee', 'Tenant'], () => import('./operator/platform-organisation.tsx')),
];
