import type { Highs } from 'highs';
import type { Cut, Frame, StepCost } from './frame.ts';
import type { Column, Part, Prepared } from './prepare.ts';
import { chosenOf, decide, type Relaxation, relax } from './search.ts';
import { ceilingOf, floorOf, openFor } from './served.ts';
import type { Watch } from './solver.ts';

/** Ways of the later phases too: what a part has learned so far. */
export interface PartState {
  part: Part;
  rules: Map<string, Cut>;
  /** The last relaxation of the value at some floor. */
  relaxed: { floor: number; frame: Frame; relaxation: Relaxation } | null;
  /** A list that keeps all rules. */
  chosen: Column[] | null;
}

export const gainCost = (column: Column): number => -column.gain;
export const balanceStep = (prepared: Prepared): StepCost =>
  prepared.balanceCost > 0 ? (load) => prepared.balanceCost * (2 * load - 1) : null;

export const frameAt = (prepared: Prepared, state: PartState, floor: number): Frame => ({
  prepared,
  part: state.part,
  columns: openFor(state.part, floor),
  forced: new Set(),
  loads: new Map(),
  cost: gainCost,
  stepCost: balanceStep(prepared),
  floor,
  cuts: new Map(state.rules),
  budget: null,
});

/** Rules about people hold at every floor; rows about the floor only at theirs. */
export const learn = (state: PartState, frame: Frame): void => {
  for (const [key, cut] of frame.cuts) if (cut.kind !== 'floor') state.rules.set(key, cut);
};

/** The cheapest few choices of the relaxation: nearly always enough to find a list, never enough to prove there is none. */
export const nearFrame = (frame: Frame, relaxation: Relaxation, perNeed: number): Frame => {
  const need = frame.part.units.reduce((sum, unit) => sum + unit.need, 0);
  const costs = frame.columns.map((_, place) => relaxation.reduced[place] ?? 0).sort((one, other) => one - other);
  const limit = costs[Math.min(costs.length - 1, need * perNeed)] ?? 0;
  const columns = frame.columns.filter(
    (column, place) => column.locked || (relaxation.reduced[place] ?? 0) <= limit || (relaxation.values[place] ?? 0) > 1e-9,
  );
  return { ...frame, columns };
};

type Trial = 'reached' | 'impossible' | 'open';

const tryFloor = (highs: Highs, prepared: Prepared, state: PartState, floor: number, watch: Watch): Trial => {
  const frame = frameAt(prepared, state, floor);
  const relaxation = relax(highs, frame, watch);
  learn(state, frame);
  if (relaxation === null) return 'impossible';
  if (relaxation === 'stopped') return 'open';
  if (relaxation.whole) {
    state.chosen = chosenOf(frame, relaxation.values);
    state.relaxed = { floor, frame, relaxation };
    return 'reached';
  }
  const near = decide(highs, nearFrame(frame, relaxation, 4), watch, null, true);
  const decision = near.chosen ? near : decide(highs, frame, watch, null, true);
  learn(state, frame);
  if (decision.chosen) {
    state.chosen = decision.chosen;
    state.relaxed = { floor, frame, relaxation };
    return 'reached';
  }
  return decision.status === 'infeasible' ? 'impossible' : 'open';
};

/** Any list at all, before its floor is looked at. */
export const findAny = (highs: Highs, prepared: Prepared, state: PartState, watch: Watch): Trial =>
  tryFloor(highs, prepared, state, 0, watch);

const commonDivisor = (one: number, other: number): number => (other === 0 ? one : commonDivisor(other, one % other));

/** Graded scores leave few possible floors: this finds the highest of them that is not above a given one. */
const possibleFloors = (part: Part): ((floor: number) => number) => {
  const grade = part.columns.reduce((divisor, { scores }) => scores.reduce(commonDivisor, divisor), 0);
  const needs = [...new Set(part.units.map((unit) => unit.need))];
  return (floor) =>
    grade <= 1 ? floor : Math.max(...needs.map((need) => Math.floor((Math.floor(((floor + 1) * need - 1) / grade) * grade) / need)));
};

/** Binary search for the floor, from the most that could be down to what a list holds. */
export const raiseFloor = (
  highs: Highs,
  prepared: Prepared,
  state: PartState,
  cap: number,
  watch: Watch,
  tell: (bound: number, best: number) => void,
): { floor: number; bound: number } => {
  const reached = () => Math.min(cap, floorOf(state.part.units, state.chosen ?? []));
  const possible = possibleFloors(state.part);
  let low = reached();
  const ceiling = Math.min(cap, ceilingOf(prepared, state.part));
  let bound = Math.max(low, ceiling === cap ? cap : possible(ceiling));
  let high = bound;
  let target = high;
  while (low < high && watch.secondsLeft() > 0) {
    tell(bound, Math.min(bound, reached()));
    const trial = tryFloor(highs, prepared, state, target, watch);
    if (trial === 'reached') low = Math.max(target, reached());
    else {
      high = Math.max(low, possible(target - 1));
      // An open trial proves nothing: the search goes on below, the bound stays.
      if (trial === 'impossible') bound = Math.min(bound, high);
    }
    target = possible(Math.ceil((low + high) / 2));
    // Nothing can lie between: only what is above the middle is still open.
    if (target <= low) target = high;
  }
  return { floor: Math.min(low, cap), bound: Math.max(low, bound) };
};
