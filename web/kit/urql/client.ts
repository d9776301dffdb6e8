import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { type FailureKind, failureOf } from './failure.ts';
import { headersExchange } from './headers.ts';
import { openQueries } from './open-queries.ts';
import { type Persisted, persistedExchange } from './persisted.ts';

export interface ClientOptions {
  /** Null before an organisation is chosen, as on the sign-in page. */
  organisationId: string | null;
  userId: string | null;
  url?: string;
  persisted?: Persisted;
  /** Called for what concerns the whole page: signed out, acting elsewhere, organisation closed. */
  onFailure?: (kind: FailureKind) => void;
  fetch?: typeof fetch;
}

/**
 * One client per person and organisation: its cache dies with it, so a row of one organisation
 * can never be shown in another. Use `SessionProvider`, which makes a new one on each change.
 */
export function createPortalClient(options: ClientOptions): Client {
  const queries = openQueries();
  const client = new Client({
    url: options.url ?? '/graphql',
    preferGetMethod: false,
    fetchSubscriptions: true,
    requestPolicy: 'cache-and-network',
    ...(options.fetch ? { fetch: options.fetch } : {}),
    exchanges: [
      mapExchange({
        onError(error) {
          options.onFailure?.(failureOf(error).kind);
        },
      }),
      queries.listen,
      cacheExchange,
      headersExchange(options.organisationId),
      persistedExchange(options.persisted ?? false),
      queries.renew,
      fetchExchange,
    ],
  });
  return queries.of(client);
}
