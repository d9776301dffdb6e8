import type { Job } from '@xinglin/kernel/plugin';
import { refreshRegions } from './refresh.ts';

export const catalogueJobs: readonly Job[] = [{ name: 'technology-library.refresh-regions', schedule: '40 0 * * *', run: refreshRegions }];
