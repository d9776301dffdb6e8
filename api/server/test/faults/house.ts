// A portal in a process of its own, on a folder and a port of its own, that can be killed and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@xinglin/prisma/database/launch/postmaster';
import pg from 'pg';

export interface House {
  readonly folder: string;
  readonly url: string;
  /** Starts the process; it may take a moment until it answers. */
  start(): void;
  stopApi(): Promise<void>;
  killApi(): Promise<void>;
  killDatabase(): Promise<void>;
  /** Fulfilled once it says that it can serve. */
  ready(): Promise<void>;
  /** What it has printed so far. */
  said(): Promise<string>;
  /** Looks behind everything, as a superuser. */
  look<T extends object>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('./program.ts', import.meta.url));

interface Cluster {
  pgdata: string;
  port: number;
  password: string;
}

export const openHouse = async (given?: string): Promise<House> => {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'xinglin-faults-')));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const words = createWriteStream(join(folder, 'words.log'), { flags: 'a' });
  // The disk may be full: then its words are lost, and nothing else.
  words.on('error', () => undefined);

  const start = () => {
    child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DATA_DIR: folder,
        PORT: String(port),
        LOG_LEVEL: 'error',
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.pipe(words, { end: false });
    child.stderr?.pipe(words, { end: false });
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const said = () => readFile(join(folder, 'words.log'), 'utf8');
  const cluster = async () => JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')) as Cluster;
  const ready = async () => {
    for (let patience = 600; patience > 0; patience -= 1) {
      if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) return;
      if (child?.exitCode) break;
      await sleep(100);
    }
    throw new Error(`the portal did not come up; its words:\n${await said()}`);
  };
  const postmaster = async () => {
    const { pgdata } = await cluster();
    return Number((await readFile(join(pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  };
  return {
    folder,
    url,
    start,
    ready,
    said,
    stopApi: () => end('SIGTERM'),
    killApi: () => end('SIGKILL'),
    killDatabase: async () => void process.kill(await postmaster(), 'SIGKILL'),
    look: async (sql, values = []) => {
      const { port: databasePort, password } = await cluster();
      const client = new pg.Client({ host: '127.0.0.1', port: databasePort, user: 'postgres', password, database: 'xinglin' });
      await client.connect();
      try {
        return (await client.query(sql, [...values])).rows as never;
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await end('SIGTERM');
      // Left behind when the process that had started it was killed last.
      const left = await postmaster().catch(() => null);
      if (left) process.kill(left, 'SIGQUIT');
      words.end();
      // A folder that was given, a disk of its own perhaps, is its giver's to take away.
      if (!given) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
};
