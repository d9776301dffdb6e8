import type { AssignmentProblem, Pair } from './problem.ts';
import { type Fault, faultOf, planFaults } from './rules.ts';

export type ManualChange = { kind: 'add'; pair: Pair } | { kind: 'remove'; pair: Pair } | { kind: 'swap'; remove: Pair; add: Pair };

export interface ManualCheck {
  /** Nothing forbidden comes of it; what is 'incomplete' among the reasons still waits to be done. */
  allowed: boolean;
  reasons: Fault[];
  pairs: Pair[];
}

const same = (one: Pair, other: Pair): boolean => one.itemId === other.itemId && one.expertId === other.expertId;
const keyOf = ({ code, itemIds, expertIds }: Fault): string =>
  // Who fills or shares an item changes with every change; which item it is does not.
  JSON.stringify([code, itemIds, code === 'ITEM_FULL' ? [] : expertIds]);
const excess = ({ limit, actual }: Fault): number => Math.abs((actual ?? 0) - (limit ?? 0));

/** The reasons against one change by hand: what it breaks or makes worse, not what was wrong before. */
export const checkManualChange = (problem: AssignmentProblem, pairs: readonly Pair[], change: ManualChange): ManualCheck => {
  const removed = change.kind === 'remove' ? change.pair : change.kind === 'swap' ? change.remove : null;
  const added = change.kind === 'add' ? change.pair : change.kind === 'swap' ? change.add : null;
  const reasons: Fault[] = [];
  if (removed && !pairs.some((pair) => same(pair, removed))) reasons.push(faultOf('ABSENT', [removed.itemId], [removed.expertId]));
  const after = [...pairs.filter((pair) => !removed || !same(pair, removed)), ...(added ? [added] : [])];
  const before = new Map(planFaults(problem, pairs).map((fault) => [keyOf(fault), excess(fault)]));
  reasons.push(
    ...planFaults(problem, after).filter((fault) => {
      const known = before.get(keyOf(fault));
      return known === undefined || excess(fault) > known;
    }),
  );
  return { allowed: reasons.every((reason) => reason.standing !== 'forbidden'), reasons, pairs: after };
};
