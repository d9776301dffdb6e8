import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const reportNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.reports', to: '/reports', icon: 'report', needs: ['read', 'PromotionReport'] },
  { label: 'technology-library:nav.held-reports', to: '/held-reports', icon: 'report', needs: ['receive', 'ReportExtract'] },
];

export const reportRoutes: WebPlugin['routes'] = [
  { path: '/reports', page: () => import('./list-page.tsx'), needs: ['read', 'PromotionReport'] },
  { path: '/reports/new', page: () => import('./create-page.tsx'), needs: ['create', 'PromotionReport'] },
  { path: '/reports/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'PromotionReport'] },
  { path: '/reports/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'PromotionReport'] },
  { path: '/held-reports', page: () => import('../extract/list-page.tsx'), needs: ['receive', 'ReportExtract'] },
  { path: '/held-reports/:id', page: () => import('../extract/detail-page.tsx'), needs: ['receive', 'ReportExtract'] },
  { path: '/reports/extracts/:id', page: () => import('../extract/detail-page.tsx'), needs: ['read', 'PromotionReport'] },
];
