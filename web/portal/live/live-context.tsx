import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
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

/** `notification`, `list:<Model>`, `viewer`, `resync`, `session-ended`: see `LiveEvent` in the schema. */
export type Topic = string;
type Listener = (topic: Topic) => void;

interface LiveContextValue {
  listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<LiveContextValue | null>(null);

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
        tell,
      }),
    [client, tell],
  );
  const value = useMemo<LiveContextValue>(
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

/**
 * Calls when one of the topics is told, and after every gap in listening (`resync`), since what
 * happened meanwhile is not told again.
 */
export function useLive(topics: readonly Topic[], act: (topic: Topic) => void): void {
  const live = use(LiveContext);
  const latest = useRef(act);
  latest.current = act;
  const key = topics.join(' ');
  useEffect(() => {
    const wanted = new Set([...key.split(' '), 'resync']);
    return live?.listen((topic) => {
      if (wanted.has(topic)) latest.current(topic);
    });
  }, [live, key]);
}
