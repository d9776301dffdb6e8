import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { closeWhenDue } from './close.ts';

export const callJobs: readonly Job[] = [defineJob<{ callId: string }>({ name: 'technology-promotion.close-call', run: closeWhenDue })];
