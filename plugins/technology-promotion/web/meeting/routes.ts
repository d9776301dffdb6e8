import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const meetingNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.meetings', to: '/meetings', icon: 'meeting', needs: ['update', 'Meeting'] },
  { label: 'technology-promotion:nav.myMeetings', to: '/my-meetings', icon: 'meeting', needs: ['arrive', 'Meeting'] },
];

export const meetingRoutes: WebPlugin['routes'] = [
  { path: '/meetings', page: () => import('./list-page.tsx'), needs: ['update', 'Meeting'] },
  { path: '/meetings/new', page: () => import('./create-page.tsx'), needs: ['create', 'Meeting'] },
  { path: '/meetings/:id', page: () => import('./detail-page.tsx'), needs: ['update', 'Meeting'] },
  { path: '/my-meetings', page: () => import('./my-meetings-page.tsx'), needs: ['arrive', 'Meeting'] },
  { path: '/meetings/:id/seat', page: () => import('./seat-page.tsx'), needs: ['arrive', 'Meeting'] },
  { path: '/meetings/:id/minutes', page: () => import('./minutes-page.tsx'), needs: ['sign', 'Minutes'] },
];
