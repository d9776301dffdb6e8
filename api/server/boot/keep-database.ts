// The built-in PostgreSQL is our own child: when it dies it is started again on the same data and port, so that the
// portal recovers without anybody's hand. An external server has its own keepers.
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenDatabase } from '@xinglin/prisma/database/open';
import pg from 'pg';

const AGAIN_MS = 300;

/** Fulfilled with why, once a connection cannot be made or is lost. */
const lossOf = (appUrl: string, given: (client: pg.Client) => void): Promise<string> =>
  new Promise((resolve) => {
    const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 3_000, keepAlive: true });
    const lose = (error?: NodeJS.ErrnoException) => resolve(error?.code ?? 'lost');
    client.on('error', lose);
    client.on('end', () => lose());
    client.connect().then(() => given(client), lose);
  });

export interface KeptDatabase {
  stop(): Promise<void>;
}

export const keepDatabase = (opened: OpenDatabase, reopen: () => Promise<OpenDatabase>, note: (line: string) => void): KeptDatabase => {
  if (opened.kind === 'external') return { stop: opened.stop };
  let current = opened;
  let stopped = false;
  let watcher: pg.Client | undefined;

  const restart = async () => {
    // The new hold first: letting go of the last one would stop a server that has just come up by itself.
    const fresh = await reopen();
    await current.stop().catch(() => undefined);
    current = fresh;
    note(
      fresh.appUrl === opened.appUrl
        ? 'the database had died and runs again'
        : 'the database runs again on another port: start the portal anew',
    );
  };
  const watch = async () => {
    while (!stopped) {
      const why = await lossOf(opened.appUrl, (client) => {
        watcher = client;
      });
      if (stopped) return;
      if (why === 'ECONNREFUSED') await restart().catch((error: Error) => note(`the database does not start: ${error.message}`));
      await sleep(AGAIN_MS);
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopped = true;
      await watcher?.end().catch(() => undefined);
      await Promise.race([watching, sleep(5_000)]);
      await current.stop();
    },
  };
};
