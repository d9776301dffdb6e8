import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const safetyNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.safety', to: '/safety-events', icon: 'shield', needs: ['assess', 'SafetyEvent'] },
  { label: 'technology-library:nav.our-safety', to: '/our-safety-events', icon: 'shield', needs: ['report', 'SiteAdoption'] },
];

export const safetyRoutes: WebPlugin['routes'] = [
  { path: '/safety-events', page: () => import('./list-page.tsx'), needs: ['read', 'SafetyEvent'] },
  { path: '/safety-events/new', page: () => import('./report-page.tsx'), needs: ['create', 'SafetyEvent'] },
  { path: '/safety-events/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'SafetyEvent'] },
  { path: '/our-safety-events', page: () => import('./list-page.tsx'), needs: ['read', 'SafetyEvent'] },
  { path: '/our-safety-events/new', page: () => import('./report-page.tsx'), needs: ['report', 'SiteAdoption'] },
  { path: '/our-safety-events/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'SafetyEvent'] },
];
