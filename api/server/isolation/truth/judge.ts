// Reads an answer as its receiver could: text, ids, numbers, moments, hashes, and what is packed in cursors.
import type { Principal } from '../world/principals.ts';
import { type Marks, marksIn, type Source } from './marks.ts';
import type { Truth, Wall } from './may-see.ts';

export interface Verdict {
  forbidden: string[];
  /** Of each value seen, all places where it stands. */
  seen: readonly (readonly Source[])[];
}
export interface Judge {
  judge(answer: string, who: Principal, wall: Wall, given?: string): Verdict;
}

/** Words that a list or an object begins once they are unpacked: the first letter tells. */
const packed = /(?<![A-Za-z0-9_-])[We][A-Za-z0-9_-]{15,}/g;

const unpacked = (answer: string): string =>
  (answer.match(packed) ?? [])
    .map((word) => Buffer.from(word, 'base64url').toString('utf8'))
    .filter((word) => word.startsWith('[') || word.startsWith('{'))
    .join('\n');

export const createJudge = (marks: Marks, truth: Truth): Judge => {
  const known = new Map<string, Map<string, boolean>>();
  const knownTo = (who: Principal, wall: Wall): Map<string, boolean> => {
    const key = `${wall}:${who.name}`;
    const before = known.get(key) ?? new Map<string, boolean>();
    known.set(key, before);
    return before;
  };
  return {
    judge: (answer, who, wall, given = '') => {
      const forbidden: string[] = [];
      const seen: (readonly Source[])[] = [];
      const may = knownTo(who, wall);
      for (const mark of new Set(marksIn(`${answer}\n${unpacked(answer)}`))) {
        const sources = marks.get(mark);
        if (!sources) continue;
        const allowed = may.get(mark) ?? sources.some(({ row, column }) => truth.maySee(row, column, who, wall));
        may.set(mark, allowed);
        if (allowed) seen.push(sources);
        else if (!given.includes(mark)) {
          const [first] = sources;
          forbidden.push(`${mark} of ${first?.row.table.name}.${first?.column}`);
        }
      }
      return { forbidden, seen };
    },
  };
};
