import type { Highs } from 'highs';
import { brokenRules } from './cuts.ts';
import { type Cut, type Frame, layOut, loadRange, rowOfCut, type Step, stepSum } from './frame.ts';
import type { Column } from './prepare.ts';
import { type Program, Session, type Watch } from './solver.ts';

/** The best fractional solution, the limit it proves and what each choice would cost against it. */
export interface Relaxation {
  values: Float64Array;
  whole: boolean;
  /** No solution of the frame costs less; computed here from the prices, so it does not rest on the solver's word. */
  bound: number;
  reduced: Float64Array;
  rowDual: Float64Array;
  steps: Step[];
  cuts: Cut[];
}

export interface Decision {
  status: 'optimal' | 'infeasible' | 'stopped';
  chosen: Column[] | null;
  bound: number;
}

const NEARLY_WHOLE = 1e-6;

/** Prices of the wrong sign against an open side prove nothing and count as none. */
const proof = (program: Program, rowDual: Float64Array): { bound: number; reduced: Float64Array; rowDual: Float64Array } => {
  const reduced = Float64Array.from(program.cost);
  const prices = Float64Array.from(rowDual);
  let bound = 0;
  for (const [index, row] of program.rows.entries()) {
    let price = prices[index] ?? 0;
    if ((price > 0 && row.lower === -Infinity) || (price < 0 && row.upper === Infinity)) price = 0;
    prices[index] = price;
    if (price === 0) continue;
    bound += price * (price > 0 ? row.lower : row.upper);
    for (const [place, column] of row.columns.entries()) reduced[column] = (reduced[column] ?? 0) - price * (row.values[place] ?? 0);
  }
  for (const [column, cost] of reduced.entries()) {
    const end = cost > 0 ? program.lower[column] : program.upper[column];
    if (cost !== 0 && end !== Infinity) bound += cost * (end ?? 0);
  }
  return { bound, reduced, rowDual: prices };
};

const addBroken = (frame: Frame, values: ArrayLike<number>, session: Session, laid: ReturnType<typeof layOut>): boolean => {
  const broken = brokenRules(frame, values);
  for (const cut of broken) frame.cuts.set(cut.key, cut);
  laid.cuts.push(...broken);
  if (broken.length > 0) session.addRows(broken.map((cut) => rowOfCut(cut, laid.places)));
  return broken.length > 0;
};

/** Fixed part of the cost: the steps below each expert's least load. */
const baseOf = (frame: Frame): number =>
  frame.stepCost ? frame.part.experts.reduce((sum, expert) => sum + stepSum(frame.stepCost, expert, loadRange(frame, expert)[0]), 0) : 0;

/** Null: even in fractions there is no solution. 'stopped': the clock ran out. */
export const relax = (highs: Highs, frame: Frame, watch: Watch): Relaxation | null | 'stopped' => {
  const laid = layOut(frame, false);
  const session = new Session(highs, laid.program, watch);
  try {
    for (;;) {
      const { status, values, rowDual } = session.run();
      if (status === 'infeasible') return null;
      if (status === 'stopped' || !values) return 'stopped';
      if (addBroken(frame, values, session, laid)) continue;
      const whole = frame.columns.every((_, place) => Math.abs((values[place] ?? 0) - Math.round(values[place] ?? 0)) < NEARLY_WHOLE);
      const proven = proof(laid.program, rowDual);
      return { ...laid, ...proven, bound: proven.bound + baseOf(frame), values, whole };
    }
  } finally {
    session.dispose();
  }
};

export const chosenOf = (frame: Frame, values: ArrayLike<number>): Column[] =>
  frame.columns.filter((_, place) => (values[place] ?? 0) > 0.5);

/** Searches whole solutions; `start` is one to begin from, `firstFound` asks for any. */
export const decide = (highs: Highs, frame: Frame, watch: Watch, start: readonly Column[] | null, firstFound = false): Decision => {
  const laid = layOut(frame, true);
  const session = new Session(highs, laid.program, watch, firstFound);
  if (start) session.suggest(valuesOf(frame, laid.steps, new Set(start)));
  try {
    for (;;) {
      const { status, values, bound } = session.run();
      if (status === 'infeasible') return { status, chosen: null, bound: Infinity };
      const total = bound + baseOf(frame);
      if (!values) return { status: 'stopped', chosen: null, bound: total };
      if (addBroken(frame, values, session, laid)) continue;
      return { status, chosen: chosenOf(frame, values), bound: total };
    }
  } finally {
    session.dispose();
  }
};

const valuesOf = (frame: Frame, steps: readonly Step[], chosen: ReadonlySet<Column>): number[] => {
  const loads = new Map<unknown, number>();
  for (const { expert, unit } of chosen) loads.set(expert, (loads.get(expert) ?? 0) + unit.items.length);
  return [
    ...frame.columns.map((column) => (chosen.has(column) ? 1 : 0)),
    ...steps.map((step) => Math.max(0, Math.min(step.size, (loads.get(step.expert) ?? 0) - step.from))),
  ];
};
