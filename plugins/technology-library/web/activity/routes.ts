import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const activityNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.activities', to: '/activities', icon: 'megaphone', needs: ['read', 'ActivitySession'] },
  { label: 'technology-library:nav.ourActivities', to: '/our-activities', icon: 'megaphone', needs: ['receive', 'Activity'] },
];

export const activityRoutes: WebPlugin['routes'] = [
  { path: '/activities', page: () => import('./list-page.tsx'), needs: ['read', 'ActivitySession'] },
  { path: '/activities/new', page: () => import('./create-page.tsx'), needs: ['create', 'Activity'] },
  { path: '/activities/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'ActivitySession'] },
  { path: '/activities/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Activity'] },
  { path: '/sessions/:id', page: () => import('./session-page.tsx'), needs: ['read', 'Participation'] },
  { path: '/sessions/:id/import', page: () => import('./import-page.tsx'), needs: ['create', 'Participation'] },
  { path: '/our-activities', page: () => import('./our-list-page.tsx'), needs: ['receive', 'Activity'] },
  { path: '/our-activities/:id', page: () => import('./our-page.tsx'), needs: ['receive', 'Activity'] },
];
