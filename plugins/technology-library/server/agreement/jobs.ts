import type { Job } from '@xinglin/kernel/plugin';
import { agreementDaysJob } from './days.ts';
import { agreementDocumentsJob } from './documents.ts';

export const agreementJobs: readonly Job[] = [agreementDaysJob, agreementDocumentsJob];
