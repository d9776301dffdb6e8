import type { Job } from '@xinglin/kernel/plugin';

export const roundJobs: readonly Job[] = [];
