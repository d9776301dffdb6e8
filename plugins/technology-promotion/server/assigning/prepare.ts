import { drawFrom, shuffled } from './draw.ts';
import { type AssignmentExpert, type AssignmentItem, type AssignmentProblem, MICRO } from './problem.ts';

/** What is decided as one: an item, or the near-duplicates that share their experts. */
export interface Unit {
  items: AssignmentItem[];
  group: string | null;
  need: number;
  columns: Column[];
}

export interface Expert extends AssignmentExpert {
  columns: Column[];
}

/** One yes or no: this expert judges this unit. */
export interface Column {
  unit: Unit;
  expert: Expert;
  /** Millionths, one per item of the unit. */
  scores: number[];
  total: number;
  /** Total and what keeping the pairs of the previous list saves. */
  gain: number;
  locked: boolean;
  /** Decides between equals. */
  lot: number;
}

export interface Prepared {
  problem: AssignmentProblem;
  units: Unit[];
  experts: Expert[];
  columns: Column[];
  apart: Map<string, Set<string>>;
  changeCost: number;
  balanceCost: number;
}

/** Part of the problem that shares no expert with the rest. */
export interface Part {
  units: Unit[];
  experts: Expert[];
  columns: Column[];
}

export const LOTS = 16;

/** Pairs by number: half a million joined strings would cost more than the search. */
const numbering = (problem: AssignmentProblem): ((itemId: string, expertId: string) => number) => {
  const items = new Map(problem.items.map((item, place) => [item.id, place]));
  const experts = new Map(problem.experts.map((expert, place) => [expert.id, place]));
  return (itemId, expertId) => (items.get(itemId) ?? -1) * experts.size + (experts.get(expertId) ?? 0);
};

const apartOf = (problem: AssignmentProblem): Map<string, Set<string>> => {
  const apart = new Map<string, Set<string>>();
  for (const [one, other] of problem.forbidTogether ?? []) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  return apart;
};

const unitsOf = (items: readonly AssignmentItem[]): Unit[] => {
  const groups = new Map<string, Unit>();
  const units: Unit[] = [];
  for (const item of items) {
    const group = item.group ?? null;
    const known = group === null ? undefined : groups.get(group);
    if (known) known.items.push(item);
    else {
      const unit: Unit = { items: [item], group, need: item.need, columns: [] };
      if (group !== null) groups.set(group, unit);
      units.push(unit);
    }
  }
  return units;
};

/** Takes the canonical problem: order and lots then depend on the seed alone. */
export const prepare = (problem: AssignmentProblem): Prepared => {
  const draw = drawFrom(problem.seed);
  const keyOf = numbering(problem);
  const experts = shuffled(problem.experts, draw).map((expert): Expert => ({ ...expert, columns: [] }));
  const units = unitsOf(shuffled(problem.items, draw));
  const scores = new Map(problem.match.map((match) => [keyOf(match.itemId, match.expertId), Math.round(match.score * MICRO)]));
  const conflicts = new Set(problem.conflicts.map((pair) => keyOf(pair.itemId, pair.expertId)));
  const locked = new Set(problem.locked.map((pair) => keyOf(pair.itemId, pair.expertId)));
  const previous = new Set(problem.previous?.pairs.map((pair) => keyOf(pair.itemId, pair.expertId)) ?? []);
  const changeCost = Math.round((problem.previous?.changeCost ?? 0) * MICRO);
  const columns: Column[] = [];
  for (const unit of units) {
    for (const expert of experts) {
      if (expert.max < unit.items.length) continue;
      if (!unit.items.every((item) => expert.tracks.includes(item.track) && !conflicts.has(keyOf(item.id, expert.id)))) continue;
      const own = unit.items.map((item) => scores.get(keyOf(item.id, expert.id)) ?? 0);
      const total = own.reduce((sum, score) => sum + score, 0);
      const kept = unit.items.filter((item) => previous.has(keyOf(item.id, expert.id))).length;
      const column: Column = {
        unit,
        expert,
        scores: own,
        total,
        gain: total + kept * changeCost,
        locked: unit.items.some((item) => locked.has(keyOf(item.id, expert.id))),
        lot: draw(LOTS),
      };
      unit.columns.push(column);
      expert.columns.push(column);
      columns.push(column);
    }
  }
  const balanceCost = Math.round(problem.balanceWeight * MICRO);
  return { problem, units, experts, columns, apart: apartOf(problem), changeCost, balanceCost };
};

export const partsOf = (prepared: Prepared): Part[] => {
  const seen = new Set<Unit>();
  const parts: Part[] = [];
  for (const start of prepared.units) {
    if (seen.has(start)) continue;
    seen.add(start);
    const units = [start];
    const experts = new Set<Expert>();
    for (const unit of units) {
      for (const { expert } of unit.columns) {
        if (experts.has(expert)) continue;
        experts.add(expert);
        for (const column of expert.columns) {
          if (seen.has(column.unit)) continue;
          seen.add(column.unit);
          units.push(column.unit);
        }
      }
    }
    parts.push({ units, experts: [...experts], columns: units.flatMap((unit) => unit.columns) });
  }
  return parts;
};
