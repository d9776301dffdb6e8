import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const submissionNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.submissions', to: '/submissions', icon: 'document', needs: ['create', 'Submission'] },
];

export const submissionRoutes: WebPlugin['routes'] = [
  { path: '/submissions', page: () => import('./list-page.tsx'), needs: ['read', 'Submission'] },
  { path: '/submissions/new', page: () => import('./new-page.tsx'), needs: ['create', 'Submission'] },
  { path: '/submissions/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Submission'] },
  { path: '/submissions/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Submission'] },
];
