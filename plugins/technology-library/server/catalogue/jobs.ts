import type { Job } from '@xinglin/kernel/plugin';

export const catalogueJobs: readonly Job[] = [];
