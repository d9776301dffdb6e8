import type { Highs } from 'highs';
import type { PartState } from './floor.ts';
import { balanceStep, gainCost } from './floor.ts';
import { type Cut, type Frame, loadRange } from './frame.ts';
import { type Column, type Expert, LOTS, type Prepared } from './prepare.ts';
import { chosenOf, decide, type Relaxation, relax } from './search.ts';
import { costOf, floorOf, imbalanceOf } from './served.ts';
import type { Watch } from './solver.ts';
import { closedBy, ROUNDING, type Valued } from './value.ts';

/** Loads that every list of this cost keeps to. */
const loadsWithin = (frame: Frame, relaxation: Relaxation, gap: number): Map<Expert, readonly [number, number]> => {
  const loads = new Map<Expert, readonly [number, number]>();
  for (const [index, step] of relaxation.steps.entries()) {
    const reduced = relaxation.reduced[frame.columns.length + index] ?? 0;
    const [least, most] = loads.get(step.expert) ?? loadRange(frame, step.expert);
    if (reduced > gap) loads.set(step.expert, [least, Math.min(most, step.from)]);
    if (reduced < -gap) loads.set(step.expert, [Math.max(least, step.from + step.size), most]);
  }
  return loads;
};

/** Rules whose price exceeds the gap hold with equality in every list of this cost. */
const tightened = (frame: Frame, relaxation: Relaxation, gap: number): Map<string, Cut> => {
  const before = frame.part.units.length + frame.part.experts.length;
  return new Map(
    relaxation.cuts.map((cut, index): [string, Cut] => {
      const price = Math.abs(relaxation.rowDual[before + index] ?? 0);
      return [cut.key, cut.kind !== 'floor' && price > gap ? { ...cut, lower: cut.upper } : cut];
    }),
  );
};

/** The most that a list inside the narrowed frame can cost above the bound. */
const worstLoss = (frame: Frame, narrowed: Frame, relaxation: Relaxation, gap: number): number => {
  const open = new Set(narrowed.columns);
  let loss = 0;
  for (const [place, column] of frame.columns.entries()) {
    if (open.has(column) && !narrowed.forced.has(column) && !column.locked) loss += Math.abs(relaxation.reduced[place] ?? 0);
  }
  for (const [index, step] of relaxation.steps.entries()) {
    const reduced = Math.abs(relaxation.reduced[frame.columns.length + index] ?? 0);
    if (reduced <= gap) loss += reduced * step.size;
  }
  const before = frame.part.units.length + frame.part.experts.length;
  for (const [index, cut] of relaxation.cuts.entries()) {
    const price = Math.abs(relaxation.rowDual[before + index] ?? 0);
    if (cut.kind === 'floor' && price > 0) return Infinity;
    if (price <= gap) loss += price;
  }
  return loss;
};

/** Among the lists of the greatest value: even loads, and where those are equal too, the lot. */
export const evenOut = (
  highs: Highs,
  prepared: Prepared,
  state: PartState,
  valued: Valued,
  floor: number,
  watch: Watch,
): { chosen: Column[]; proven: boolean } => {
  const { frame, relaxation, chosen, cost } = valued;
  if (!frame || !relaxation || watch.secondsLeft() <= 0) return { chosen, proven: false };
  const gap = cost - relaxation.bound + ROUNDING;
  const narrowed = closedBy(frame, relaxation, gap);
  const mostLots = LOTS * state.part.units.reduce((sum, unit) => sum + unit.need, 0) + 1;
  const free = relaxation.bound + worstLoss(frame, narrowed, relaxation, gap) < cost + 1 - 2 * ROUNDING;
  const even: Frame = {
    ...narrowed,
    loads: loadsWithin(frame, relaxation, gap),
    cuts: tightened(frame, relaxation, gap),
    cost: (column) => column.lot,
    stepCost: (load) => mostLots * (2 * load - 1),
    budget: free ? null : { cost: gainCost, stepCost: balanceStep(prepared), most: cost + 0.5 },
  };
  for (const [key, rule] of state.rules) if (!even.cuts.has(key)) even.cuts.set(key, rule);
  const relaxed = relax(highs, even, watch);
  if (relaxed === null || relaxed === 'stopped') return { chosen, proven: false };
  const decision = relaxed.whole
    ? { status: 'optimal' as const, chosen: chosenOf(even, relaxed.values) }
    : decide(highs, even, watch, chosen);
  const better = decision.chosen;
  if (!better || costOf(prepared, better) > cost || floorOf(state.part.units, better) < floor) return { chosen, proven: false };
  if (imbalanceOf(better) > imbalanceOf(chosen)) return { chosen, proven: false };
  return { chosen: better, proven: decision.status === 'optimal' };
};
