import type { Highs } from 'highs';
import { frameAt, learn, nearFrame, type PartState } from './floor.ts';
import type { Frame } from './frame.ts';
import type { Column, Prepared } from './prepare.ts';
import { chosenOf, decide, type Relaxation, relax } from './search.ts';
import { costOf } from './served.ts';
import type { Watch } from './solver.ts';

export interface Valued {
  chosen: Column[];
  cost: number;
  /** No list with this floor costs less. */
  bound: number;
  frame: Frame | null;
  relaxation: Relaxation | null;
}

/** Sums of some ten thousand doubles of this size are off by less. */
export const ROUNDING = 0.02;
const wholeBound = (bound: number): number => Math.ceil(bound - ROUNDING);

/** Choices that no better list than one of cost `best` can hold go, and those it must hold stay. */
export const closedBy = (frame: Frame, relaxation: Relaxation, gap: number): Frame => {
  const forced = new Set<Column>();
  const columns = frame.columns.filter((column, place) => {
    const reduced = relaxation.reduced[place] ?? 0;
    if (reduced < -gap) forced.add(column);
    return column.locked || reduced <= gap;
  });
  return { ...frame, columns, forced };
};

/** The greatest total less the price of changes and imbalance, among the lists with this floor. */
export const raiseValue = (
  highs: Highs,
  prepared: Prepared,
  state: PartState,
  floor: number,
  watch: Watch,
  tell: (bound: number, best: number) => void,
): Valued => {
  const held = state.chosen ?? [];
  const heldCost = costOf(prepared, held);
  const frame = state.relaxed?.floor === floor ? state.relaxed.frame : frameAt(prepared, state, floor);
  const relaxation = state.relaxed?.floor === floor ? state.relaxed.relaxation : relax(highs, frame, watch);
  learn(state, frame);
  if (relaxation === null || relaxation === 'stopped')
    return { chosen: held, cost: heldCost, bound: -Infinity, frame: null, relaxation: null };
  let best = { chosen: held, cost: heldCost };
  let bound = wholeBound(relaxation.bound);
  const offer = (chosen: Column[] | null) => {
    if (chosen && costOf(prepared, chosen) < best.cost) best = { chosen, cost: costOf(prepared, chosen) };
    tell(bound, best.cost);
  };
  if (relaxation.whole) offer(chosenOf(frame, relaxation.values));
  if (best.cost > bound) {
    const near = nearFrame(frame, relaxation, 3);
    offer(decide(highs, near, watch, best.chosen.every((column) => near.columns.includes(column)) ? best.chosen : null).chosen);
  }
  if (best.cost > bound && watch.secondsLeft() > 0) {
    const left = closedBy(frame, relaxation, best.cost - relaxation.bound + ROUNDING);
    const decision = decide(highs, left, watch, best.chosen);
    bound = Math.max(bound, Math.min(best.cost, wholeBound(decision.bound)));
    offer(decision.chosen);
    if (decision.status === 'optimal') bound = best.cost;
    learn(state, left);
  }
  return { ...best, bound, frame, relaxation };
};
