import type { Context } from '@xinglin/kernel/context';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import type { SearchQuery } from '@xinglin/kernel/search/hit';
import { activityJobs } from './activity/jobs.ts';
import { activityNotices } from './activity/notices.ts';
import { activityWork } from './activity/work.ts';
import { agreementJobs } from './agreement/jobs.ts';
import { agreementNotices } from './agreement/notices.ts';
import { agreementWork } from './agreement/work.ts';
import { catalogueJobs } from './catalogue/jobs.ts';
import { catalogueNotices } from './catalogue/notices.ts';
import { catalogueWork } from './catalogue/work.ts';
import { entryJobs } from './entry/jobs.ts';
import { entryNotices } from './entry/notices.ts';
import { entryWork } from './entry/work.ts';
import { ledgerJobs } from './ledger/jobs.ts';
import { ledgerNotices } from './ledger/notices.ts';
import { ledgerWork } from './ledger/work.ts';
import { technologyLibraryPermissions } from './permissions.ts';
import { projectJobs } from './project/jobs.ts';
import { projectNotices } from './project/notices.ts';
import { projectSearch } from './project/search.ts';
import { projectTables } from './project/tables.ts';
import { projectWork } from './project/work.ts';
import { requestJobs } from './request/jobs.ts';
import { requestNotices } from './request/notices.ts';
import { requestSearch } from './request/search.ts';
import { requestTables } from './request/tables.ts';
import { requestWork } from './request/work.ts';
import { technologyLibraryRoles } from './roles.ts';
import { siteImports } from './site/import.ts';
import { siteJobs } from './site/jobs.ts';
import { siteNotices } from './site/notices.ts';
import { siteSearch } from './site/search.ts';
import { siteTables } from './site/tables.ts';
import { siteWork } from './site/work.ts';

const work = [entryWork, catalogueWork, requestWork, projectWork, agreementWork, siteWork, activityWork, ledgerWork];
const search = [requestSearch, projectSearch, siteSearch];

/** 技术库与推广: from the entry of a technology to its sustained use. */
export const technologyLibraryServer = defineServerPlugin({
  id: 'technology-library',
  permissions: technologyLibraryPermissions,
  roles: technologyLibraryRoles,
  schema: () => import('./schema.ts'),
  jobs: [...entryJobs, ...catalogueJobs, ...requestJobs, ...projectJobs, ...agreementJobs, ...siteJobs, ...activityJobs, ...ledgerJobs],
  notices: {
    ...entryNotices,
    ...catalogueNotices,
    ...requestNotices,
    ...projectNotices,
    ...agreementNotices,
    ...siteNotices,
    ...activityNotices,
    ...ledgerNotices,
  },
  tables: { ...requestTables, ...projectTables, ...siteTables },
  imports: { ...siteImports },
  search: async (ctx: Context, query: SearchQuery) => (await Promise.all(search.map((of) => of(ctx, query)))).flat(),
  work: async (ctx: Context) => (await Promise.all(work.map((of) => of(ctx)))).flat(),
});
