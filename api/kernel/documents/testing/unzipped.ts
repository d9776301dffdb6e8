import { unpackEntry } from '../../zip/unpack-entry.ts';
import { readDirectory } from '../../zip/zip-directory.ts';

/** The parts of a packed document by their paths. */
export const unzipped = async (bytes: Buffer): Promise<Map<string, string>> => {
  const parts = new Map<string, string>();
  for (const entry of readDirectory(bytes, 100)) parts.set(entry.name, (await unpackEntry(entry)).toString('utf8'));
  return parts;
};
