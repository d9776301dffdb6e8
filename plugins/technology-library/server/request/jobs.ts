import type { Job } from '@xinglin/kernel/plugin';

export const requestJobs: readonly Job[] = [];
