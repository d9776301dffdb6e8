import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const entryNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.library', to: '/library', icon: 'library', needs: ['read', 'LibraryReview'] },
  { label: 'technology-library:nav.credentials', to: '/library-credentials', icon: 'certificate', needs: ['read', 'LibraryReview'] },
  { label: 'technology-library:nav.libraryReviews', to: '/library-reviews', icon: 'checks', needs: ['read', 'LibraryReview'] },
  { label: 'technology-library:nav.held', to: '/held', icon: 'library', needs: ['hold', 'LibraryEntry'] },
];

export const entryRoutes: WebPlugin['routes'] = [
  { path: '/library', page: () => import('./list-page.tsx'), needs: ['read', 'LibraryEntry'] },
  { path: '/library/new', page: () => import('./create-page.tsx'), needs: ['create', 'LibraryEntry'] },
  { path: '/library/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'LibraryEntry'] },
  { path: '/library/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'LibraryEntry'] },
  { path: '/library/:id/versions/new', page: () => import('./new-version-page.tsx'), needs: ['create', 'LibraryVersion'] },
  { path: '/library-versions/:id', page: () => import('./version-page.tsx'), needs: ['read', 'LibraryVersion'] },
  { path: '/library-versions/:id/edit', page: () => import('./edit-version-page.tsx'), needs: ['update', 'LibraryVersion'] },
  { path: '/library-credentials', page: () => import('./credentials-page.tsx'), needs: ['read', 'LibraryCredential'] },
  { path: '/library-reviews', page: () => import('./reviews-page.tsx'), needs: ['read', 'LibraryReview'] },
  { path: '/library-reviews/:id', page: () => import('./review-page.tsx'), needs: ['read', 'LibraryReview'] },
  { path: '/held', page: () => import('./held-page.tsx'), needs: ['hold', 'LibraryEntry'] },
  { path: '/held/:id', page: () => import('./held-detail-page.tsx'), needs: ['hold', 'LibraryEntry'] },
];
