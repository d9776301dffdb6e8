import type { Highs } from 'highs';
import { explainShortage } from './explain-shortage.ts';
import { findAny, type PartState } from './floor.ts';
import type { Frame } from './frame.ts';
import { type Column, type Expert, type Part, type Prepared, partsOf, prepare } from './prepare.ts';
import type { AssignmentProblem, Finding } from './problem.ts';
import { decide } from './search.ts';
import { loadsOf } from './served.ts';
import type { Watch } from './solver.ts';

/** Trials that look for the smallest set of rules; each is a search of its own. */
const MOST_TRIALS = 80;

/** Stand-ins at a price: the cheapest list with them shows what is missing, and where. */
const standIns = (part: Part): Column[] =>
  part.units.flatMap((unit, index) =>
    Array.from({ length: unit.need }, (_, place): Column => {
      const size = unit.items.length;
      const expert: Expert = { id: `\u0000${index}.${place}`, employerId: null, min: 0, max: size, tracks: [], columns: [] };
      return { unit, expert, scores: unit.items.map(() => 0), total: 0, gain: 0, locked: false, lot: 0 };
    }),
  );

const shortfall = (
  highs: Highs,
  prepared: Prepared,
  part: Part,
  watch: Watch,
): Pick<Extract<Finding, { code: 'COMBINATION' }>, 'short' | 'underMin'> => {
  const added = standIns(part);
  const isAdded = new Set(added);
  const frame: Frame = {
    prepared,
    part: { ...part, experts: [...part.experts, ...added.map((column) => column.expert)] },
    columns: [...part.columns, ...added],
    forced: new Set(),
    loads: new Map(part.experts.map((expert) => [expert, [0, expert.max] as const])),
    cost: (column) => (isAdded.has(column) ? column.unit.items.length : 0),
    stepCost: (load, expert) => (load <= expert.min ? -1 : 0),
    floor: 0,
    cuts: new Map(),
    budget: null,
  };
  const chosen = decide(highs, frame, watch, null).chosen ?? [];
  const loads = loadsOf(chosen);
  const short = part.units.flatMap((unit) => {
    const by = chosen.filter((column) => column.unit === unit && isAdded.has(column)).length;
    return by > 0 ? unit.items.map((item) => ({ itemId: item.id, track: item.track, by })) : [];
  });
  const underMin = part.experts
    .map((expert) => ({ expertId: expert.id, by: expert.min - (loads.get(expert) ?? 0) }))
    .filter(({ by }) => by > 0);
  return { short, underMin };
};

type Rule = { kind: 'together'; pair: readonly [string, string] } | { kind: 'group'; group: string };

/** The problem with these rules only, of those that can be dropped. */
const withRules = (problem: AssignmentProblem, rules: readonly Rule[]): AssignmentProblem => {
  const groups = new Set(rules.flatMap((rule) => (rule.kind === 'group' ? [rule.group] : [])));
  return {
    ...problem,
    items: problem.items.map((item) => ({ ...item, group: item.group && groups.has(item.group) ? item.group : null })),
    forbidTogether: rules.flatMap((rule) => (rule.kind === 'together' ? [rule.pair] : [])),
  };
};

const possible = (highs: Highs, problem: AssignmentProblem, watch: Watch): boolean => {
  const prepared = prepare(problem);
  if (explainShortage(prepared).length > 0) return false;
  return partsOf(prepared).every((part) => {
    const state: PartState = { part, rules: new Map(), relaxed: null, chosen: null };
    return findAny(highs, prepared, state, watch) === 'reached';
  });
};

/** Drops ever smaller handfuls of rules while no list exists without them either: what is left is the reason. */
const smallestReason = (
  highs: Highs,
  problem: AssignmentProblem,
  rules: readonly Rule[],
  watch: Watch,
): { rules: Rule[]; minimal: boolean } => {
  let left = [...rules];
  let trials = 0;
  for (let handful = Math.ceil(left.length / 2); handful >= 1; handful = handful === 1 ? 0 : Math.ceil(handful / 2)) {
    for (let start = 0; start < left.length; ) {
      if (trials >= MOST_TRIALS || watch.secondsLeft() <= 0) return { rules: left, minimal: false };
      trials += 1;
      const without = [...left.slice(0, start), ...left.slice(start + handful)];
      if (possible(highs, withRules(problem, without), watch)) start += handful;
      else left = without;
    }
  }
  return { rules: left, minimal: true };
};

/** No single shortage, and yet no list: which near-duplicates and kept-apart experts stand in each other's way. */
export const explainCombination = (highs: Highs, prepared: Prepared, part: Part, watch: Watch): Finding[] => {
  const items = new Set(part.units.flatMap((unit) => unit.items.map((item) => item.id)));
  const people = new Set(part.experts.map((expert) => expert.id));
  const problem: AssignmentProblem = {
    ...prepared.problem,
    items: prepared.problem.items.filter((item) => items.has(item.id)),
    experts: prepared.problem.experts.filter((expert) => people.has(expert.id)),
    match: [],
    conflicts: prepared.problem.conflicts.filter((pair) => items.has(pair.itemId) && people.has(pair.expertId)),
    locked: prepared.problem.locked.filter((pair) => items.has(pair.itemId)),
    previous: { pairs: [], changeCost: 0 },
  };
  const together = (prepared.problem.forbidTogether ?? []).filter((pair) => pair.every((id) => people.has(id)));
  const groups = part.units.flatMap((unit) => (unit.group !== null && unit.items.length > 1 ? [unit.group] : []));
  const rules: Rule[] = [
    ...together.map((pair): Rule => ({ kind: 'together', pair })),
    ...groups.map((group): Rule => ({ kind: 'group', group })),
  ];
  const reason = smallestReason(highs, problem, rules, watch);
  return [
    {
      code: 'COMBINATION',
      ...shortfall(highs, prepared, part, watch),
      together: reason.rules.flatMap((rule): [string, string][] => (rule.kind === 'together' ? [[rule.pair[0], rule.pair[1]]] : [])),
      groups: reason.rules.flatMap((rule) => (rule.kind === 'group' ? [rule.group] : [])),
      minimal: reason.minimal,
    },
  ];
};
