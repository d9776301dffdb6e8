import type { Job } from '@xinglin/kernel/plugin';

export const activityJobs: readonly Job[] = [];
