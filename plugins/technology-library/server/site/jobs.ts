import type { Job } from '@xinglin/kernel/plugin';

export const siteJobs: readonly Job[] = [];
