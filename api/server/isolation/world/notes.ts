// What plugins say about themselves to this proof, found by convention: plugins/<id>/isolation.ts.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IsolationNotes } from '@xinglin/kernel/testing/isolation-notes';

/** All notes as one. Two plugins speak of different tables, so nothing meets but lists of exceptions. */
export type Notes = Required<{ [K in keyof IsolationNotes]: NonNullable<IsolationNotes[K]> }>;

const folder = resolve(import.meta.dirname, '../../../../plugins');

export const readNotes = async (ids: readonly string[]): Promise<Notes> => {
  const said: IsolationNotes[] = [];
  for (const id of ids) {
    const path = join(folder, id, 'isolation.ts');
    if (!existsSync(path)) continue;
    const { isolation } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { isolation: IsolationNotes };
    said.push(isolation);
  }
  const joined = <K extends Exclude<keyof IsolationNotes, 'secrets' | 'cast'>>(key: K) =>
    Object.assign({}, ...said.map((notes) => notes[key] ?? {})) as Notes[K];
  return {
    cast: (kind) => said.flatMap(({ cast }) => cast?.(kind) ?? []),
    truth: joined('truth'),
    values: joined('values'),
    rows: joined('rows'),
    secrets: said.flatMap(({ secrets }) => secrets ?? []),
    reaches: joined('reaches'),
    unreached: joined('unreached'),
    undone: joined('undone'),
    wide: joined('wide'),
    doubled: joined('doubled'),
    twice: joined('twice'),
  };
};
