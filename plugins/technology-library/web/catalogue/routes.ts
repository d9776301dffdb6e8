import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const catalogueNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.catalogue', to: '/catalogue', icon: 'module', needs: ['read', 'CatalogueEntry'] },
];

export const catalogueRoutes: WebPlugin['routes'] = [
  { path: '/catalogue', page: () => import('./list-page.tsx'), needs: ['read', 'CatalogueEntry'] },
  { path: '/catalogue/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'CatalogueEntry'] },
];
