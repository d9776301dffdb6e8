import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const siteNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.sites', to: '/sites', icon: 'site', needs: ['read', 'PromotionProject'] },
  { label: 'technology-library:nav.ourSites', to: '/our-sites', icon: 'site', needs: ['receive', 'SiteAdoption'] },
  { label: 'technology-library:nav.claims', to: '/sustained-claims', icon: 'checks', needs: ['read', 'PromotionProject'] },
  { label: 'technology-library:nav.claims', to: '/our-sustained-claims', icon: 'checks', needs: ['receive', 'SiteAdoption'] },
  { label: 'technology-library:nav.pictures', to: '/promotion/pictures', icon: 'map', needs: ['read', 'PromotionProject'] },
];

export const siteRoutes: WebPlugin['routes'] = [
  { path: '/sites', page: () => import('./list-page.tsx'), needs: ['read', 'PromotionProject'] },
  { path: '/sites/new', page: () => import('./create-page.tsx'), needs: ['create', 'SiteAdoption'] },
  { path: '/sites/import/:project', page: () => import('./import-page.tsx'), needs: ['create', 'SiteAdoption'] },
  { path: '/sites/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'PromotionProject'] },
  { path: '/sites/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'SiteAdoption'] },
  { path: '/our-sites', page: () => import('./our-list-page.tsx'), needs: ['receive', 'SiteAdoption'] },
  { path: '/our-sites/:id', page: () => import('./our-page.tsx'), needs: ['receive', 'SiteAdoption'] },
  { path: '/sustained-claims', page: () => import('./claims-page.tsx'), needs: ['read', 'SustainedClaim'] },
  { path: '/our-sustained-claims', page: () => import('./claims-page.tsx'), needs: ['read', 'SustainedClaim'] },
  { path: '/promotion/pictures', page: () => import('./pictures-page.tsx'), needs: ['read', 'PromotionProject'] },
];
