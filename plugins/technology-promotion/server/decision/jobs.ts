import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { closeNotice } from './notice.ts';

export const decisionJobs: readonly Job[] = [
  defineJob<{ noticeId: string }>({ name: 'technology-promotion.close-notice', run: closeNotice }),
];
