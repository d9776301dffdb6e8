import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { MAKE_MINUTES, makeMinutesFiles } from './minutes-files.ts';

export const meetingJobs: readonly Job[] = [defineJob<{ minutesId: string }>({ name: MAKE_MINUTES, outside: true, run: makeMinutesFiles })];
