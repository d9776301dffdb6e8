import type { Job } from '@xinglin/kernel/plugin';

export const submissionJobs: readonly Job[] = [];
