import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const roundNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.rounds', to: '/rounds', icon: 'star', needs: ['update', 'ReviewRound'] },
];

export const roundRoutes: WebPlugin['routes'] = [
  { path: '/rounds', page: () => import('./list-page.tsx'), needs: ['read', 'ReviewRound'] },
  { path: '/calls/:id/rounds', page: () => import('./list-page.tsx'), needs: ['read', 'ReviewRound'] },
  { path: '/calls/:id/rounds/new', page: () => import('./create-page.tsx'), needs: ['create', 'ReviewRound'] },
  { path: '/rounds/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'ReviewRound'] },
  { path: '/rounds/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'ReviewRound'] },
  { path: '/rounds/:id/assign', page: () => import('./assign-page.tsx'), needs: ['create', 'AssignmentRun'] },
  { path: '/rounds/:id/matrix', page: () => import('./matrix-page.tsx'), needs: ['create', 'Assignment'] },
];
