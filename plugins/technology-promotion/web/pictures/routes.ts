import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const pictureRoutes: WebPlugin['routes'] = [
  { path: '/calls/:id/pictures', page: () => import('./pictures-page.tsx'), needs: ['read', 'Dossier'] },
];
