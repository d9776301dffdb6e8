import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const alertNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.alerts', to: '/library-alerts', icon: 'bell', needs: ['read', 'LibraryEntry'] },
];

export const alertRoutes: WebPlugin['routes'] = [
  { path: '/library-alerts', page: () => import('./list-page.tsx'), needs: ['read', 'LibraryEntry'] },
];
