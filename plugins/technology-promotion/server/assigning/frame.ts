import type { Column, Expert, Part, Prepared, Unit } from './prepare.ts';
import type { Program, Row } from './solver.ts';

/** One step of an expert's load above its least: unit steps price balance, one wide step leaves it free. */
export interface Step {
  expert: Expert;
  from: number;
  size: number;
  cost: number;
}

/** A rule that enters the program only once a solution breaks it; almost none ever is. */
export interface Cut {
  key: string;
  kind: 'employer' | 'together' | 'floor';
  columns: Column[];
  /** Without weights every column counts one. */
  weights?: number[];
  lower: number;
  upper: number;
}

/** Cost of the n-th review of one expert; it may not fall with n. */
export type StepCost = ((load: number, expert: Expert) => number) | null;

/** One program over a part: which columns are still open, what they cost and what must hold. */
export interface Frame {
  prepared: Prepared;
  part: Part;
  columns: Column[];
  forced: ReadonlySet<Column>;
  loads: ReadonlyMap<Expert, readonly [least: number, most: number]>;
  cost: (column: Column) => number;
  stepCost: StepCost;
  floor: number;
  cuts: Map<string, Cut>;
  budget: { cost: (column: Column) => number; stepCost: StepCost; most: number } | null;
}

/** Match in a row is written in thousandths of a point's thousandth: millionths of a unit row would drown in the tolerance. */
export const ROW_SCALE = 1_000;
export const sizeOf = (unit: Unit): number => unit.items.length;
const forcedOrLocked = (frame: Frame, column: Column): boolean => column.locked || frame.forced.has(column);

export const loadRange = (frame: Frame, expert: Expert): readonly [number, number] => frame.loads.get(expert) ?? [expert.min, expert.max];

export const stepsOf = (frame: Frame): Step[] =>
  frame.part.experts.flatMap((expert): Step[] => {
    const [least, most] = loadRange(frame, expert);
    const { stepCost } = frame;
    if (!stepCost) return most > least ? [{ expert, from: least, size: most - least, cost: 0 }] : [];
    return Array.from({ length: most - least }, (_, step) => ({
      expert,
      from: least + step,
      size: 1,
      cost: stepCost(least + step + 1, expert),
    }));
  });

export interface Laid {
  program: Program;
  steps: Step[];
  cuts: Cut[];
}

export const rowOfCut = (cut: Cut, places: ReadonlyMap<Column, number>): Row => {
  const row: Row = { columns: [], values: [], lower: cut.lower, upper: cut.upper };
  for (const [index, column] of cut.columns.entries()) {
    const place = places.get(column);
    const value = cut.weights?.[index] ?? 1;
    if (place === undefined || value === 0) continue;
    row.columns.push(place);
    row.values.push(value);
  }
  return row;
};

/** Rows in the order: one per unit, one per expert, the budget, the cuts. Columns: choices, steps. */
export const layOut = (frame: Frame, whole: boolean): Laid & { places: Map<Column, number> } => {
  const { part, columns } = frame;
  const places = new Map(columns.map((column, place) => [column, place]));
  const steps = stepsOf(frame);
  const program: Program = { cost: [], lower: [], upper: [], whole: [], rows: [] };
  const addColumn = (cost: number, lower: number, upper: number, isWhole: boolean) => {
    program.cost.push(cost);
    program.lower.push(lower);
    program.upper.push(upper);
    program.whole.push(isWhole);
  };
  for (const column of columns) addColumn(frame.cost(column), forcedOrLocked(frame, column) ? 1 : 0, 1, whole);
  for (const step of steps) addColumn(step.cost, 0, step.size, false);

  const unitRows = new Map(part.units.map((unit): [Unit, Row] => [unit, { columns: [], values: [], lower: unit.need, upper: unit.need }]));
  const expertRows = new Map(
    part.experts.map((expert): [Expert, Row] => {
      const [least] = loadRange(frame, expert);
      return [expert, { columns: [], values: [], lower: least, upper: least }];
    }),
  );
  const put = (row: Row | undefined, place: number, value: number) => {
    row?.columns.push(place);
    row?.values.push(value);
  };
  for (const [place, column] of columns.entries()) {
    put(unitRows.get(column.unit), place, 1);
    put(expertRows.get(column.expert), place, sizeOf(column.unit));
  }
  for (const [index, step] of steps.entries()) put(expertRows.get(step.expert), columns.length + index, -1);
  program.rows.push(...unitRows.values(), ...expertRows.values());
  if (frame.budget) program.rows.push(budgetRow(frame, frame.budget, steps));
  const cuts = [...frame.cuts.values()];
  program.rows.push(...cuts.map((cut) => rowOfCut(cut, places)));
  return { program, steps, cuts, places };
};

const budgetRow = (frame: Frame, budget: NonNullable<Frame['budget']>, steps: readonly Step[]): Row => {
  const row: Row = { columns: [], values: [], lower: -Infinity, upper: budget.most / ROW_SCALE };
  const put = (place: number, cost: number) => {
    if (cost === 0) return;
    row.columns.push(place);
    row.values.push(cost / ROW_SCALE);
  };
  for (const [place, column] of frame.columns.entries()) put(place, budget.cost(column));
  const base = frame.part.experts.reduce((sum, expert) => sum + stepSum(budget.stepCost, expert, loadRange(frame, expert)[0]), 0);
  row.upper -= base / ROW_SCALE;
  for (const [index, step] of steps.entries()) put(frame.columns.length + index, budget.stepCost?.(step.from + 1, step.expert) ?? 0);
  return row;
};

/** Cost of the first `load` reviews of one expert. */
export const stepSum = (stepCost: StepCost, expert: Expert, load: number): number => {
  let sum = 0;
  for (let review = 1; stepCost && review <= load; review++) sum += stepCost(review, expert);
  return sum;
};
