import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { isAlive, type Living, me } from './living.ts';

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(JSON.stringify(await me()));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function holderIsGone(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text) return false;
  return !(await isAlive(JSON.parse(text) as Living));
}

/** Two starts on one directory must not both run initdb, nor one stop what the other is about to adopt. */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 90_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (!(await take(file))) {
    if ((await holderIsGone(file)) || Date.now() > deadline + 1000) await rm(file, { force: true });
    else if (Date.now() > deadline) {
      throw new LaunchError('LOCK_BUSY', {
        en: `Another start has held ${file} for too long. End it, or delete that file if nothing is running.`,
        zh: `另一个启动进程长时间占用 ${file}。请结束该进程;若确无进程运行,可删除该文件。`,
      });
    } else await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
