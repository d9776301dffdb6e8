import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const riskNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.risks', to: '/risks', icon: 'warning', needs: ['read', 'Risk'] },
];

export const riskRoutes: WebPlugin['routes'] = [
  { path: '/risks', page: () => import('./list-page.tsx'), needs: ['read', 'Risk'] },
  { path: '/risks/new', page: () => import('./create-page.tsx'), needs: ['create', 'Risk'] },
  { path: '/risks/matrix', page: () => import('./matrix-page.tsx'), needs: ['read', 'Risk'] },
  { path: '/risks/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Risk'] },
  { path: '/risks/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Risk'] },
];
