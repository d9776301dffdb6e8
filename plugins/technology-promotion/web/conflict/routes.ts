import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const conflictNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.conflicts', to: '/conflicts', icon: 'scale', needs: ['read', 'Conflict'] },
];
export const conflictRoutes: WebPlugin['routes'] = [
  { path: '/conflicts', page: () => import('./list-page.tsx'), needs: ['read', 'Conflict'] },
  { path: '/calls/:id/conflicts', page: () => import('./map-page.tsx'), needs: ['read', 'Conflict'] },
];
