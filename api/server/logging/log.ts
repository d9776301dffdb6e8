import { createHmac } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** One JSON line per event. Callers hand over facts only: no names, addresses, bodies or query texts. */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    to ?? pino.destination({ fd: 2, sync: false }),
  );

/** The same person gives the same word, and nobody can tell from it who she is without the installation's secret. */
export const pseudonym = (secret: string, id: string): string => createHmac('sha256', secret).update(id).digest('hex').slice(0, 12);
