import type { Job } from '@xinglin/kernel/plugin';
import { tellSite } from './tell.ts';

export const siteJobs: readonly Job[] = [tellSite];
