// Every value of the world that can be told from all others, and where it stands.
import type { Row, Snapshot } from '../world/snapshot.ts';

export interface Source {
  row: Row;
  column: string;
}
export type Marks = ReadonlyMap<string, readonly Source[]>;

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const text = /⟦[^⟧]{1,200}⟧/g;
const number = /(?<![\w.-])\d{8,9}(?![\w.-])/g;
const moment = /21\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00))?/g;
const address = /\b[a-z]+-\d+-\d+@example\.cn\b/g;
const bytes = /\b[0-9a-f]{64}\b/g;

const sameMoment = (found: string) => (found.includes('T') ? new Date(found).toISOString() : `${found}T00:00:00.000Z`);

/** All marks inside a piece of text, in one way of writing. */
export const marksIn = (found: string): string[] => {
  const folded = found.replaceAll('\\\\x', '').replaceAll('\\x', '');
  return [
    ...(folded.match(text) ?? []),
    ...(folded.match(uuid) ?? []),
    ...(folded.match(number) ?? []),
    ...(folded.match(moment) ?? []).map(sameMoment),
    ...(folded.match(address) ?? []),
    ...(folded.match(bytes) ?? []),
  ];
};

/** Marks of each row, kept while the row is: one snapshot after another holds mostly the same. */
const known = new WeakMap<Row, readonly [mark: string, source: Source][]>();
const marksOf = (row: Row): readonly [string, Source][] => {
  const found =
    known.get(row) ??
    Object.entries(row.values).flatMap(([column, value]) =>
      value === null ? [] : marksIn(JSON.stringify(value)).map((mark): [string, Source] => [mark, { row, column }]),
    );
  known.set(row, found);
  return found;
};

const enter = (marks: Map<string, Source[]>, row: Row): void => {
  for (const [mark, source] of marksOf(row)) {
    const sources = marks.get(mark);
    if (sources) sources.push(source);
    else marks.set(mark, [source]);
  }
};

export const readMarks = (snapshot: Snapshot): Map<string, Source[]> => {
  const marks = new Map<string, Source[]>();
  for (const row of snapshot) enter(marks, row);
  return marks;
};

/** Makes the marks of one snapshot those of the next, in place: most rows of both are the same objects. */
export const moveMarks = (marks: Map<string, Source[]>, old: Snapshot, next: Snapshot): void => {
  const [before, after] = [new Set(old), new Set(next)];
  for (const row of old) {
    if (after.has(row)) continue;
    for (const [mark] of marksOf(row)) {
      const left = (marks.get(mark) ?? []).filter((source) => source.row !== row);
      if (left.length > 0) marks.set(mark, left);
      else marks.delete(mark);
    }
  }
  for (const row of next) if (!before.has(row)) enter(marks, row);
};
