import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';

/** The first directory on the way that the server account may not enter, or null when the way is open. */
export async function blockedAt(target: string, account: Account): Promise<string | null> {
  if (!account) return null;
  const steps = path.resolve(target).split(path.sep);
  for (let length = 1; length <= steps.length; length += 1) {
    const directory = steps.slice(0, length).join(path.sep) || path.sep;
    const info = await stat(directory).catch(() => null);
    if (!info) return null;
    if (!info.isDirectory()) return null;
    const bit = info.uid === account.uid ? 0o100 : info.gid === account.gid ? 0o010 : 0o001;
    if ((info.mode & bit) === 0) return directory;
  }
  return null;
}

export const isPathBlocked = async (target: string, account: Account): Promise<boolean> => (await blockedAt(target, account)) !== null;
