import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const teamNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.team', to: '/team', icon: 'people', needs: ['read', 'TeamPerson'] },
];

export const teamRoutes: WebPlugin['routes'] = [
  { path: '/team', page: () => import('./list-page.tsx'), needs: ['read', 'TeamPerson'] },
  { path: '/team/new', page: () => import('./create-page.tsx'), needs: ['create', 'TeamPerson'] },
  { path: '/team/:id', page: () => import('./detail-page.tsx'), needs: ['read', 'TeamPerson'] },
  { path: '/projects/:id/team', page: () => import('./project-team-page.tsx'), needs: ['read', 'TeamMember'] },
];
