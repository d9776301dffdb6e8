import type { Job } from '@xinglin/kernel/plugin';

export const conflictJobs: readonly Job[] = [];
