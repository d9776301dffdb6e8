import type { Portal } from '../boot/portal.ts';
import { CSRF_HEADERS } from '../http/own-origin.ts';
import { refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import type { Logger } from '../logging/log.ts';
import type { Metrics } from '../metrics.ts';
import { createGraphiql } from './graphiql.ts';
import { jsonLevels } from './json-levels.ts';
import { type KnownDocuments, knownDocuments } from './known-documents.ts';
import { BODY_BYTES, JSON_LEVELS } from './limits.ts';
import { pack } from './pack.ts';
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

export const createGraphqlRoute = ({
  portal,
  log,
  metrics,
  known = knownDocuments(),
}: GraphqlRouteOptions): Route & Required<Pick<Route, 'request'>> => {
  const { API_KEY_RATE: key, VISITOR_RATE: visitor } = portal.env;
  const quotas = createQuotas({ key, visitor, badKey: BAD_KEYS });
  const helpful = portal.env.NODE_ENV !== 'production';
  const yoga = createGraphql({ portal, log, metrics, known, quotas, turns: Math.ceil(portal.env.POOL_SIZE * 0.75), helpful });
  const graphiql = createGraphiql(portal.services);

  /** JSON only: any other kind of body can be sent by a foreign page's form. */
  const refuseBody = async (request: Request): Promise<Response | null> => {
    if (!isJson(request)) return refusal(415, 'NOT_JSON', 'send application/json');
    return jsonLevels(await request.text()) > JSON_LEVELS ? refusal(400, 'TOO_DEEP', `at most ${JSON_LEVELS} levels of JSON`) : null;
  };

  return {
    name: 'graphql',
    matches: (path) => path === '/graphql',
    body: BODY_BYTES,
    // Yoga's own class keeps a text that was read once, so that nothing has to be made anew on the way in.
    request: ({ url, headers, ...rest }) => new yoga.fetchAPI.Request(url, { ...rest, headers: headers as Record<string, string> }),
    answer: async (request, info) => {
      if (wantsPage(request)) return graphiql(request);
      if (request.method === 'GET' && !isMarked(request.headers))
        return refusal(403, 'FOREIGN_ORIGIN', `send the header ${CSRF_HEADERS[0]}`);
      const refused = request.method === 'POST' ? await refuseBody(request) : null;
      return refused ?? pack(request, info, await yoga.fetch(request, { info }));
    },
  };
};
