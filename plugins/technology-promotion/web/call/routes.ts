import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const callNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.calls', to: '/calls', icon: 'folder', needs: ['read', 'Call'] },
  { label: 'technology-promotion:nav.announcements', to: '/announcements', icon: 'megaphone', needs: ['create', 'Submission'] },
  { label: 'technology-promotion:nav.letters', to: '/letters', icon: 'mail', needs: ['create', 'Submission'] },
];

export const callRoutes: WebPlugin['routes'] = [
  { path: '/calls', page: () => import('./list-page.tsx'), needs: ['read', 'Call'] },
  { path: '/calls/new', page: () => import('./create-page.tsx'), needs: ['create', 'Call'] },
  { path: '/calls/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Call'] },
  { path: '/calls/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Call'] },
  { path: '/calls/:id/forms/:kind', page: () => import('./form-page.tsx'), needs: ['create', 'FormVersion'] },
  { path: '/calls/:id/invitations', page: () => import('./invitations-page.tsx'), needs: ['invite', 'Call'] },
  { path: '/letters', page: () => import('./letters-page.tsx'), needs: ['read', 'CallInvitation'] },
  { path: '/letters/:id', page: () => import('./letter-page.tsx'), needs: ['read', 'CallInvitation'] },
  { path: '/announcements', page: () => import('./announcements-page.tsx'), needs: ['read', 'CallAnnouncement'] },
  { path: '/announcements/:id', page: () => import('./announcement-page.tsx'), needs: ['read', 'CallAnnouncement'] },
];
