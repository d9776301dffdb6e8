import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const archiveRoutes: WebPlugin['routes'] = [
  { path: '/rounds/:id/archives', page: () => import('./archives-page.tsx'), needs: ['read', 'RoundArchive'] },
];
