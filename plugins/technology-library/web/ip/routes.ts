import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const ipNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.ip', to: '/ip', icon: 'bulb', needs: ['read', 'LibraryReview'] },
  { label: 'technology-library:nav.held-ip', to: '/held-ip', icon: 'bulb', needs: ['hold', 'LibraryEntry'] },
];

export const ipRoutes: WebPlugin['routes'] = [
  { path: '/ip', page: () => import('./list-page.tsx'), needs: ['read', 'IpRecord'] },
  { path: '/ip/new', page: () => import('./create-page.tsx'), needs: ['create', 'IpRecord'] },
  { path: '/ip/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'IpRecord'] },
  { path: '/ip/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'IpRecord'] },
  { path: '/held-ip', page: () => import('./list-page.tsx'), needs: ['hold', 'LibraryEntry'] },
  { path: '/held-ip/:id', page: () => import('./detail-page.tsx'), needs: ['hold', 'LibraryEntry'] },
];
