import type { Job } from '@xinglin/kernel/plugin';

export const callJobs: readonly Job[] = [];
