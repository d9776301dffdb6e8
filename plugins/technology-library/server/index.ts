import type { Context } from '@xinglin/kernel/context';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import type { SearchQuery } from '@xinglin/kernel/search/hit';
import { activityImports } from './activity/import.ts';
import { activityJobs } from './activity/jobs.ts';
import { activityNotices } from './activity/notices.ts';
import { activityPublicPages } from './activity/public-pages.ts';
import { activitySearch } from './activity/search.ts';
import { activityTables } from './activity/tables.ts';
import { activityWork } from './activity/work.ts';
import { agreementJobs } from './agreement/jobs.ts';
import { agreementNotices } from './agreement/notices.ts';
import { agreementSearch } from './agreement/search.ts';
import { agreementSignatures } from './agreement/signatures.ts';
import { agreementTables } from './agreement/tables.ts';
import { agreementWork } from './agreement/work.ts';
import { alertTables } from './alert/tables.ts';
import { budgetNotices } from './budget/notices.ts';
import { budgetSearch } from './budget/search.ts';
import { budgetTables } from './budget/tables.ts';
import { budgetWork } from './budget/work.ts';
import { catalogueJobs } from './catalogue/jobs.ts';
import { catalogueFeed, catalogueJson } from './catalogue/public-data.ts';
import { cataloguePage } from './catalogue/public-entry.ts';
import { catalogueList } from './catalogue/public-list.ts';
import { catalogueSearch } from './catalogue/search.ts';
import { catalogueTables } from './catalogue/tables.ts';
import { complaintJobs } from './complaint/jobs.ts';
import { complaintNotices } from './complaint/notices.ts';
import { complaintSearch } from './complaint/search.ts';
import { complaintTables } from './complaint/tables.ts';
import { complaintWork } from './complaint/work.ts';
import { enterTechnology } from './entry/enter.ts';
import { entryJobs } from './entry/jobs.ts';
import { entryNotices } from './entry/notices.ts';
import { revokeSelection } from './entry/revoke.ts';
import { entrySearch } from './entry/search.ts';
import { entryTables } from './entry/tables.ts';
import { entryWork } from './entry/work.ts';
import { evaluationNotices } from './evaluation/notices.ts';
import { evaluationTables } from './evaluation/tables.ts';
import { evaluationWork } from './evaluation/work.ts';
import { evidenceNotices } from './evidence/notices.ts';
import { extractJobs } from './extract/jobs.ts';
import { extractNotices } from './extract/notices.ts';
import { extractTables } from './extract/tables.ts';
import { figureJobs } from './figure/jobs.ts';
import { figureNotices } from './figure/notices.ts';
import { figureTables } from './figure/tables.ts';
import { figureWork } from './figure/work.ts';
import { ipJobs } from './ip/jobs.ts';
import { ipNotices } from './ip/notices.ts';
import { ipSearch } from './ip/search.ts';
import { ipTables } from './ip/tables.ts';
import { ipWork } from './ip/work.ts';
import { ledgerTables } from './ledger/tables.ts';
import { technologyLibraryPermissions } from './permissions.ts';
import { policyJobs } from './policy/days.ts';
import { policyNotices } from './policy/notices.ts';
import { policySearch } from './policy/search.ts';
import { policyTables } from './policy/tables.ts';
import { policyWork } from './policy/work.ts';
import { projectNotices } from './project/notices.ts';
import { projectSearch } from './project/search.ts';
import { projectTables } from './project/tables.ts';
import { projectWork } from './project/work.ts';
import { readinessJobs } from './readiness/jobs.ts';
import { readinessNotices } from './readiness/notices.ts';
import { readinessWork } from './readiness/work.ts';
import { reportJobs } from './report/jobs.ts';
import { reportNotices } from './report/notices.ts';
import { reportSearch } from './report/search.ts';
import { reportTables } from './report/tables.ts';
import { reportWork } from './report/work.ts';
import { requestJobs } from './request/jobs.ts';
import { requestNotices } from './request/notices.ts';
import { requestSearch } from './request/search.ts';
import { requestTables } from './request/tables.ts';
import { requestWork } from './request/work.ts';
import { riskJobs } from './risk/jobs.ts';
import { riskNotices } from './risk/notices.ts';
import { riskSearch } from './risk/search.ts';
import { riskTables } from './risk/tables.ts';
import { riskWork } from './risk/work.ts';
import { technologyLibraryRoles } from './roles.ts';
import { safetyNotices } from './safety/notices.ts';
import { safetyTables } from './safety/tables.ts';
import { safetyWork } from './safety/work.ts';
import { seedLibrary } from './seed.ts';
import { siteImports } from './site/import.ts';
import { siteJobs } from './site/jobs.ts';
import { siteNotices } from './site/notices.ts';
import { siteSearch } from './site/search.ts';
import { siteTables } from './site/tables.ts';
import { siteWork } from './site/work.ts';
import { supervisionJobs } from './supervision/jobs.ts';
import { supervisionNotices } from './supervision/notices.ts';
import { supervisionTables } from './supervision/tables.ts';
import { supervisionWork } from './supervision/work.ts';
import { sustainedNotices } from './sustained/notices.ts';
import { sustainedTables } from './sustained/tables.ts';
import { sustainedWork } from './sustained/work.ts';
import { teamSearch } from './team/search.ts';
import { teamTables } from './team/tables.ts';
import { teamWork } from './team/work.ts';

const work = [
  entryWork,
  requestWork,
  projectWork,
  readinessWork,
  agreementWork,
  siteWork,
  sustainedWork,
  activityWork,
  supervisionWork,
  safetyWork,
  complaintWork,
  ipWork,
  riskWork,
  figureWork,
  evaluationWork,
  reportWork,
  budgetWork,
  teamWork,
  policyWork,
];
const search = [
  entrySearch,
  catalogueSearch,
  requestSearch,
  projectSearch,
  siteSearch,
  agreementSearch,
  activitySearch,
  complaintSearch,
  ipSearch,
  riskSearch,
  reportSearch,
  budgetSearch,
  teamSearch,
  policySearch,
];

/** 技术库与推广: from the entry of a technology to its sustained use. */
export const technologyLibraryServer = defineServerPlugin({
  id: 'technology-library',
  permissions: technologyLibraryPermissions,
  roles: technologyLibraryRoles,
  schema: () => import('./schema.ts'),
  jobs: [
    ...entryJobs,
    ...catalogueJobs,
    ...requestJobs,
    ...readinessJobs,
    ...agreementJobs,
    ...siteJobs,
    ...activityJobs,
    ...supervisionJobs,
    ...complaintJobs,
    ...ipJobs,
    ...riskJobs,
    ...figureJobs,
    ...reportJobs,
    ...extractJobs,
    ...policyJobs,
  ],
  notices: {
    ...entryNotices,
    ...requestNotices,
    ...projectNotices,
    ...readinessNotices,
    ...agreementNotices,
    ...siteNotices,
    ...sustainedNotices,
    ...activityNotices,
    ...supervisionNotices,
    ...safetyNotices,
    ...complaintNotices,
    ...ipNotices,
    ...riskNotices,
    ...figureNotices,
    ...evaluationNotices,
    ...evidenceNotices,
    ...reportNotices,
    ...extractNotices,
    ...budgetNotices,
    ...policyNotices,
  },
  tables: {
    ...entryTables,
    ...catalogueTables,
    ...requestTables,
    ...projectTables,
    ...agreementTables,
    ...siteTables,
    ...sustainedTables,
    ...activityTables,
    ...ledgerTables,
    ...supervisionTables,
    ...safetyTables,
    ...complaintTables,
    ...ipTables,
    ...riskTables,
    ...figureTables,
    ...alertTables,
    ...evaluationTables,
    ...reportTables,
    ...extractTables,
    ...budgetTables,
    ...teamTables,
    ...policyTables,
  },
  imports: { ...siteImports, ...activityImports },
  seed: seedLibrary,
  signatures: { ...agreementSignatures },
  publicPages: [catalogueList, cataloguePage, ...activityPublicPages],
  publicFeeds: [catalogueFeed, catalogueJson],
  on: { 'technology-promotion.technology-selected': enterTechnology, 'technology-promotion.selection-revoked': revokeSelection },
  search: async (ctx: Context, query: SearchQuery) => (await Promise.all(search.map((of) => of(ctx, query)))).flat(),
  work: async (ctx: Context) => (await Promise.all(work.map((of) => of(ctx)))).flat(),
});
