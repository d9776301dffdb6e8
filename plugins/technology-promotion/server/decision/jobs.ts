import type { Job } from '@xinglin/kernel/plugin';

export const decisionJobs: readonly Job[] = [];
