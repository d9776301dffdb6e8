import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { LaunchError, ownDatabase } from './launch-error.ts';

const run = promisify(execFile);

/** The operating-system user that runs the server; null = whoever runs this process. */
export type Account = { uid: number; gid: number } | null;

async function lookUp(passwd: string): Promise<Account> {
  const text = await readFile(passwd, 'utf8').catch(() => '');
  const line = text.split('\n').find((l) => l.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

async function create(log: (line: string) => void): Promise<void> {
  log('running as root: creating the system account "postgres", because PostgreSQL refuses to run as root');
  const paths = { env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` } };
  await run('groupadd', ['--system', '--force', 'postgres'], paths);
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], paths);
}

/** PostgreSQL will not run as root, so root hands it to the account "postgres"; anybody else runs it as themselves. */
export async function serverAccount(log: (line: string) => void, passwd = '/etc/passwd'): Promise<Account> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const found = await lookUp(passwd);
  if (found) return found;
  const failure = await create(log).then(
    () => '',
    (error: Error) => error.message,
  );
  const created = await lookUp(passwd);
  if (created) return created;
  throw new LaunchError('NO_SERVER_ACCOUNT', {
    en: `PostgreSQL cannot run as root and the account "postgres" could not be created. Run as an ordinary user, or create that account. ${ownDatabase.en}`,
    zh: `PostgreSQL 不能以 root 运行,且无法创建系统账户 postgres。请改用普通用户运行,或先创建该账户。${ownDatabase.zh}`,
    detail: failure,
  });
}

/** PostgreSQL runs only as the owner of its files: as root, an existing database decides, whoever made it. */
export async function accountOf(pgdata: string | undefined, usual: Account): Promise<Account> {
  if (!usual || !pgdata) return usual;
  const owner = await stat(pgdata).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : usual;
}
