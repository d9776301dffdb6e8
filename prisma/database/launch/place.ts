import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { LaunchError } from './launch-error.ts';
import { blockedAt } from './reach.ts';

export async function openDataDir(dataDir: string, account: Account): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
    if (!account) return await access(dataDir, constants.W_OK);
    const { mode } = await stat(dataDir);
    if ((mode & 0o001) === 0) await chmod(dataDir, (mode & 0o777) | 0o011);
  } catch (cause) {
    throw new LaunchError('DIRECTORY_UNUSABLE', {
      en: `The data directory ${dataDir} cannot be created or used by this user; perhaps another user made it. Choose another with DATA_DIR.`,
      zh: `当前用户无法创建或使用数据目录 ${dataDir}(可能由其他用户创建)。请用 DATA_DIR 指定其他目录。`,
      detail: String(cause),
    });
  }
}

/** `<dataDir>/postgres`, or a directory of its own in the shelter when the server account cannot get there. */
export async function choosePlace(dataDir: string, account: Account, shelter: string, log: (line: string) => void): Promise<string> {
  const blocked = await blockedAt(dataDir, account);
  if (!blocked) return path.join(dataDir, 'postgres');
  const place = path.join(shelter, randomBytes(6).toString('hex'), 'postgres');
  log(`the server account may not enter ${blocked}: the database files go to ${place}`);
  return place;
}
