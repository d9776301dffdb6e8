import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkedKey, type FileStore } from './file-store.ts';

/** Forces a file's bytes, or a folder's list of names, from the machine's memory onto the disk. */
const onDisk = async (path: string, flags: 'r' | 'r+') => {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A system that cannot sync a folder (Windows) keeps names by its own journal. */
const folderOnDisk = (path: string) =>
  onDisk(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes(error.code ?? '')) throw error;
  });

/** Objects as files below `folder`; one becomes visible by a rename, after its bytes are on the disk. */
export const createDiskStore = (folder: string): FileStore => {
  const pathOf = (name: string) => join(resolve(folder), checkedKey(name));
  return {
    put: async (name, body) => {
      const path = pathOf(name);
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      try {
        await pipeline(body, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
        await onDisk(part, 'r+');
        await rename(part, path);
        await folderOnDisk(dirname(path));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: async (name, range) => {
      const stream = createReadStream(pathOf(name), range);
      await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
      return stream;
    },
    delete: (name) => rm(pathOf(name), { force: true }),
  };
};
