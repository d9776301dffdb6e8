import { withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';

export interface QueueState {
  /** Orders that are due and wait for a worker. */
  due: number;
  /** Orders given up, which somebody should look at. */
  failed: number;
}

/** For the metrics. */
export const queueState = (services: Services): Promise<QueueState> =>
  withScope({ kind: 'system' }, async () => {
    const { job } = services.database.client;
    const due = await job.count({ where: { state: 'READY', runAt: { lte: services.clock() } } });
    return { due, failed: await job.count({ where: { state: 'FAILED' } }) };
  });
