import type { Job } from '@xinglin/kernel/plugin';

export const meetingJobs: readonly Job[] = [];
