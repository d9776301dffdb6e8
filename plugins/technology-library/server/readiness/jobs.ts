import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { remindReadiness } from './remind.ts';

export const readinessJobs: readonly Job[] = [
  defineJob({ name: 'technology-library.remind-readiness', schedule: '15 9 * * *', run: remindReadiness }),
];
