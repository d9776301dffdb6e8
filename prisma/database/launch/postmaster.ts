import { readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import type { Account } from './account.ts';
import { writeConfig } from './cluster.ts';
import { LaunchError } from './launch-error.ts';
import { answersSignals } from './living.ts';
import type { Native } from './native.ts';
import { runAs } from './process.ts';

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const logOf = (pgdata: string) => path.join(pgdata, 'server.log');

/** The server that holds this directory, if it lives. A stale file whose number now belongs to a stranger is removed. */
export async function findPostmaster(pgdata: string): Promise<Postmaster | null> {
  const file = path.join(pgdata, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return null;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (command !== null && !command.includes('postgres')) {
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

export const urlOf = (port: number, password: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

/** True when our secret opens the server at this port and it serves exactly this directory. */
export async function isOurs(port: number, password: string, pgdata: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return path.resolve(rows[0]?.data_directory ?? '') === path.resolve(pgdata);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted ? resolve(freePort()) : reject(error)));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

async function lastLines(pgdata: string): Promise<string> {
  const text = await readFile(logOf(pgdata), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-12).join('\n');
}

async function turnLog(pgdata: string): Promise<void> {
  const size = await stat(logOf(pgdata)).then(
    (info) => info.size,
    () => 0,
  );
  if (size > 10_000_000) await rename(logOf(pgdata), `${logOf(pgdata)}.1`);
}

/** Starts on the wanted port if it is free, else on another; a port lost between looking and binding is tried again. */
export async function startPostmaster(native: Native, pgdata: string, wanted: number, account: Account): Promise<number> {
  await turnLog(pgdata);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? wanted : 0);
    await writeConfig(pgdata, port, account);
    const { code } = await runAs(account, native.pgCtl, ['start', '-D', pgdata, '-l', logOf(pgdata), '-w', '-t', '60', '-s']);
    if (code === 0) return port;
    const lines = await lastLines(pgdata);
    if (attempt < 3 && lines.includes('Address already in use')) continue;
    throw new LaunchError('START_FAILED', {
      en: `PostgreSQL did not start on ${pgdata}. Its last words are below; the whole log is ${logOf(pgdata)}.`,
      zh: `PostgreSQL 未能在 ${pgdata} 上启动。最后的日志见下方,完整日志:${logOf(pgdata)}。`,
      detail: lines,
    });
  }
}

/** Our own stop on every system: ending the process the hard way would make each start a crash recovery. */
export async function stopPostmaster(native: Native, pgdata: string, account: Account): Promise<void> {
  await runAs(account, native.pgCtl, ['stop', '-D', pgdata, '-m', 'fast', '-w', '-t', '60', '-s']);
}
