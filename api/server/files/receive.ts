import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRefused } from '@xinglin/kernel/files/refused';

/** Writes the body to `path`, no byte more than `size`, and answers its SHA-256. */
export const receive = async (body: AsyncIterable<Uint8Array> | null, path: string, size: number): Promise<string> => {
  const sum = createHash('sha256');
  let seen = 0;
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > size) throw new FileRefused('FILE_SIZE', 'more bytes came than were announced');
      sum.update(chunk);
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.from(body ?? []), counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EACCES' || code === 'EIO') throw error;
    throw new FileRefused('FILE_INTERRUPTED', 'the upload broke off');
  }
  if (seen !== size) throw new FileRefused('FILE_SIZE', 'fewer bytes came than were announced');
  return sum.digest('hex');
};
