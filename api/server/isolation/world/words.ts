// Closed word lists of columns: as CHECK constraints state them, else as the models' own comments do (`/// DRAFT | SENT`).
import { readSchemaFiles } from '@xinglin/prisma/database/migration-list';

/** `Model.field` → words. */
export type WrittenWords = ReadonlyMap<string, readonly string[]>;

const listed = /^\/\/\/\s+([A-Z][A-Z_]+(?:\s\|\s[A-Z][A-Z_]+)+)\b/;

export const readWrittenWords = async (): Promise<WrittenWords> => {
  const found = new Map<string, readonly string[]>();
  for (const { content } of await readSchemaFiles()) {
    let model = '';
    let said: readonly string[] | null = null;
    for (const line of content.split(/\r?\n/).map((each) => each.trim())) {
      model = /^model\s+(\w+)/.exec(line)?.[1] ?? model;
      if (line.startsWith('///')) {
        said = listed.exec(line)?.[1]?.split(' | ') ?? said;
        continue;
      }
      const field = /^(\w+)\s+String(?:\[\]|\?)?(?:\s|$)/.exec(line)?.[1];
      if (field && said) found.set(`${model}.${field}`, said);
      said = null;
    }
  }
  return found;
};

/** The least value that a CHECK constraint allows, where it names a range. */
export const readCheckedRange = (text: string): [string, number] | null => {
  const found = /\("?(\w+)"? >= (\d+)\) AND \("?\1"? <= \d+\)/.exec(text);
  return found ? [found[1] ?? '', Number(found[2])] : null;
};

/** The list in the text of a CHECK constraint, with the column that it is about. */
export const readCheckedWords = (text: string): [string, string[]] | null => {
  const found = /\(\(?"?(\w+)"? = ANY \(ARRAY\[(.+?)\]\)/.exec(text);
  return found ? [found[1] ?? '', [...(found[2] ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '')] : null;
};
