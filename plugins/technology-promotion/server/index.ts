import { archiveJobs } from './archive/jobs.ts';
import { archiveNotices } from './archive/notices.ts';
import { callJobs } from './call/jobs.ts';
import { callNotices } from './call/notices.ts';
import { callPublicPages } from './call/public-pages.ts';
import { callSearch } from './call/search.ts';
import { callTables } from './call/tables.ts';
import { callWork } from './call/work.ts';
import { conflictJobs } from './conflict/jobs.ts';
import { conflictNotices } from './conflict/notices.ts';
import { conflictTables } from './conflict/tables.ts';
import { conflictWork } from './conflict/work.ts';
import { decisionJobs } from './decision/jobs.ts';
import { decisionNotices } from './decision/notices.ts';
import { decisionPublicPages } from './decision/public-pages.ts';
import { decisionSearch } from './decision/search.ts';
import { decisionTables } from './decision/tables.ts';
import { decisionWork } from './decision/work.ts';
import { dossierImports } from './dossier/import.ts';
import { dossierJobs } from './dossier/jobs.ts';
import { dossierNotices } from './dossier/notices.ts';
import { dossierSearch } from './dossier/search.ts';
import { dossierTables } from './dossier/tables.ts';
import { dossierWork } from './dossier/work.ts';
import { expertJobs } from './expert/jobs.ts';
import { linkJoined } from './expert/membership.ts';
import { expertNotices } from './expert/notices.ts';
import { expertSearch } from './expert/search.ts';
import { expertTables } from './expert/tables.ts';
import { expertWork } from './expert/work.ts';
import { meetingJobs } from './meeting/jobs.ts';
import { meetingNotices } from './meeting/notices.ts';
import { meetingSearch } from './meeting/search.ts';
import { meetingSignatures } from './meeting/signatures.ts';
import { meetingTables } from './meeting/tables.ts';
import { meetingWork } from './meeting/work.ts';
import { reviewJobs } from './review/jobs.ts';
import { reviewNotices } from './review/notices.ts';
import { reviewSearch } from './review/search.ts';
import { reviewTables } from './review/tables.ts';
import { reviewWork } from './review/work.ts';
import { roundJobs } from './round/jobs.ts';
import { roundNotices } from './round/notices.ts';
import { roundSearch } from './round/search.ts';
import { roundTables } from './round/tables.ts';
import { roundWork } from './round/work.ts';
import { submissionJobs } from './submission/jobs.ts';
import { submissionNotices } from './submission/notices.ts';
import { submissionSearch } from './submission/search.ts';
import { submissionTables } from './submission/tables.ts';
import { submissionWork } from './submission/work.ts';
import '../shared/events.ts';
import type { Context } from '@xinglin/kernel/context';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import type { SearchQuery } from '@xinglin/kernel/search/hit';
import { technologyPromotionPermissions } from './permissions.ts';
import { technologyPromotionRoles } from './roles.ts';
import { seedSelection } from './seed/seed.ts';
import { selectionWaiting } from './waiting.ts';

const work = [callWork, submissionWork, dossierWork, expertWork, conflictWork, roundWork, reviewWork, meetingWork, decisionWork];

const search = [callSearch, submissionSearch, dossierSearch, expertSearch, roundSearch, reviewSearch, meetingSearch, decisionSearch];

/** 技术征集与遴选: from a call for technologies to a decided, published list. */
export const technologyPromotionServer = defineServerPlugin({
  id: 'technology-promotion',
  permissions: technologyPromotionPermissions,
  roles: technologyPromotionRoles,
  schema: () => import('./schema.ts'),
  on: { 'kernel.member-joined': linkJoined },
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
    ...archiveJobs,
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
    ...archiveNotices,
  },
  tables: {
    ...callTables,
    ...submissionTables,
    ...dossierTables,
    ...expertTables,
    ...conflictTables,
    ...roundTables,
    ...reviewTables,
    ...meetingTables,
    ...decisionTables,
  },
  imports: { ...dossierImports },
  search: async (ctx: Context, query: SearchQuery) => (await Promise.all(search.map((of) => of(ctx, query)))).flat(),
  seed: seedSelection,
  signatures: { ...meetingSignatures },
  publicPages: [...callPublicPages, ...decisionPublicPages],
  waiting: selectionWaiting,
  work: async (ctx: Context) => (await Promise.all(work.map((of) => of(ctx)))).flat(),
});
