// From an opened portal to an address that answers.
import { fileURLToPath } from 'node:url';
import { type QueueState, queueState } from '@xinglin/kernel/jobs/queue-state';
import type { Portal } from './boot/portal.ts';
import { createGraphqlRoute } from './graphql/route.ts';
import { createFront } from './http/front.ts';
import { listen } from './http/listen.ts';
import { currentInfo } from './http/request-info.ts';
import type { Route } from './http/route.ts';
import { aliveRoute, readyRoute } from './http/routes/health.ts';
import { metricsRoute } from './http/routes/metrics.ts';
import { portalRoute } from './http/routes/portal.ts';
import { createLog, type Logger } from './logging/log.ts';
import { scrubbed } from './logging/scrubbed.ts';
import { createMetrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { rooms } from './rooms.ts';

export type Served = Pick<Portal, 'env' | 'services' | 'schema' | 'appUrl'>;

export interface Serving {
  /** Address on this machine. */
  readonly url: string;
  readonly log: Logger;
  close(): Promise<void>;
}

export interface ServeOptions {
  log?: Logger;
  /** Folder of the built portal. */
  portalFolder?: string;
  /** Routes of a test, asked first. */
  extra?: readonly Route[];
}

/** How long requests under way may take to finish after a stop. */
const GRACE_MS = 10_000;
const builtPortal = fileURLToPath(new URL('../../web/portal/dist', import.meta.url));

export const serve = async (portal: Served, options: ServeOptions = {}): Promise<Serving> => {
  const { env, services } = portal;
  const { log = createLog(env.LOG_LEVEL), portalFolder = builtPortal, extra = [] } = options;
  const metrics = createMetrics();
  const readiness = createReadiness(portal.appUrl);
  const { pool } = services.database;
  metrics.gauge('xinglin_pool_connections', 'Database connections open.', () => pool.totalCount);
  metrics.gauge('xinglin_pool_waiting', 'Requests that wait for a database connection.', () => pool.waitingCount);
  // A database that is away must not take the other figures with it.
  const queue = async (figure: keyof QueueState) =>
    queueState(services).then(
      (state) => state[figure],
      () => Number.NaN,
    );
  metrics.gauge('xinglin_jobs_due', 'Background jobs that are due and wait for a worker.', () => queue('due'));
  metrics.gauge('xinglin_jobs_failed', 'Background jobs given up.', () => queue('failed'));
  const graphql = createGraphqlRoute({ portal, log, metrics });
  const routes = [
    ...extra,
    aliveRoute,
    readyRoute(readiness),
    metricsRoute(metrics, { token: env.METRICS_TOKEN, loopback: env.PUBLIC_URL === undefined }),
    graphql,
    ...rooms(portal, (error) => log.error({ requestId: currentInfo()?.id, error: scrubbed(error) }, 'a room failed')),
    portalRoute(portalFolder),
  ];
  const front = createFront({ publicUrl: services.publicUrl, trustedProxies: env.TRUSTED_PROXIES, routes, log, metrics });
  metrics.gauge('xinglin_streams', 'Live streams open.', () => front.streams.size);
  const listening = await listen(front.handle, env.PORT, env.HOST);
  readiness.started();
  return {
    url: `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${listening.port}`,
    log,
    close: async () => {
      readiness.stopping();
      front.endStreams();
      await listening.close(GRACE_MS);
      await readiness.close();
    },
  };
};
