import type { WebPlugin } from '@xinglin/kit/plugin.ts';

/** Reached from the call: what came in belongs to one. */
export const dossierNav: WebPlugin['nav'] = [];

export const dossierRoutes: WebPlugin['routes'] = [
  { path: '/calls/:id/dossiers', page: () => import('./list-page.tsx'), needs: ['read', 'Dossier'] },
  { path: '/calls/:id/similar', page: () => import('./similar-page.tsx'), needs: ['read', 'SimilarPair'] },
  { path: '/calls/:id/similar/:pairId', page: () => import('./pair-page.tsx'), needs: ['read', 'SimilarPair'] },
  { path: '/calls/:id/import', page: () => import('./import-page.tsx'), needs: ['create', 'Dossier'] },
  { path: '/dossiers/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Dossier'] },
];
