import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.ts';
import { serverAccount } from '../database/launch/account.ts';
import { startPostmaster, stopPostmaster, urlOf } from '../database/launch/postmaster.ts';
import { runAs } from '../database/launch/process.ts';
import { temporary } from './temporary.ts';

export interface TestServer {
  adminUrl: string;
  stop(): Promise<void>;
}

const debianBin = '/usr/lib/postgresql/15/bin';
const quiet = () => undefined;

async function embedded18(): Promise<TestServer> {
  const room = await temporary('eighteen');
  const server = await startEmbedded({ dataDir: room.path, log: quiet });
  return { adminUrl: server.adminUrl, stop: () => server.stop().then(() => room[Symbol.asyncDispose]()) };
}

async function debian15(): Promise<TestServer> {
  const room = await temporary('fifteen');
  const account = await serverAccount(quiet);
  const pgdata = path.join(room.path, 'data');
  const secret = path.join(room.path, 'password');
  const password = randomBytes(12).toString('hex');
  await mkdir(pgdata, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  if (account) for (const each of [pgdata, secret]) await chown(each, account.uid, account.gid);
  const flags = [
    '-D',
    pgdata,
    '-U',
    'postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
  ];
  const { code, output } = await runAs(account, path.join(debianBin, 'initdb'), flags);
  if (code !== 0) throw new Error(output);
  await writeFile(path.join(pgdata, 'postgresql.conf'), "include 'xinglin.conf'\n", { flag: 'a' });
  const native = {
    root: debianBin,
    initdb: path.join(debianBin, 'initdb'),
    pgCtl: path.join(debianBin, 'pg_ctl'),
    version: '15',
    major: 15,
  };
  const port = await startPostmaster(native, pgdata, 0, account);
  const stop = () => stopPostmaster(native, pgdata, account).then(() => room[Symbol.asyncDispose]());
  return { adminUrl: urlOf(port, password), stop };
}

const hasDebian = await access(path.join(debianBin, 'initdb')).then(
  () => true,
  () => false,
);

/** Every PostgreSQL at hand: the one we bring, and the oldest that DATABASE_URL may name where it is installed. */
export const servers: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ['embedded 18', embedded18],
  ...(hasDebian ? [['Debian 15', debian15] as const] : []),
];
