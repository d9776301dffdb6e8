import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { REVIEW_BEGINS, tellReviewBegins } from './move.ts';
import { remindAll } from './remind.ts';
import { REPLACE_REVIEWER, replaceReviewer, type Vacancy } from './replace.ts';
import { ASSIGN_ROUND } from './run.ts';
import { runAssignment } from './run-job.ts';

export const roundJobs: readonly Job[] = [
  defineJob<{ runId: string }>({ name: ASSIGN_ROUND, outside: true, run: runAssignment }),
  defineJob<{ dossierIds: string[] }>({ name: REVIEW_BEGINS, run: tellReviewBegins }),
  defineJob<Vacancy>({ name: REPLACE_REVIEWER, run: replaceReviewer }),
  defineJob({ name: 'technology-promotion.remind-reviewers', schedule: '0 9 * * *', run: remindAll }),
];
