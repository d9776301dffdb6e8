// One connection of its own per process on which the database calls: work to do, news for live streams.
import pg from 'pg';
import type { LiveEvent, LiveHub } from './hub.ts';

export const JOB_CHANNEL = 'xl_job';
export const LIVE_CHANNEL = 'xl_live';

export interface Listener {
  /** Hears one channel until the returned function is called. */
  on(channel: string, hear: (payload: string) => void): () => void;
  /** Called after the connection was lost and found again: calls in between went unheard. */
  onGap(hear: () => void): () => void;
  /** Fulfilled once the first connection listens. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const channels = [JOB_CHANNEL, LIVE_CHANNEL];
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** A connection that died without a word is found out by asking it now and then. */
const PROBE_MS = 15_000;

/** Listens until closed, through restarts of the database. */
export const listen = (connectionString: string): Listener => {
  const hearers = new Map<string, Set<(payload: string) => void>>();
  const gaps = new Set<() => void>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let waitMs = FIRST_WAIT_MS;
  let known = false;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const lose = (lost: pg.Client) => {
    if (client !== lost) return;
    client = undefined;
    clearTimeout(timer);
    lost.end().catch(() => undefined);
    if (closed) return;
    timer = setTimeout(connect, waitMs);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  };
  const probe = (mine: pg.Client) => {
    timer = setTimeout(() => {
      mine.query('select 1').then(
        () => client === mine && probe(mine),
        () => lose(mine),
      );
    }, PROBE_MS);
    timer.unref();
  };
  const connect = async () => {
    const mine = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000, keepAlive: true });
    client = mine;
    mine.on('error', () => lose(mine));
    mine.on('end', () => lose(mine));
    mine.on('notification', ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? '');
    });
    try {
      await mine.connect();
      for (const channel of channels) await mine.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch {
      lose(mine);
      return;
    }
    waitMs = FIRST_WAIT_MS;
    probe(mine);
    if (known) for (const hear of gaps) hear();
    known = true;
    isReady();
  };
  void connect();

  return {
    on: (channel, hear) => {
      if (!channels.includes(channel)) throw new Error(`nobody listens on ${channel}`);
      const set = hearers.get(channel) ?? new Set();
      hearers.set(channel, set.add(hear));
      return () => {
        set.delete(hear);
      };
    },
    onGap: (hear) => {
      gaps.add(hear);
      return () => {
        gaps.delete(hear);
      };
    },
    ready,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
};

const eventOf = (payload: string): LiveEvent | null => {
  try {
    return JSON.parse(payload) as LiveEvent;
  } catch {
    // Whoever may send SQL may call on the channel; nonsense must not end the process.
    return null;
  }
};

/** Feeds what acts published, in whatever process, into this process's hub. */
export const feedHub = (hub: LiveHub, listener: Listener): void => {
  listener.on(LIVE_CHANNEL, (payload) => {
    const event = eventOf(payload);
    if (event) hub.publish(event);
  });
  listener.onGap(() =>
    hub.publish({ topic: 'resync', id: null, tenantId: null, userId: null, sessionId: null, at: new Date().toISOString() }),
  );
};
