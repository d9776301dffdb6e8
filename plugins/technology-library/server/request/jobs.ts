import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { remindConsents } from './remind.ts';

export const requestJobs: readonly Job[] = [
  defineJob({ name: 'technology-library.remind-consents', schedule: '10 9 * * *', run: remindConsents }),
];
