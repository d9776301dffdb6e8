import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, accountOf, serverAccount } from './launch/account.ts';
import { clusterMajor, createCluster, refuseLooseMode, refuseOtherMajor } from './launch/cluster.ts';
import { LaunchError } from './launch/launch-error.ts';
import { me } from './launch/living.ts';
import { withLock } from './launch/lock.ts';
import { type Native, prepareNative } from './launch/native.ts';
import { choosePlace, openDataDir } from './launch/place.ts';
import { findPostmaster, isOurs, startPostmaster, stopPostmaster, urlOf } from './launch/postmaster.ts';
import { otherUsers, readState, type State, writeState } from './launch/state.ts';

export interface EmbeddedOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Another copy of the binaries than the installed one. */
  nativeRoot?: string;
  /** Where things go that the account "postgres" must reach while the project lies in a closed home. */
  shelter?: string;
}

export interface Embedded {
  /** A superuser: for roles and migrations, never for serving. */
  adminUrl: string;
  port: number;
  pgdata: string;
  /** The server was running before us, for another process or left over by one that was killed. */
  adopted: boolean;
  /** Leaves the server running while another living process uses it. */
  stop(): Promise<void>;
}

/** A real PostgreSQL on loopback for trials and one small site; larger ones set DATABASE_URL. */
export async function startEmbedded({ dataDir: given, log, nativeRoot, shelter = '/var/lib/xinglin' }: EmbeddedOptions): Promise<Embedded> {
  const dataDir = path.resolve(given);
  const usual = await serverAccount(log);
  await openDataDir(dataDir, usual);
  const lock = path.join(dataDir, 'postgres.lock');
  const token = randomBytes(8).toString('hex');
  return withLock(lock, async () => {
    const known = await readState(dataDir);
    const account = await accountOf(known?.pgdata, usual);
    const native = await prepareNative(account, account ? shelter : dataDir, log, nativeRoot);
    const state = await ensureCluster(dataDir, known, native, account, (room) => choosePlace(room, account, shelter, log));
    const adopted = await adopt(state);
    state.port = adopted ?? (await startPostmaster(native, state.pgdata, state.port, account));
    if (adopted) log(`found the database already running on port ${adopted}: using it`);
    state.users = [...(await otherUsers(state, token)), { ...(await me()), token }];
    await writeState(dataDir, state);
    return {
      adminUrl: urlOf(state.port, state.password),
      port: state.port,
      pgdata: state.pgdata,
      adopted: adopted !== null,
      stop: () => withLock(lock, () => leave(dataDir, token, native, account)),
    };
  });
}

async function ensureCluster(
  dataDir: string,
  known: State | null,
  native: Native,
  account: Account,
  choose: (dataDir: string) => Promise<string>,
): Promise<State> {
  const pgdata = known?.pgdata ?? (await choose(dataDir));
  const major = await clusterMajor(pgdata);
  if (major !== null) {
    refuseOtherMajor(major, native, pgdata);
    if (!known) throw secretLost(dataDir, pgdata);
    await refuseLooseMode(pgdata);
    return known;
  }
  const state: State = { port: 0, password: randomBytes(24).toString('hex'), pgdata, users: [] };
  await writeState(dataDir, state);
  await createCluster(native, pgdata, state.password, account);
  return state;
}

function secretLost(dataDir: string, pgdata: string): LaunchError {
  return new LaunchError('SECRET_LOST', {
    en: `${pgdata} holds a database but ${dataDir}/postgres.json with its password is gone. Put that file back from a backup, or move the directory away to begin anew.`,
    zh: `${pgdata} 中已有数据库,但保存其密码的 ${dataDir}/postgres.json 不见了。请从备份恢复该文件,或移走该目录后重新开始。`,
  });
}

/** The port of a living server on our directory; waits for one that is still starting or stopping. */
async function adopt(state: State): Promise<number | null> {
  for (let patience = 300; patience > 0; patience -= 1) {
    const found = await findPostmaster(state.pgdata);
    if (!found) return null;
    if (found.ready && (await isOurs(found.port, state.password, state.pgdata))) return found.port;
    await sleep(100);
  }
  throw new LaunchError('ALREADY_RUNNING', {
    en: `A PostgreSQL server runs on ${state.pgdata} but does not let us in. Stop it and start again.`,
    zh: `已有 PostgreSQL 在 ${state.pgdata} 上运行,但无法连接。请停止它后重新启动。`,
  });
}

async function leave(dataDir: string, token: string, native: Native, account: Account): Promise<void> {
  const state = await readState(dataDir);
  if (!state) return;
  const others = await otherUsers(state, token);
  const stillMember = state.users.some((user) => user.token === token);
  if (stillMember && others.length === 0) await stopPostmaster(native, state.pgdata, account);
  await writeState(dataDir, { ...state, users: others });
}
