import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { WRITE_EXTRACTS } from './order.ts';
import { extractPapersJob } from './papers.ts';
import { type ExtractOrder, writeExtracts, writeLateExtracts } from './write.ts';

export const extractJobs: readonly Job[] = [
  defineJob<ExtractOrder>({ name: WRITE_EXTRACTS, run: writeExtracts }),
  { name: 'technology-library.late-extracts', schedule: '50 0 * * *', run: writeLateExtracts },
  extractPapersJob,
];
