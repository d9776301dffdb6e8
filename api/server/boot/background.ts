import { startWorker, type Worker } from '@xinglin/kernel/jobs/start-worker';
import type { Logger } from '../logging/log.ts';
import { scrubbed } from '../logging/scrubbed.ts';
import type { Portal } from './portal.ts';

/** The background work of this process; the log has names of jobs and kinds of failure, never what they were about. */
export const startBackground = ({ services, listener }: Portal, log: Logger): Worker =>
  startWorker(services, {
    listener,
    report: ({ job, orderId, error, givenUp }) =>
      log[givenUp ? 'error' : 'warn'](
        { job, orderId, error: scrubbed(error) },
        givenUp ? 'a job was given up' : 'a job failed and will be tried again',
      ),
    onTrouble: (error) => log.warn({ error: scrubbed(error) }, 'the worker cannot reach the database'),
  });
