// What happens elsewhere, as far as this person may know of it. The portal brings the stream; pages only listen.
import { createContext, use, useEffect, useRef } from 'react';

/** `notification`, `list:<Model>`, `viewer`, `resync`, `session-ended`: see `LiveEvent` in the schema. */
export type Topic = string;
export type Listener = (topic: Topic) => void;

export interface LiveSource {
  listen: (listener: Listener) => () => void;
}

export const LiveContext = createContext<LiveSource | null>(null);

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
