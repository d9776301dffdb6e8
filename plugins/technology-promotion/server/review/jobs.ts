import type { Job } from '@xinglin/kernel/plugin';

export const reviewJobs: readonly Job[] = [];
