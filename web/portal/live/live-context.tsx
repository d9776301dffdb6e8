import { type Listener, LiveContext, type LiveSource, type Topic } from '@xinglin/kit/live/live-context.ts';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import { type AuthState, authGet } from '../identity/auth-http.ts';
import { keepListening } from './keep-listening.ts';

const LiveDocument = graphql(`
  subscription Live_Events {
    live {
      topic
      id
      at
    }
  }
`);

/** One stream per tab, shared by everything on the page. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const listeners = useRef(new Set<Listener>());
  const tell = useCallback((topic: Topic) => {
    for (const listener of [...listeners.current]) listener(topic);
  }, []);
  useEffect(
    () =>
      keepListening({
        open: (onEvent, onEnd) => {
          const { unsubscribe } = client.subscription(LiveDocument, {}).subscribe(({ data, error, hasNext }) => {
            if (data) onEvent(data.live.topic);
            if (error || hasNext === false) onEnd();
          });
          return unsubscribe;
        },
        answers: async () => (await authGet<AuthState>('state')).ok,
        tell,
      }),
    [client, tell],
  );
  const value = useMemo<LiveSource>(
    () => ({
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
  return <LiveContext value={value}>{children}</LiveContext>;
}
