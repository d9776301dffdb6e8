import type { Job } from '@xinglin/kernel/plugin';

export const agreementJobs: readonly Job[] = [];
