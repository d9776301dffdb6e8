import type { Job } from '@xinglin/kernel/plugin';
import { readinessJobs } from '../readiness/jobs.ts';

export const projectJobs: readonly Job[] = [...readinessJobs];
