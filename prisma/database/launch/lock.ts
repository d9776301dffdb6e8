import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { isAlive, type Living, me } from './living.ts';

/** Written first and named afterwards: whoever is killed half-way leaves no lock without its holder's name. */
async function take(file: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(await me()), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A lock without a name comes from a machine that lost its power; its holder cannot live. */
async function holderIsGone(text: string): Promise<boolean> {
  return text === '' || !(await isAlive(JSON.parse(text) as Living));
}

/** Moved aside before it is deleted: two waiters that both saw a dead holder must not delete each other's new lock. */
async function clearDead(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || !(await holderIsGone(text))) return false;
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return true;
  if ((await readFile(aside, 'utf8').catch(() => '')) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

/** Two starts on one directory must not both run initdb, nor one stop what the other is about to adopt. */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 90_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (!(await take(file))) {
    if (await clearDead(file)) continue;
    if (Date.now() > deadline) {
      throw new LaunchError('LOCK_BUSY', {
        en: `Another start has held ${file} for too long. End it, or delete that file if nothing is running.`,
        zh: `另一个启动进程长时间占用 ${file}。请结束该进程;若确无进程运行,可删除该文件。`,
      });
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
