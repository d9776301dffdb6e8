import { createHmac } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** One JSON line per event. Callers hand over facts only: no names, addresses, bodies or query texts. */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    to ?? pino.destination({ fd: 2, sync: false }),
  );

/** Words remembered at once: every request names who asks. */
const MOST = 10_000;
const words = new Map<string, string>();

/** The same person gives the same word, and nobody can tell from it who she is without the installation's secret. */
export const pseudonym = (secret: string, id: string): string => {
  const known = words.get(secret + id);
  if (known) return known;
  if (words.size >= MOST) words.clear();
  const word = createHmac('sha256', secret).update(id).digest('hex').slice(0, 12);
  words.set(secret + id, word);
  return word;
};
