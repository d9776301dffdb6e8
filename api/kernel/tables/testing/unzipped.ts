import { unpackEntry } from '../../zip/unpack-entry.ts';
import { readDirectory } from '../../zip/zip-directory.ts';

/** For tests: one part of an archive, read the strict way. */
export const unzipped = async (bytes: Buffer, name: string): Promise<Buffer> => {
  const entry = readDirectory(bytes, 1_000).find((each) => each.name === name);
  if (!entry) throw new Error(`no ${name} in the archive`);
  return unpackEntry(entry);
};
