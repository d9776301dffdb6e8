import type { Job } from '@xinglin/kernel/plugin';
import { tellActivity } from './tell.ts';

export const activityJobs: readonly Job[] = [tellActivity];
