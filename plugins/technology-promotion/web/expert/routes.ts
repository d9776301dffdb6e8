import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const expertNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.experts', to: '/experts', icon: 'people', needs: ['create', 'Expert'] },
  { label: 'technology-promotion:nav.engagement', to: '/engagement', icon: 'agreement', needs: ['accept', 'Expert'] },
  { label: 'technology-promotion:nav.expertProfile', to: '/expert-profile', icon: 'person', needs: ['update', 'ExpertProfile'] },
];
export const expertRoutes: WebPlugin['routes'] = [
  { path: '/experts', page: () => import('./list-page.tsx'), needs: ['read', 'Expert'] },
  { path: '/experts/new', page: () => import('./invite-page.tsx'), needs: ['create', 'Expert'] },
  { path: '/experts/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Expert'] },
  { path: '/experts/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Expert'] },
  { path: '/engagement', page: () => import('./engagement-page.tsx'), needs: ['accept', 'Expert'] },
  { path: '/expert-profile', page: () => import('./profile-page.tsx'), needs: ['update', 'ExpertProfile'] },
  { path: '/calls/:id/panels', page: () => import('./panels-page.tsx'), needs: ['read', 'Panel'] },
  { path: '/panels/:id', page: () => import('./panel-page.tsx'), needs: ['read', 'Panel'] },
];
