import { createHash } from 'node:crypto';
import type { AssignmentProblem, Pair } from './problem.ts';

/** By code units, since a locale's order differs between machines. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byId = (one: { id: string }, other: { id: string }): number => byText(one.id, other.id);
export const byPair = (one: Pair, other: Pair): number => byText(one.itemId, other.itemId) || byText(one.expertId, other.expertId);
const pairs = (list: readonly Pair[]) => [...list].sort(byPair).map(({ itemId, expertId }): Pair => ({ itemId, expertId }));

/** The same problem in one order and without what has no effect, so that the caller's order decides nothing. */
export const canonicalProblem = (problem: AssignmentProblem): AssignmentProblem => ({
  items: [...problem.items].sort(byId).map(({ id, track, need, group }) => ({ id, track, need, group: group ?? null })),
  experts: [...problem.experts]
    .sort(byId)
    .map(({ id, employerId, min, max, tracks }) => ({ id, employerId, min, max, tracks: [...new Set(tracks)].sort(byText) })),
  match: [...problem.match].sort(byPair).map(({ itemId, expertId, score }) => ({ itemId, expertId, score })),
  conflicts: pairs(problem.conflicts),
  locked: pairs(problem.locked),
  previous: { pairs: pairs(problem.previous?.pairs ?? []), changeCost: problem.previous?.changeCost ?? 0 },
  forbidTogether: (problem.forbidTogether ?? [])
    .map(([one, other]): [string, string] => (byText(one, other) <= 0 ? [one, other] : [other, one]))
    .sort((one, other) => byText(one[0], other[0]) || byText(one[1], other[1])),
  oneEmployerPerItem: problem.oneEmployerPerItem,
  fairnessFloor: problem.fairnessFloor,
  balanceWeight: problem.balanceWeight,
  seed: problem.seed,
});

/** Names the input without its seed: two runs with one hash differ by the draw only. */
export const inputHash = (canonical: AssignmentProblem): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...canonical, seed: undefined }))
    .digest('hex');
