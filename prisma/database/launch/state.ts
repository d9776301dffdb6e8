import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, type Living } from './living.ts';

/** One process may open the same directory twice (tests do), hence the token. */
export interface User extends Living {
  token: string;
}

/** What must be known to use the server again; lies beside the data, readable by its owner only. */
export interface State {
  port: number;
  password: string;
  pgdata: string;
  /** Every process that uses the server; the last one to leave stops it. */
  users: User[];
}

const fileOf = (dataDir: string) => path.join(dataDir, 'postgres.json');

export async function readState(dataDir: string): Promise<State | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text ? (JSON.parse(text) as State) : null;
}

/** Root may lend a hand in somebody's project once; that must not lock its owner out afterwards. */
async function giveBack(dataDir: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dataDir);
  await chown(file, uid, gid);
}

export async function writeState(dataDir: string, state: State): Promise<void> {
  const fresh = `${fileOf(dataDir)}.${process.pid}`;
  await writeFile(fresh, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await giveBack(dataDir, fresh);
  await rename(fresh, fileOf(dataDir));
}

export async function otherUsers(state: State, token: string): Promise<User[]> {
  const alive = await Promise.all(state.users.map(isAlive));
  return state.users.filter((user, at) => alive[at] && user.token !== token);
}
