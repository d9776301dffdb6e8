import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const policyNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.policies', to: '/policies', icon: 'document', needs: ['read', 'PolicyScope'] },
  { label: 'technology-library:nav.our-policies', to: '/our-policies', icon: 'document', needs: ['receive', 'PolicyDocument'] },
];

export const policyRoutes: WebPlugin['routes'] = [
  { path: '/policies', page: () => import('./list-page.tsx'), needs: ['read', 'PolicyDocument'] },
  { path: '/policies/new', page: () => import('./create-page.tsx'), needs: ['create', 'PolicyDocument'] },
  { path: '/policies/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'PolicyDocument'] },
  { path: '/policies/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'PolicyDocument'] },
  { path: '/our-policies', page: () => import('./list-page.tsx'), needs: ['receive', 'PolicyDocument'] },
  { path: '/our-policies/:id', page: () => import('./detail-page.tsx'), needs: ['receive', 'PolicyDocument'] },
];
