import type { Readiness } from '../../readiness.ts';
import type { Route } from '../route.ts';

const only =
  (wanted: string) =>
  (path: string): boolean =>
    path === wanted;

/** The process lives: what a supervisor asks before it restarts it. The database has no part in this. */
export const aliveRoute: Route = {
  name: 'healthz',
  matches: only('/healthz'),
  body: 0,
  anyHost: true,
  answer: async () => Response.json({ status: 'ok' }),
};

/** It can serve: what a load balancer asks before it sends people here. */
export const readyRoute = (readiness: Readiness): Route => ({
  name: 'readyz',
  matches: only('/readyz'),
  body: 0,
  anyHost: true,
  answer: async () => {
    const report = await readiness.check();
    return Response.json(report, report.ready ? { status: 200 } : { status: 503, headers: { 'retry-after': '2' } });
  },
});
