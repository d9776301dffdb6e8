import type { AssignmentProblem, Pair } from './problem.ts';

export type ProblemCode =
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_EXPERT'
  | 'TWICE'
  | 'NOT_COUNT'
  | 'NOT_SHARE'
  | 'NEGATIVE'
  | 'SAME_EXPERT'
  | 'EMPTY'
  | 'TOO_LARGE';

export interface ProblemIssue {
  path: string;
  code: ProblemCode;
}

/** The problem contradicts itself; no list, and no explanation in terms of items and experts, can come of it. */
export class ProblemError extends Error {
  readonly issues: readonly ProblemIssue[];
  constructor(issues: readonly ProblemIssue[]) {
    super(`assignment problem: ${issues.map((issue) => `${issue.path} ${issue.code}`).join(', ')}`);
    this.name = 'ProblemError';
    this.issues = issues;
  }
}

/** Pairs of items and experts beyond which the search would leave its memory. */
const MOST_PAIRS = 3_000_000;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 10_000;

export const problemIssues = (problem: AssignmentProblem): ProblemIssue[] => {
  const issues: ProblemIssue[] = [];
  const add = (path: string, code: ProblemCode) => issues.push({ path, code });
  const ids = (list: readonly { id: string }[], path: string): Set<string> => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (id === '') add(`${path}.${index}.id`, 'EMPTY');
      if (seen.has(id)) add(`${path}.${index}.id`, 'TWICE');
      seen.add(id);
    }
    return seen;
  };
  const items = ids(problem.items, 'items');
  const experts = ids(problem.experts, 'experts');
  if (items.size === 0) add('items', 'EMPTY');
  if (items.size * experts.size > MOST_PAIRS) add('items', 'TOO_LARGE');
  for (const [index, item] of problem.items.entries()) {
    if (!isCount(item.need) || item.need === 0) add(`items.${index}.need`, 'NOT_COUNT');
  }
  for (const [index, expert] of problem.experts.entries()) {
    if (!isCount(expert.min)) add(`experts.${index}.min`, 'NOT_COUNT');
    if (!isCount(expert.max)) add(`experts.${index}.max`, 'NOT_COUNT');
  }
  const known = (list: readonly Pair[], path: string) => {
    const seen = new Set<string>();
    for (const [index, pair] of list.entries()) {
      if (!items.has(pair.itemId)) add(`${path}.${index}.itemId`, 'UNKNOWN_ITEM');
      if (!experts.has(pair.expertId)) add(`${path}.${index}.expertId`, 'UNKNOWN_EXPERT');
      const key = JSON.stringify([pair.itemId, pair.expertId]);
      if (seen.has(key)) add(`${path}.${index}`, 'TWICE');
      seen.add(key);
    }
  };
  known(problem.match, 'match');
  known(problem.locked, 'locked');
  known(problem.previous?.pairs ?? [], 'previous.pairs');
  // The same pair may be in conflict for two reasons.
  for (const [index, pair] of problem.conflicts.entries()) known([pair], `conflicts.${index}`);
  for (const [index, { score }] of problem.match.entries()) {
    if (!(score >= 0 && score <= 1)) add(`match.${index}.score`, 'NOT_SHARE');
  }
  for (const [index, [one, other]] of (problem.forbidTogether ?? []).entries()) {
    if (one === other) add(`forbidTogether.${index}`, 'SAME_EXPERT');
    if (!experts.has(one) || !experts.has(other)) add(`forbidTogether.${index}`, 'UNKNOWN_EXPERT');
  }
  if (!(problem.balanceWeight >= 0 && problem.balanceWeight <= 1)) add('balanceWeight', 'NOT_SHARE');
  const changeCost = problem.previous?.changeCost ?? 0;
  if (!(changeCost >= 0 && changeCost <= 1)) add('previous.changeCost', 'NOT_SHARE');
  return issues;
};
