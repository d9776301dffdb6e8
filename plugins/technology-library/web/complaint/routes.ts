import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const complaintNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.complaints', to: '/complaints', icon: 'speech', needs: ['read', 'Complaint'] },
];

export const complaintRoutes: WebPlugin['routes'] = [
  { path: '/complaints', page: () => import('./list-page.tsx'), needs: ['read', 'Complaint'] },
  { path: '/complaints/new', page: () => import('./create-page.tsx'), needs: ['create', 'Complaint'] },
  { path: '/complaints/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'Complaint'] },
  { path: '/complaints/:id/edit', page: () => import('./edit-page.tsx'), needs: ['update', 'Complaint'] },
];
