// Reads an answer as its receiver could: text, ids, numbers, moments, hashes, and what is packed in cursors.
import type { Principal } from '../world/principals.ts';
import { type Marks, marksIn, type Source } from './marks.ts';
import type { Truth, Wall } from './may-see.ts';

export interface Verdict {
  forbidden: string[];
  seen: readonly Source[];
}
export interface Judge {
  judge(answer: string, who: Principal, wall: Wall, given?: string): Verdict;
}

const packed = /[A-Za-z0-9_-]{16,}/g;

const unpacked = (answer: string): string =>
  (answer.match(packed) ?? [])
    .map((word) => Buffer.from(word, 'base64url').toString('utf8'))
    .filter((word) => word.startsWith('[') || word.startsWith('{'))
    .join('\n');

export const createJudge = (marks: Marks, truth: Truth): Judge => {
  const known = new Map<string, boolean>();
  const may = (mark: string, sources: readonly Source[], who: Principal, wall: Wall): boolean => {
    const key = `${wall}:${who.name}:${mark}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = sources.some(({ row, column }) => truth.maySee(row, column, who, wall));
    known.set(key, answer);
    return answer;
  };
  return {
    judge: (answer, who, wall, given = '') => {
      const forbidden: string[] = [];
      const seen: Source[] = [];
      for (const mark of new Set(marksIn(`${answer}\n${unpacked(answer)}`))) {
        const sources = marks.get(mark);
        if (!sources) continue;
        if (may(mark, sources, who, wall)) seen.push(...sources);
        else if (!given.includes(mark)) {
          const [first] = sources;
          forbidden.push(`${mark} of ${first?.row.table.name}.${first?.column}`);
        }
      }
      return { forbidden, seen };
    },
  };
};
