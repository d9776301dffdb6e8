// An error as the log may keep it: what and where, without the values people typed.

/** Quoted values, mail addresses and long digit runs (phones, identity cards) go; names of tables and codes stay. */
export const withoutValues = (text: string): string =>
  text
    .replace(/[^\s@"'=(<]+@[^\s@"'>)]+/g, '‹mail›')
    .replace(/\)=\([^)]*\)/g, ')=(‹value›)')
    .replace(/\d{6,}[\dXx]?/g, '‹digits›')
    .replace(/[\p{Script=Han}]{2,}/gu, '‹text›')
    .replace(/(['"`])(?:(?!\1).){40,}?\1/g, '$1‹value›$1')
    .slice(0, 600);

const placesOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

export interface ErrorFacts {
  name: string;
  code?: string;
  message: string;
  at: string[];
  cause?: ErrorFacts;
}

export const scrubbed = (error: unknown, depth = 0): ErrorFacts => {
  if (!(error instanceof Error)) return { name: typeof error, message: withoutValues(String(error)), at: [] };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutValues(error.message),
    at: placesOf(error),
    ...(cause !== undefined && depth < 3 ? { cause: scrubbed(cause, depth + 1) } : {}),
  };
};
