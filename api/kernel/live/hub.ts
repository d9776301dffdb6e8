// The live streams of one process. Events come in from the database (listen.ts), so that it does not matter
// which process did the act; here they find the streams of the person, session or organisation they are for.

/**
 * `notification`: the person's notices changed · `list:<Model>`: rows of that model changed · `viewer`: the
 * person's own access changed, every stream is checked at once · `resync`: events may have been missed, read anew.
 */
export type LiveTopic = 'notification' | `list:${string}` | 'viewer' | 'resync';

/** For whom: null means anybody who fits the rest. An event that names nobody at all is `resync`'s only. */
export interface LiveEvent {
  topic: LiveTopic | 'session-ended';
  /** The object, where the recipient may know of it in any case; never in `list:` events. */
  id: string | null;
  tenantId: string | null;
  userId: string | null;
  sessionId: string | null;
  at: string;
}

export interface LiveReader {
  tenantId: string;
  userId: string;
  sessionId: string | undefined;
}

export interface LiveHub {
  /** Hands an event to the streams of this process only; acts use `publishLive`, which reaches all processes. */
  publish(event: LiveEvent): void;
  /** Calls `hear` for the reader's events until the returned function is called. */
  subscribe(reader: LiveReader, hear: (event: LiveEvent) => void): () => void;
  /** Subscriptions that have not been left. */
  readonly size: number;
}

const meant = (event: LiveEvent, reader: LiveReader): boolean => {
  if (!event.tenantId && !event.userId && !event.sessionId) return event.topic === 'resync';
  return (
    (event.tenantId === null || event.tenantId === reader.tenantId) &&
    (event.userId === null || event.userId === reader.userId) &&
    (event.sessionId === null || event.sessionId === reader.sessionId)
  );
};

export const createHub = (): LiveHub => {
  const streams = new Set<{ reader: LiveReader; hear: (event: LiveEvent) => void }>();
  return {
    publish: (event) => {
      for (const { reader, hear } of [...streams]) if (meant(event, reader)) hear(event);
    },
    subscribe: (reader, hear) => {
      const stream = { reader, hear };
      streams.add(stream);
      return () => {
        streams.delete(stream);
      };
    },
    get size() {
      return streams.size;
    },
  };
};
