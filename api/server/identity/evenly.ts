import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that an answer takes at least: longer than any honest difference between its reasons. */
const FLOOR = 400;

/** Lets the outcome out only after a fixed time, so that its reason cannot be read from the clock. */
export const evenly = async <T>(work: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  try {
    return await work();
  } finally {
    await wait(Math.max(0, FLOOR - (performance.now() - from)));
  }
};
