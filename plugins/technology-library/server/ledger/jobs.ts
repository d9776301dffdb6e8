import type { Job } from '@xinglin/kernel/plugin';

export const ledgerJobs: readonly Job[] = [];
