// What plugins say about themselves to this proof, found by convention: plugins/<id>/isolation.ts.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IsolationNotes, IsolationSuite } from '@xinglin/kernel/testing/isolation-notes';

/** All notes as one. Two plugins speak of different tables; where both have a word on one of the host's, both are heard. */
export type Notes = Required<{ [K in keyof Omit<IsolationNotes, 'maturing'>]: NonNullable<IsolationNotes[K]> }>;

const folder = resolve(import.meta.dirname, '../../../../plugins');

const notesOf = async (id: string): Promise<IsolationNotes> => {
  const path = join(folder, id, 'isolation.ts');
  if (!existsSync(path)) return {};
  return ((await import(/* @vite-ignore */ pathToFileURL(path).href)) as { isolation: IsolationNotes }).isolation;
};

/** Modules that say that this suite is not yet for them. */
export const maturing = async (suite: IsolationSuite): Promise<string[]> => {
  const ids = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const said = await Promise.all(ids.map(async (id) => ((await notesOf(id)).maturing?.suites.includes(suite) ? [id] : [])));
  return said.flat();
};

export const readNotes = async (ids: readonly string[]): Promise<Notes> => {
  const said = await Promise.all(ids.map(notesOf));
  const joined = <K extends Exclude<keyof Notes, 'secrets' | 'cast'>>(key: K) =>
    Object.assign({}, ...said.map((notes) => notes[key] ?? {})) as Notes[K];
  const tables = new Set(said.flatMap(({ values }) => Object.keys(values ?? {})));
  return {
    cast: (kind) => said.flatMap(({ cast }) => cast?.(kind) ?? []),
    truth: joined('truth'),
    values: Object.fromEntries(
      [...tables].map((table): [string, Notes['values'][string]] => [
        table,
        (seat, row) => Object.assign({}, ...said.map(({ values }) => values?.[table]?.(seat, row))),
      ]),
    ),
    rows: joined('rows'),
    secrets: said.flatMap(({ secrets }) => secrets ?? []),
    reaches: joined('reaches'),
    opening: joined('opening'),
    inputs: joined('inputs'),
    unreached: joined('unreached'),
    undone: joined('undone'),
    wide: joined('wide'),
    doubled: joined('doubled'),
    twice: joined('twice'),
    counted: joined('counted'),
  };
};
