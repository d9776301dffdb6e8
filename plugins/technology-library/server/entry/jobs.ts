import type { Job } from '@xinglin/kernel/plugin';
import { watchCredentials } from './credential-days.ts';
import { watchHolders } from './holder-days.ts';
import { watchReviews } from './review-days.ts';

/** A little after midnight in China, where the portal's days begin; days that were missed are found in the data. */
export const entryJobs: readonly Job[] = [
  { name: 'technology-library.watch-credentials', schedule: '10 0 * * *', run: watchCredentials },
  { name: 'technology-library.watch-holders', schedule: '20 0 * * *', run: watchHolders },
  { name: 'technology-library.watch-reviews', schedule: '0 8 * * *', run: watchReviews },
];
