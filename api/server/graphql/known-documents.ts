// The documents of our own portal by hash, as its build left them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface KnownDocuments {
  find(hash: string): Promise<string | undefined>;
}

const rootFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** The portal's own list and one of each plugin. */
const listsIn = async (root: string): Promise<string[]> => {
  const plugins = await readdir(join(root, 'plugins')).catch(() => []);
  return ['web/portal', ...plugins.map((plugin) => `plugins/${plugin}/web`)].map((room) =>
    join(root, room, 'gql', 'persisted-documents.json'),
  );
};

const readList = async (path: string): Promise<[string, string][]> => {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return Object.entries(JSON.parse(text) as Record<string, string>);
};

/** Looks into the files again, at most so often, when a hash is not known: the portal may have been built since. */
const AGAIN_MS = 5_000;

export const knownDocuments = (root: string = rootFolder): KnownDocuments => {
  let documents: Promise<ReadonlyMap<string, string>> | undefined;
  let readAt = 0;
  const read = () => {
    readAt = performance.now();
    documents = listsIn(root)
      .then((lists) => Promise.all(lists.map(readList)))
      .then((entries) => new Map(entries.flat()))
      .catch(() => new Map<string, string>());
    return documents;
  };
  return {
    find: async (hash) => {
      const found = (await (documents ?? read())).get(hash);
      if (found !== undefined || performance.now() - readAt < AGAIN_MS) return found;
      return (await read()).get(hash);
    },
  };
};
