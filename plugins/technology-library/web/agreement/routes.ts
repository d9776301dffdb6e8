import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const agreementNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.agreements', to: '/agreements', icon: 'agreement', needs: ['read', 'PromotionProject'] },
  { label: 'technology-library:nav.ourAgreements', to: '/our-agreements', icon: 'agreement', needs: ['receive', 'Agreement'] },
];

export const agreementRoutes: WebPlugin['routes'] = [
  { path: '/agreements', page: () => import('./list-page.tsx'), needs: ['read', 'PromotionProject'] },
  { path: '/agreements/new', page: () => import('./create-page.tsx'), needs: ['create', 'Agreement'] },
  { path: '/agreements/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Agreement'] },
  { path: '/agreements/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Agreement'] },
  { path: '/our-agreements', page: () => import('./our-list-page.tsx'), needs: ['receive', 'Agreement'] },
  { path: '/our-agreements/:id', page: () => import('./detail-page.tsx'), needs: ['receive', 'Agreement'] },
];
