import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const evaluationNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.evaluations', to: '/evaluations', icon: 'star', needs: ['read', 'Evaluation'] },
  { label: 'technology-library:nav.held-evaluations', to: '/held-evaluations', icon: 'star', needs: ['read', 'EvaluationDigest'] },
];

export const evaluationRoutes: WebPlugin['routes'] = [
  { path: '/evaluations', page: () => import('./list-page.tsx'), needs: ['read', 'Evaluation'] },
  { path: '/evaluations/new', page: () => import('./create-page.tsx'), needs: ['create', 'Evaluation'] },
  { path: '/evaluations/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Evaluation'] },
  { path: '/held-evaluations', page: () => import('./digests-page.tsx'), needs: ['read', 'EvaluationDigest'] },
];
