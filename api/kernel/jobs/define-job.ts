import type { Job } from '../plugin.ts';

/** Checks `run` against its payload's type, then forgets that type as the list of all jobs must. */
export const defineJob = <P>(job: Job<P>): Job => job as Job;
