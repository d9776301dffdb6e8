import type { Job } from '@xinglin/kernel/plugin';

export const dossierJobs: readonly Job[] = [];
