// A problem as it is kept with its run: items and experts once, pairs by their places in those lists. A thousand items and
// three hundred experts are three hundred thousand pairs, which by id would be forty megabytes.
import { type AssignmentProblem, MICRO, type Pair } from '../assigning/problem.ts';

type Places = [item: number, expert: number];

export interface PackedProblem extends Omit<AssignmentProblem, 'match' | 'conflicts' | 'locked' | 'previous'> {
  match: [item: number, expert: number, micro: number][];
  conflicts: Places[];
  locked: Places[];
  previous: { pairs: Places[]; changeCost: number };
}

export const packProblem = (problem: AssignmentProblem): PackedProblem => {
  const items = new Map(problem.items.map(({ id }, at) => [id, at]));
  const experts = new Map(problem.experts.map(({ id }, at) => [id, at]));
  const place = ({ itemId, expertId }: Pair): Places => [items.get(itemId) ?? -1, experts.get(expertId) ?? -1];
  return {
    ...problem,
    match: problem.match.map((each) => [...place(each), Math.round(each.score * MICRO)]),
    conflicts: problem.conflicts.map(place),
    locked: problem.locked.map(place),
    previous: { pairs: (problem.previous?.pairs ?? []).map(place), changeCost: problem.previous?.changeCost ?? 0 },
  };
};

export const unpackProblem = (packed: PackedProblem): AssignmentProblem => {
  const pair = ([item, expert]: readonly [number, number, ...number[]]): Pair => ({
    itemId: packed.items[item]?.id ?? '',
    expertId: packed.experts[expert]?.id ?? '',
  });
  return {
    ...packed,
    match: packed.match.map((each) => ({ ...pair(each), score: each[2] / MICRO })),
    conflicts: packed.conflicts.map(pair),
    locked: packed.locked.map(pair),
    previous: { pairs: packed.previous.pairs.map(pair), changeCost: packed.previous.changeCost },
  };
};
