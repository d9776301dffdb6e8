import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const supervisionNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.supervision', to: '/supervision', icon: 'eye', needs: ['read', 'SupervisionVisit'] },
  { label: 'technology-library:nav.findings', to: '/findings', icon: 'checks', needs: ['verify', 'Finding'] },
  { label: 'technology-library:nav.our-findings', to: '/our-findings', icon: 'checks', needs: ['respond', 'Finding'] },
];

export const supervisionRoutes: WebPlugin['routes'] = [
  { path: '/supervision', page: () => import('./visits-page.tsx'), needs: ['read', 'SupervisionVisit'] },
  { path: '/supervision/new', page: () => import('./plan-page.tsx'), needs: ['create', 'SupervisionVisit'] },
  { path: '/supervision/:id', page: () => import('./visit-page.tsx'), needs: ['read', 'SupervisionVisit'] },
  { path: '/findings', page: () => import('./findings-page.tsx'), needs: ['read', 'Finding'] },
  { path: '/findings/:id', page: () => import('./finding-page.tsx'), needs: ['read', 'Finding'] },
  { path: '/our-findings', page: () => import('./findings-page.tsx'), needs: ['read', 'Finding'] },
  { path: '/our-findings/:id', page: () => import('./finding-page.tsx'), needs: ['read', 'Finding'] },
];
