const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Doubles from five seconds to an hour; the random half keeps orders that failed together from coming back together. */
export const waitBeforeRetry = (attempts: number, random: () => number = Math.random): number => {
  const full = Math.min(FIRST_WAIT_MS * 2 ** Math.max(attempts - 1, 0), LONGEST_WAIT_MS);
  return Math.round(full / 2 + (full / 2) * random());
};

/**
 * What the queue keeps of a failure: kind, code and place. The message stays in the log of the process, because
 * it can hold values of the row that failed.
 */
export const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'not an Error';
  const code = (error as { code?: unknown }).code;
  const place = /([\w.-]+\.ts:\d+)/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[1];
  return [error.name, typeof code === 'string' ? code : '', place ? `at ${place}` : ''].filter(Boolean).join(' ').slice(0, 200);
};
