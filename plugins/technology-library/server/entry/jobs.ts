import type { Job } from '@xinglin/kernel/plugin';

export const entryJobs: readonly Job[] = [];
