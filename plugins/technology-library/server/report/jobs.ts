import type { Job } from '@xinglin/kernel/plugin';
import { reportPapersJob } from './papers.ts';
import { remindReports } from './remind.ts';

export const reportJobs: readonly Job[] = [
  reportPapersJob,
  { name: 'technology-library.remind-reports', schedule: '20 8 * * *', run: remindReports },
];
