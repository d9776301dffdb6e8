import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const projectNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.projects', to: '/projects', icon: 'flag', needs: ['read', 'PromotionProject'] },
  { label: 'technology-library:nav.readiness', to: '/readiness', icon: 'checks', needs: ['read', 'ReadinessCheck'] },
  { label: 'technology-library:nav.templates', to: '/promotion-templates', icon: 'template', needs: ['update', 'PromotionTemplate'] },
];

export const projectRoutes: WebPlugin['routes'] = [
  { path: '/projects', page: () => import('./list-page.tsx'), needs: ['read', 'PromotionProject'] },
  { path: '/projects/new', page: () => import('./create-page.tsx'), needs: ['create', 'PromotionProject'] },
  { path: '/projects/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'PromotionProject'] },
  { path: '/projects/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'PromotionProject'] },
  { path: '/plans/:id', page: () => import('../plan/detail-page.tsx'), needs: ['read', 'PromotionPlan'] },
  { path: '/plans/:id/edit', page: () => import('../plan/edit-page.tsx'), needs: ['update', 'PromotionPlan'] },
  { path: '/promotion-templates', page: () => import('../plan/templates-page.tsx'), needs: ['read', 'PromotionTemplate'] },
  { path: '/promotion-templates/new/:kind', page: () => import('../plan/template-page.tsx'), needs: ['create', 'PromotionTemplate'] },
  { path: '/promotion-templates/:id', page: () => import('../plan/template-page.tsx'), needs: ['update', 'PromotionTemplate'] },
  { path: '/readiness', page: () => import('../readiness/list-page.tsx'), needs: ['read', 'ReadinessCheck'] },
  { path: '/readiness/new', page: () => import('../readiness/start-page.tsx'), needs: ['create', 'ReadinessCheck'] },
  { path: '/readiness/:id', page: () => import('../readiness/detail-page.tsx'), needs: ['read', 'ReadinessCheck'] },
];
