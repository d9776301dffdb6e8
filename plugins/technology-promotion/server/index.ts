import { callJobs } from './call/jobs.ts';
import { callNotices } from './call/notices.ts';
import { callPublicPages } from './call/public-pages.ts';
import { callWork } from './call/work.ts';
import { conflictJobs } from './conflict/jobs.ts';
import { conflictNotices } from './conflict/notices.ts';
import { conflictWork } from './conflict/work.ts';
import { decisionJobs } from './decision/jobs.ts';
import { decisionNotices } from './decision/notices.ts';
import { decisionWork } from './decision/work.ts';
import { dossierJobs } from './dossier/jobs.ts';
import { dossierNotices } from './dossier/notices.ts';
import { dossierWork } from './dossier/work.ts';
import { expertJobs } from './expert/jobs.ts';
import { expertNotices } from './expert/notices.ts';
import { expertWork } from './expert/work.ts';
import { meetingJobs } from './meeting/jobs.ts';
import { meetingNotices } from './meeting/notices.ts';
import { meetingWork } from './meeting/work.ts';
import { reviewJobs } from './review/jobs.ts';
import { reviewNotices } from './review/notices.ts';
import { reviewWork } from './review/work.ts';
import { roundJobs } from './round/jobs.ts';
import { roundNotices } from './round/notices.ts';
import { roundWork } from './round/work.ts';
import { submissionJobs } from './submission/jobs.ts';
import { submissionNotices } from './submission/notices.ts';
import { submissionWork } from './submission/work.ts';
import '../shared/events.ts';
import type { Context } from '@xinglin/kernel/context';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import { technologyPromotionPermissions } from './permissions.ts';
import { technologyPromotionRoles } from './roles.ts';

const work = [callWork, submissionWork, dossierWork, expertWork, conflictWork, roundWork, reviewWork, meetingWork, decisionWork];

/** 技术征集与遴选: from a call for technologies to a decided, published list. */
export const technologyPromotionServer = defineServerPlugin({
  id: 'technology-promotion',
  permissions: technologyPromotionPermissions,
  roles: technologyPromotionRoles,
  schema: () => import('./schema.ts'),
  jobs: [
    ...callJobs,
    ...submissionJobs,
    ...dossierJobs,
    ...expertJobs,
    ...conflictJobs,
    ...roundJobs,
    ...reviewJobs,
    ...meetingJobs,
    ...decisionJobs,
  ],
  notices: {
    ...callNotices,
    ...submissionNotices,
    ...dossierNotices,
    ...expertNotices,
    ...conflictNotices,
    ...roundNotices,
    ...reviewNotices,
    ...meetingNotices,
    ...decisionNotices,
  },
  publicPages: [...callPublicPages],
  work: async (ctx: Context) => (await Promise.all(work.map((of) => of(ctx)))).flat(),
});
