// A closed loop: so many connections, each asks again as soon as it has its answer.

import { readdir, readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import type { Asking, Running } from './peers.ts';

export const CONNECTIONS = 8;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** One request; the answer must have come with status 200. */
export const send = (peer: Running, { path, headers, body }: Asking): Promise<string> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port: peer.port,
        method: 'POST',
        path,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (incoming.statusCode === 200) resolve(text);
          else reject(new Error(`${peer.name}: ${incoming.statusCode} ${text.slice(0, 500)}`));
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });

/** Milliseconds of processor time that a process has used. */
const cpuOf = async (pid: number, withReaped = false): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = (at: number) => fields[at] ?? 0;
  return (ticks(11) + ticks(12) + (withReaped ? ticks(13) + ticks(14) : 0)) * 10;
};

/** The server's own processes and those of it that have ended. */
const databaseCpu = async (postmaster: number): Promise<number> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    pids.map(async (pid) => [pid, (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')[1]]),
  );
  const backends = parents.filter(([, parent]) => parent === String(postmaster)).map(([pid]) => cpuOf(Number(pid)));
  return (await Promise.all([cpuOf(postmaster, true), ...backends])).reduce((sum, each) => sum + each, 0);
};

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor time a request took. */
  node: number;
  database: number;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const measure = async (
  peer: Running,
  postmaster: number,
  ms: number,
  next: () => Asking,
  check: (text: string) => void,
): Promise<Measured> => {
  const before = [await cpuOf(peer.pid), await databaseCpu(postmaster)] as const;
  const from = performance.now();
  const times: number[] = [];
  const connection = async () => {
    while (performance.now() - from < ms) {
      const sent = performance.now();
      check(await send(peer, next()));
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const took = performance.now() - from;
  const after = [await cpuOf(peer.pid), await databaseCpu(postmaster)] as const;
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / took) * 1_000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    node: (after[0] - before[0]) / times.length,
    database: (after[1] - before[1]) / times.length,
  };
};
