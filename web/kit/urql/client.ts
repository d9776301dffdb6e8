import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql';
import { isSignedOut } from './failure.ts';
import { headersExchange } from './headers.ts';
import { type Persisted, persistedExchange } from './persisted.ts';

export interface ClientOptions {
  /** Null before an organisation is chosen, as on the sign-in page. */
  organisationId: string | null;
  userId: string | null;
  url?: string;
  persisted?: Persisted;
  /** Called when the server no longer knows the session. */
  onSignedOut?: () => void;
  fetch?: typeof fetch;
}

/**
 * One client per person and organisation: its cache dies with it, so a row of one organisation
 * can never be shown in another. Use `SessionProvider`, which makes a new one on each change.
 */
export function createPortalClient(options: ClientOptions): Client {
  return new Client({
    url: options.url ?? '/graphql',
    preferGetMethod: false,
    fetchSubscriptions: true,
    requestPolicy: 'cache-and-network',
    ...(options.fetch ? { fetch: options.fetch } : {}),
    exchanges: [
      mapExchange({
        onError(error) {
          if (isSignedOut(error)) options.onSignedOut?.();
        },
      }),
      cacheExchange,
      headersExchange(options.organisationId),
      persistedExchange(options.persisted ?? false),
      fetchExchange,
    ],
  });
}
