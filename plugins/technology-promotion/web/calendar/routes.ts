import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const calendarNav: WebPlugin['nav'] = [
  { label: 'technology-promotion:nav.holidays', to: '/holidays', icon: 'calendar', needs: ['update', 'HolidayYear'] },
];

export const calendarRoutes: WebPlugin['routes'] = [
  { path: '/holidays', page: () => import('./holidays-page.tsx'), needs: ['read', 'HolidayYear'] },
];
