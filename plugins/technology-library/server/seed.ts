// The demonstration of the library and its promotion: what comes first in life comes first here.
import type { Context } from '@xinglin/kernel/context';
import { seedActivities } from './activity/seed.ts';
import { seedAgreements } from './agreement/seed.ts';
import { seedBudgets } from './budget/seed.ts';
import { seedComplaints } from './complaint/seed.ts';
import { seedEntries } from './entry/seed.ts';
import { seedEvaluation } from './evaluation/seed.ts';
import { seedEvidence } from './evidence/seed.ts';
import { seedIp } from './ip/seed.ts';
import { seedLedger } from './ledger/seed.ts';
import { seedPolicies } from './policy/seed.ts';
import { seedProjects } from './project/seed.ts';
import { seedReadiness } from './readiness/seed.ts';
import { seedReports } from './report/seed.ts';
import { seedRequests } from './request/seed.ts';
import { seedRisks } from './risk/seed.ts';
import { seedSites } from './site/seed.ts';
import { seedSupervision } from './supervision/seed.ts';
import { seedSustained } from './sustained/seed.ts';
import { seedTeam } from './team/seed.ts';

const parts = [
  seedEntries,
  seedProjects,
  seedRequests,
  seedSites,
  seedReadiness,
  seedAgreements,
  seedActivities,
  seedSupervision,
  seedIp,
  seedComplaints,
  seedRisks,
  seedEvaluation,
  seedEvidence,
  seedSustained,
  seedBudgets,
  seedTeam,
  seedPolicies,
  seedLedger,
  seedReports,
];

export const seedLibrary = async (ctx: Context): Promise<void> => {
  for (const part of parts) await part(ctx);
};
