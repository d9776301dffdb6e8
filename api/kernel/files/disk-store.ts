import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';

const key = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Objects as files below `folder`; one becomes visible by a rename, after its bytes are on the disk. */
export const createDiskStore = (folder: string): FileStore => {
  const pathOf = (name: string) => {
    if (!key.test(name)) throw new Error('not a key of the store');
    return join(resolve(folder), name);
  };
  return {
    put: async (name, body) => {
      const path = pathOf(name);
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await pipeline(body, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
        const handle = await open(part, 'r+');
        await handle.sync();
        await handle.close();
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: async (name) => {
      const stream = createReadStream(pathOf(name));
      await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
      return stream;
    },
    delete: (name) => rm(pathOf(name), { force: true }),
  };
};
