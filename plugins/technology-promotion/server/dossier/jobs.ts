import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { openReceipt } from './open-receipt.ts';
import { OPEN_RECEIPT } from './receive.ts';

export const dossierJobs: readonly Job[] = [defineJob<{ submissionId: string }>({ name: OPEN_RECEIPT, run: openReceipt })];
