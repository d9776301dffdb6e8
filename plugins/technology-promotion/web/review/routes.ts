import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const reviewNav: WebPlugin['nav'] = [{ label: 'technology-promotion:nav.tasks', to: '/tasks', needs: ['accept', 'Assignment'] }];

export const reviewRoutes: WebPlugin['routes'] = [
  { path: '/tasks', page: () => import('./tasks-page.tsx'), needs: ['accept', 'Assignment'] },
  { path: '/tasks/:id', page: () => import('./task-page.tsx'), needs: ['accept', 'Assignment'] },
];
