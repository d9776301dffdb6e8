import type { Job } from '@xinglin/kernel/plugin';

export const expertJobs: readonly Job[] = [];
