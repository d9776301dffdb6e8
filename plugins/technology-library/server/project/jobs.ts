import type { Job } from '@xinglin/kernel/plugin';

export const projectJobs: readonly Job[] = [];
