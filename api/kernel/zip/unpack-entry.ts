import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { refuse } from '../files/refused.ts';
import type { ZipEntry } from './zip-directory.ts';

const unpack = promisify(inflateRaw);

const contentOf = async (entry: ZipEntry): Promise<Buffer> => {
  if (entry.stored) return entry.packed;
  try {
    return await unpack(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const grew = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(grew ? 'FILE_ARCHIVE_BOMB' : 'FILE_DAMAGED', grew ? 'an entry is larger than it says' : 'an entry cannot be unpacked');
  }
};

/** Never more bytes than the table says, and exactly those it sums up. */
export const unpackEntry = async (entry: ZipEntry): Promise<Buffer> => {
  const content = await contentOf(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) refuse('FILE_DAMAGED', 'an entry is not what its sum says');
  return content;
};
