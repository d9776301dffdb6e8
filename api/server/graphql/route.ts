import type { Portal } from '../boot/portal.ts';
import { CSRF_HEADERS } from '../http/own-origin.ts';
import { refusal } from '../http/refusal.ts';
import { passInfo } from '../http/request-info.ts';
import { type Route, under } from '../http/route.ts';
import type { Logger } from '../logging/log.ts';
import type { Metrics } from '../metrics.ts';
import { createGraphiql } from './graphiql.ts';
import { jsonLevels } from './json-levels.ts';
import { type KnownDocuments, knownDocuments } from './known-documents.ts';
import { BODY_BYTES, JSON_LEVELS } from './limits.ts';
import { createQuotas } from './quotas.ts';
import { createGraphql } from './yoga.ts';

export interface GraphqlRouteOptions {
  portal: Pick<Portal, 'env' | 'services' | 'schema'>;
  log: Logger;
  metrics: Metrics;
  known?: KnownDocuments;
}

/** Bad keys heard from one address in a minute. */
const BAD_KEYS = 20;

const isJson = (request: Request) => /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');

/** A query in an address can be asked by any page's link or picture. */
const isMarked = (headers: Headers) => headers.has('authorization') || CSRF_HEADERS.some((name) => headers.has(name));

const wantsPage = (request: Request) => request.method === 'GET' && request.headers.get('accept')?.includes('text/html') === true;

export const createGraphqlRoute = ({ portal, log, metrics, known = knownDocuments() }: GraphqlRouteOptions): Route => {
  const { API_KEY_RATE: key, VISITOR_RATE: visitor } = portal.env;
  const quotas = createQuotas({ key, visitor, badKey: BAD_KEYS });
  const helpful = portal.env.NODE_ENV !== 'production';
  const yoga = createGraphql({ portal, log, metrics, known, quotas, turns: Math.ceil(portal.env.POOL_SIZE * 0.75), helpful });
  const graphiql = createGraphiql(portal.services);

  /** JSON only: any other kind of body can be sent by a foreign page's form. */
  const read = async (request: Request): Promise<Request | Response> => {
    if (!isJson(request)) return refusal(415, 'NOT_JSON', 'send application/json');
    const body = await request.text();
    if (jsonLevels(body) > JSON_LEVELS) return refusal(400, 'TOO_DEEP', `at most ${JSON_LEVELS} levels of JSON`);
    const { url, headers, signal } = request;
    return passInfo(request, new yoga.fetchAPI.Request(url, { method: 'POST', headers, body, signal }));
  };

  return {
    name: 'graphql',
    matches: under('/graphql'),
    body: BODY_BYTES,
    answer: async (request, info) => {
      if (new URL(request.url).pathname !== '/graphql') return null;
      if (wantsPage(request)) return graphiql(request);
      if (request.method === 'GET' && !isMarked(request.headers))
        return refusal(403, 'FOREIGN_ORIGIN', `send the header ${CSRF_HEADERS[0]}`);
      const ready = request.method === 'POST' ? await read(request) : request;
      return 'status' in ready ? ready : yoga.fetch(ready, { info });
    },
  };
};
