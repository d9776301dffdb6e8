// The rules for one pair. The same ones as for whole lists, asked about the item and the experts it concerns alone.
import { checkManualChange } from '../assigning/manual.ts';
import type { AssignmentProblem, Pair } from '../assigning/problem.ts';
import type { FaultCode } from '../assigning/rules.ts';

/** What stands against giving the item to the expert; empty when nothing does. */
export const whyNot = (problem: AssignmentProblem, pairs: readonly Pair[], { itemId, expertId }: Pair): FaultCode[] => {
  const item = problem.items.find(({ id }) => id === itemId);
  if (!item) return ['UNKNOWN_ITEM'];
  const onItem = pairs.filter((pair) => pair.itemId === itemId);
  const concerned = new Set([expertId, ...onItem.map((pair) => pair.expertId)]);
  const elsewhere = (id: string) => pairs.filter((pair) => pair.expertId === id && pair.itemId !== itemId).length;
  const small: AssignmentProblem = {
    ...problem,
    items: [{ ...item, group: null }],
    experts: problem.experts
      .filter(({ id }) => concerned.has(id))
      .map((expert) => ({ ...expert, min: 0, max: Math.max(0, expert.max - elsewhere(expert.id)) })),
    match: [],
    conflicts: problem.conflicts.filter((pair) => pair.itemId === itemId),
    locked: [],
    previous: { pairs: [], changeCost: 0 },
    forbidTogether: (problem.forbidTogether ?? []).filter((pair) => pair.every((id) => concerned.has(id))),
  };
  const { reasons } = checkManualChange(small, onItem, { kind: 'add', pair: { itemId, expertId } });
  return [...new Set(reasons.filter(({ standing }) => standing === 'forbidden').map(({ code }) => code))];
};
