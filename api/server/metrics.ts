import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  request(route: string, method: string, status: number, ms: number): void;
  operation(kind: string, limits: string, outcome: string, ms: number): void;
  refused(code: string): void;
  /** Read each time somebody asks for the figures. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  text(): Promise<string>;
}

/** Figures for Prometheus. Labels come from short closed lists: never from what a client sends. */
export const createMetrics = (withProcess = true): Metrics => {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  if (withProcess) collectDefaultMetrics({ register, prefix: 'xinglin_' });
  const requests = new Histogram({
    name: 'xinglin_http_request_seconds',
    help: 'HTTP requests by route, method and status, until the answer was sent.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'xinglin_graphql_operation_seconds',
    help: 'GraphQL operations by kind, set of limits and outcome.',
    labelNames: ['kind', 'limits', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'xinglin_graphql_refused_total',
    help: 'Requests and operations refused before any work, by code.',
    labelNames: ['code'],
    registers,
  });
  const methods = new Set(['GET', 'HEAD', 'POST', 'PUT']);
  return {
    request: (route, method, status, ms) =>
      requests.observe({ route, method: methods.has(method) ? method : 'other', status: String(status) }, ms / 1_000),
    operation: (kind, limits, outcome, ms) => operations.observe({ kind, limits, outcome }, ms / 1_000),
    refused: (code) => refusals.inc({ code }),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    text: () => register.metrics(),
  };
};
