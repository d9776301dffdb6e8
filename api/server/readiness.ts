// Whether this process can serve, asked over a connection of its own: the pool may be exhausted and yet all is well.
import pg from 'pg';

export interface ReadinessReport {
  ready: boolean;
  database: 'ok' | 'unreachable';
  /** Migrations and the self-test are behind us before the server listens. */
  started: boolean;
  stopping: boolean;
}

export interface Readiness {
  check(): Promise<ReadinessReport>;
  started(): void;
  stopping(): void;
  close(): Promise<void>;
}

/** Probes come often and from several sides; they share an answer for this long. Milliseconds. */
const FRESH_MS = 500;

export const createReadiness = (appUrl: string): Readiness => {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: 1,
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  let isStarted = false;
  let isStopping = false;
  let last: { at: number; database: Promise<ReadinessReport['database']> } | undefined;
  const probe = () => {
    if (!last || performance.now() - last.at > FRESH_MS) {
      const database = pool.query('select 1').then(
        () => 'ok' as const,
        () => 'unreachable' as const,
      );
      last = { at: performance.now(), database };
    }
    return last.database;
  };
  return {
    check: async () => {
      const database = await probe();
      return { ready: database === 'ok' && isStarted && !isStopping, database, started: isStarted, stopping: isStopping };
    },
    started: () => {
      isStarted = true;
    },
    stopping: () => {
      isStopping = true;
    },
    close: () => pool.end(),
  };
};
