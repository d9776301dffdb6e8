import { appendFile, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';
import { LaunchError } from './launch-error.ts';
import type { Native } from './native.ts';
import { runAs } from './process.ts';
import { isPathBlocked } from './reach.ts';

const localeFlags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

export async function clusterMajor(pgdata: string): Promise<number | null> {
  const text = await readFile(path.join(pgdata, 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : Number.parseInt(text, 10);
}

export function refuseOtherMajor(found: number, native: Native, pgdata: string): void {
  if (found === native.major) return;
  throw new LaunchError('OTHER_MAJOR', {
    en: `The data in ${pgdata} was written by PostgreSQL ${found}; this release brings PostgreSQL ${native.major} and cannot read it. Nothing was touched. Start the earlier release, export, then import here.`,
    zh: `${pgdata} 中的数据由 PostgreSQL ${found} 写入,本版本自带 PostgreSQL ${native.major},无法读取。数据未被改动。请用旧版本启动并导出,再在此导入。`,
  });
}

async function giveTo(account: Account, ...paths: string[]): Promise<void> {
  if (account) for (const each of paths) await chown(each, account.uid, account.gid);
}

/** Built under another name and renamed when whole, so that a crash half-way leaves nothing that looks like a database. */
export async function createCluster(native: Native, pgdata: string, password: string, account: Account): Promise<void> {
  const parent = path.dirname(pgdata);
  await mkdir(parent, { recursive: true, mode: 0o711 });
  const room = await mkdtemp(path.join((await isPathBlocked(tmpdir(), account)) ? '/tmp' : tmpdir(), 'xinglin-init-'));
  const secret = path.join(room, 'password');
  const fresh = `${pgdata}.new`;
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(secret, `${password}\n`, { mode: 0o600 });
    await giveTo(account, room, secret, fresh);
    const { code, output } = await runAs(account, native.initdb, [
      '-D',
      fresh,
      '-U',
      'postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      ...localeFlags,
    ]);
    if (code !== 0) throw initFailure(pgdata, output);
    await appendFile(path.join(fresh, 'postgresql.conf'), "\ninclude 'xinglin.conf'\n");
    await writeConfig(fresh, 0, account);
    await rename(fresh, pgdata);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

function initFailure(pgdata: string, output: string): LaunchError {
  return new LaunchError('INIT_FAILED', {
    en: `The database could not be created in ${pgdata}. The lines below say why; often the disk is full or the directory is not writable.`,
    zh: `无法在 ${pgdata} 创建数据库。原因见下方输出,常见为磁盘已满或目录不可写。`,
    detail: output.trim().split('\n').slice(-12).join('\n'),
  });
}

/** Rewritten at every start: loopback only, no socket file, nothing that trades safety of the data for speed. */
export async function writeConfig(pgdata: string, port: number, account: Account): Promise<void> {
  const file = path.join(pgdata, 'xinglin.conf');
  const settings = {
    port: String(port),
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    max_connections: '100',
    password_encryption: "'scram-sha-256'",
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_statement: "'none'",
    log_min_error_statement: "'panic'",
  };
  await writeFile(
    file,
    Object.entries(settings)
      .map(([key, value]) => `${key} = ${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  await giveTo(account, file);
}

/** PostgreSQL refuses a data directory that others could read; copying with the wrong tool causes that. */
export async function refuseLooseMode(pgdata: string): Promise<void> {
  if (process.platform === 'win32') return;
  const mode = (await stat(pgdata)).mode & 0o777;
  if (mode === 0o700 || mode === 0o750) return;
  throw new LaunchError('DIRECTORY_UNUSABLE', {
    en: `${pgdata} has mode ${mode.toString(8)}; PostgreSQL wants 700. Run: chmod 700 ${pgdata}`,
    zh: `${pgdata} 的权限为 ${mode.toString(8)},PostgreSQL 要求 700。请执行:chmod 700 ${pgdata}`,
  });
}
