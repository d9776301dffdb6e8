import type { WebPlugin } from '@xinglin/kit/plugin.ts';

export const figureNav: WebPlugin['nav'] = [
  { label: 'technology-library:nav.figures', to: '/figures', icon: 'chart', needs: ['verify', 'IndicatorValue'] },
  { label: 'technology-library:nav.our-figures', to: '/our-figures', icon: 'chart', needs: ['report', 'IndicatorValue'] },
];

export const figureRoutes: WebPlugin['routes'] = [
  { path: '/projects/:id/indicators', page: () => import('./indicators-page.tsx'), needs: ['read', 'Indicator'] },
  { path: '/figures', page: () => import('./figures-page.tsx'), needs: ['read', 'IndicatorValue'] },
  { path: '/our-figures', page: () => import('./figures-page.tsx'), needs: ['read', 'IndicatorValue'] },
];
