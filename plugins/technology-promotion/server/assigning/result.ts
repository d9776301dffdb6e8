import { byPair, byText } from './canonical.ts';
import type { Column, Prepared } from './prepare.ts';
import { type AssignedPair, type AssignmentResult, MICRO } from './problem.ts';
import { planFaults } from './rules.ts';
import { costOf, imbalanceOf, loadsOf } from './served.ts';
import type { Watch } from './solver.ts';

interface Found {
  inputHash: string;
  seed: string;
  floor: number;
  gap: AssignmentResult['gap'];
  parts: number;
  seconds: number;
  watch: Watch;
}

const namesOf = (pairs: readonly { itemId: string; expertId: string }[]): Set<string> =>
  new Set(pairs.map(({ itemId, expertId }) => JSON.stringify([itemId, expertId])));

/** Checks the list with the rules of manual changes, which know nothing of the search, before anybody sees it. */
export const resultOf = (prepared: Prepared, chosen: readonly Column[], found: Found): AssignmentResult => {
  const { problem } = prepared;
  const lockedNames = namesOf(problem.locked);
  const previousNames = namesOf(problem.previous?.pairs ?? []);
  const pairs = chosen
    .flatMap(({ unit, expert, scores }) =>
      unit.items.map((item, index): AssignedPair => {
        const name = JSON.stringify([item.id, expert.id]);
        const score = (scores[index] ?? 0) / MICRO;
        return { itemId: item.id, expertId: expert.id, score, locked: lockedNames.has(name), kept: previousNames.has(name) };
      }),
    )
    .sort(byPair);
  const faults = planFaults(problem, pairs);
  if (faults.length > 0) throw new Error(`assignment: the search broke a rule: ${JSON.stringify(faults.slice(0, 5))}`);
  const loads = loadsOf(chosen);
  const loadList = prepared.experts
    .map((expert) => ({ expertId: expert.id, load: loads.get(expert) ?? 0, min: expert.min, max: expert.max }))
    .sort((one, other) => byText(one.expertId, other.expertId));
  const served = new Map<string, number>();
  for (const { itemId, score } of pairs) served.set(itemId, (served.get(itemId) ?? 0) + Math.round(score * MICRO));
  const kept = pairs.filter((pair) => pair.kept).length;
  return {
    kind: 'assigned',
    pairs,
    coverage: { needed: problem.items.reduce((sum, item) => sum + item.need, 0), assigned: pairs.length },
    floor: found.floor / MICRO,
    worstItemIds: problem.items.filter((item) => Math.floor((served.get(item.id) ?? 0) / item.need) === found.floor).map((item) => item.id),
    total: chosen.reduce((sum, column) => sum + column.total, 0) / MICRO,
    // Every pair that is given up lowers the value; the search counts every kept one up, which is the same but for this constant.
    value: (0 - costOf(prepared, chosen) - prepared.changeCost * previousNames.size) / MICRO,
    imbalance: imbalanceOf(chosen),
    changes: { kept, givenUp: previousNames.size - kept },
    loads: loadList,
    loadBounds: { least: Math.min(...loadList.map(({ load }) => load)), most: Math.max(...loadList.map(({ load }) => load)) },
    optimal: found.gap.floor === 0 && found.gap.value === 0 && found.gap.balanceProven,
    gap: found.gap,
    reproducible: !found.watch.clockEnded,
    stats: {
      items: problem.items.length,
      experts: problem.experts.length,
      eligiblePairs: prepared.columns.reduce((sum, column) => sum + column.unit.items.length, 0),
      parts: found.parts,
      solverRuns: found.watch.runs,
      nodes: found.watch.nodesUsed,
      seconds: found.seconds,
    },
    inputHash: found.inputHash,
    seed: found.seed,
  };
};
