import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const decisionNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.notices', to: '/public-notices', icon: 'megaphone', needs: ['read', 'PublicNotice'] },
  { label: 'technology-promotion:nav.objections', to: '/objections', icon: 'speech', needs: ['read', 'Objection'] },
];

export const decisionRoutes: WebPlugin['routes'] = [
  { path: '/calls/:id/decisions', page: () => import('./decisions-page.tsx'), needs: ['read', 'Decision'] },
  { path: '/calls/:id/letters', page: () => import('./letters-page.tsx'), needs: ['release', 'Decision'] },
  { path: '/public-notices', page: () => import('./notices-page.tsx'), needs: ['read', 'PublicNotice'] },
  { path: '/public-notices/:id', page: () => import('./notice-page.tsx'), needs: ['read', 'PublicNotice'] },
  { path: '/objections', page: () => import('./objections-page.tsx'), needs: ['read', 'Objection'] },
  { path: '/objections/:id', page: () => import('./objection-page.tsx'), needs: ['read', 'Objection'] },
];
