import { defineWebPlugin } from '@xinglin/kit/plugin.ts';
import { archiveRoutes } from './archive/routes.ts';
import { calendarNav, calendarRoutes } from './calendar/routes.ts';
import { callNav, callRoutes } from './call/routes.ts';
import { conflictNav, conflictRoutes } from './conflict/routes.ts';
import { decisionNav, decisionRoutes } from './decision/routes.ts';
import { dossierNav, dossierRoutes } from './dossier/routes.ts';
import { expertNav, expertRoutes } from './expert/routes.ts';
import { meetingNav, meetingRoutes } from './meeting/routes.ts';
import { pictureRoutes } from './pictures/routes.ts';
import { reviewNav, reviewRoutes } from './review/routes.ts';
import { roundNav, roundRoutes } from './round/routes.ts';
import { submissionNav, submissionRoutes } from './submission/routes.ts';

export const technologyPromotionWeb = defineWebPlugin({
  id: 'technology-promotion',
  nav: [
    ...callNav,
    ...submissionNav,
    ...dossierNav,
    ...expertNav,
    ...conflictNav,
    ...roundNav,
    ...reviewNav,
    ...meetingNav,
    ...decisionNav,
    ...calendarNav,
  ],
  routes: [
    ...callRoutes,
    ...submissionRoutes,
    ...dossierRoutes,
    ...expertRoutes,
    ...conflictRoutes,
    ...roundRoutes,
    ...reviewRoutes,
    ...meetingRoutes,
    ...decisionRoutes,
    ...pictureRoutes,
    ...archiveRoutes,
    ...calendarRoutes,
  ],
  slots: { 'home.card': () => import('./home/guide-card.tsx') },
  locales: { 'zh-CN': () => import('./locales/zh-cn.ts'), en: () => import('./locales/en.ts') },
  terms: { 'zh-CN': () => import('./locales/zh-cn.ts?terms'), en: () => import('./locales/en.ts?terms') },
});
