import { defineWebPlugin, type WebPlugin } from '@xinglin/kit/plugin.ts';
import { activityNav, activityRoutes } from './activity/routes.ts';
import { agreementNav, agreementRoutes } from './agreement/routes.ts';
import { alertNav, alertRoutes } from './alert/routes.ts';
import { budgetNav, budgetRoutes } from './budget/routes.ts';
import { catalogueNav, catalogueRoutes } from './catalogue/routes.ts';
import { complaintNav, complaintRoutes } from './complaint/routes.ts';
import { entryNav, entryRoutes } from './entry/routes.ts';
import { evaluationNav, evaluationRoutes } from './evaluation/routes.ts';
import { figureNav, figureRoutes } from './figure/routes.ts';
import { ipNav, ipRoutes } from './ip/routes.ts';
import { ledgerNav, ledgerRoutes } from './ledger/routes.ts';
import { policyNav, policyRoutes } from './policy/routes.ts';
import { projectNav, projectRoutes } from './project/routes.ts';
import { reportNav, reportRoutes } from './report/routes.ts';
import { requestNav, requestRoutes } from './request/routes.ts';
import { riskNav, riskRoutes } from './risk/routes.ts';
import { safetyNav, safetyRoutes } from './safety/routes.ts';
import { siteNav, siteRoutes } from './site/routes.ts';
import { supervisionNav, supervisionRoutes } from './supervision/routes.ts';
import { teamNav, teamRoutes } from './team/routes.ts';

type Nav = WebPlugin['nav'];
const under = (heading: string, nav: Nav): Nav => nav.map((entry) => ({ ...entry, under: `technology-library:nav.under.${heading}` }));

export const technologyLibraryWeb = defineWebPlugin({
  id: 'technology-library',
  nav: [
    ...under('library', [...entryNav, ...ipNav, ...catalogueNav]),
    ...under('promotion', [...requestNav, ...projectNav, ...agreementNav, ...siteNav, ...activityNav]),
    ...under('quality', [...alertNav, ...supervisionNav, ...safetyNav, ...riskNav, ...complaintNav, ...evaluationNav, ...figureNav]),
    ...under('support', [...budgetNav, ...teamNav, ...policyNav]),
    ...under('records', [...reportNav, ...ledgerNav]),
  ],
  routes: [
    ...alertRoutes,
    ...entryRoutes,
    ...catalogueRoutes,
    ...requestRoutes,
    ...projectRoutes,
    ...agreementRoutes,
    ...siteRoutes,
    ...activityRoutes,
    ...supervisionRoutes,
    ...safetyRoutes,
    ...complaintRoutes,
    ...ipRoutes,
    ...riskRoutes,
    ...evaluationRoutes,
    ...figureRoutes,
    ...reportRoutes,
    ...budgetRoutes,
    ...teamRoutes,
    ...policyRoutes,
    ...ledgerRoutes,
  ],
  slots: { 'home.card': () => import('./alert/home-card.tsx') },
  locales: { 'zh-CN': () => import('./locales/zh-cn.ts'), en: () => import('./locales/en.ts') },
  terms: { 'zh-CN': () => import('./locales/zh-cn.ts?terms'), en: () => import('./locales/en.ts?terms') },
});
