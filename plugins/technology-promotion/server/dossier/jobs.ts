import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { COPY_FILES, copyFiles } from './copy-files.ts';
import { FIND_SIMILAR, findSimilar } from './find-similar.ts';
import { openReceipt } from './open-receipt.ts';
import { OPEN_RECEIPT } from './receive.ts';
import { EXPIRE_SUPPLEMENT, REMIND_SUPPLEMENT } from './supplement.ts';
import { expireSupplement, remindSupplement } from './supplement-jobs.ts';

export const dossierJobs: readonly Job[] = [
  defineJob<{ submissionId: string }>({ name: OPEN_RECEIPT, run: openReceipt }),
  defineJob<{ dossierId: string; revision: number }>({ name: COPY_FILES, outside: true, run: copyFiles }),
  defineJob<{ callId: string }>({ name: FIND_SIMILAR, run: findSimilar }),
  defineJob<{ noticeId: string }>({ name: REMIND_SUPPLEMENT, run: remindSupplement }),
  defineJob<{ noticeId: string }>({ name: EXPIRE_SUPPLEMENT, run: expireSupplement }),
];
