import { defineJob } from '@xinglin/kernel/jobs/define-job';
import type { Job } from '@xinglin/kernel/plugin';
import { MAKE_ARCHIVE } from './ask.ts';
import { makeArchive } from './make.ts';

export const archiveJobs: readonly Job[] = [defineJob<{ archiveId: string }>({ name: MAKE_ARCHIVE, outside: true, run: makeArchive })];
