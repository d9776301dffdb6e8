import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const requestNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.requests', to: '/requests', icon: 'inbox', needs: ['read', 'AdoptionRequest'] },
  { label: 'technology-library:nav.consents', to: '/consents', icon: 'speech', needs: ['read', 'HolderConsent'] },
];

export const requestRoutes: WebPlugin['routes'] = [
  { path: '/requests', page: () => import('./list-page.tsx'), needs: ['read', 'AdoptionRequest'] },
  { path: '/requests/new', page: () => import('./create-page.tsx'), needs: ['create', 'AdoptionRequest'] },
  { path: '/requests/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'AdoptionRequest'] },
  { path: '/consents', page: () => import('./consents-page.tsx'), needs: ['read', 'HolderConsent'] },
  { path: '/consents/new', page: () => import('./propose-page.tsx'), needs: ['create', 'HolderConsent'] },
  { path: '/consents/:id', page: () => import('./consent-page.tsx'), needs: ['read', 'HolderConsent'] },
];
