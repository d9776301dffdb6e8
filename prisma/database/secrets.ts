import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Secrets {
  root: string;
  /** A separate key per purpose: one that leaks tells nothing about the others. */
  derive(label: string): string;
}

async function stored(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const fresh = randomBytes(32).toString('hex');
  const created = await writeFile(file, `${fresh}\n`, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  return created ? fresh : (await readFile(file, 'utf8')).trim();
}

export async function loadSecrets(dataDir: string, env: Readonly<Record<string, string | undefined>>): Promise<Secrets> {
  const root = env.APP_SECRET || (await stored(dataDir));
  if (root.length < 32) throw new Error('APP_SECRET must have at least 32 characters. APP_SECRET 至少需要 32 个字符。');
  return { root, derive: (label) => createHmac('sha256', root).update(label).digest('hex') };
}
