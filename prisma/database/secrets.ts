import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Secrets {
  root: string;
  /** A separate key per purpose: one that leaks tells nothing about the others. */
  derive(label: string): string;
}

async function stored(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    const there = await readFile(file, 'utf8').catch(() => null);
    if (there !== null) return there.trim();
    // Named only when whole: a start that is killed here must not leave half a secret behind.
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return (await readFile(file, 'utf8')).trim();
  } finally {
    await rm(draft, { force: true });
  }
}

export async function loadSecrets(dataDir: string, env: Readonly<Record<string, string | undefined>>): Promise<Secrets> {
  const root = env.APP_SECRET || (await stored(dataDir));
  if (root.length < 32) throw new Error('APP_SECRET must have at least 32 characters. APP_SECRET 至少需要 32 个字符。');
  const derived = new Map<string, string>();
  const derive = (label: string): string => {
    const key = derived.get(label) ?? createHmac('sha256', root).update(label).digest('hex');
    derived.set(label, key);
    return key;
  };
  return { root, derive };
}
