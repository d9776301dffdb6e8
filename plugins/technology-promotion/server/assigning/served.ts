import type { Column, Part, Prepared, Unit } from './prepare.ts';

/** Mean match of the worst-served item in whole millionths. */
export const floorOf = (units: readonly Unit[], chosen: readonly Column[]): number => {
  const served = new Map<Unit, number[]>(units.map((unit) => [unit, unit.items.map(() => 0)]));
  for (const { unit, scores } of chosen) {
    const sums = served.get(unit);
    for (const [index, score] of scores.entries()) if (sums) sums[index] = (sums[index] ?? 0) + score;
  }
  let floor = Infinity;
  for (const [unit, sums] of served) for (const sum of sums) floor = Math.min(floor, Math.floor(sum / unit.need));
  return floor;
};

export const loadsOf = (chosen: readonly Column[]): Map<Column['expert'], number> => {
  const loads = new Map<Column['expert'], number>();
  for (const { expert, unit } of chosen) loads.set(expert, (loads.get(expert) ?? 0) + unit.items.length);
  return loads;
};

export const imbalanceOf = (chosen: readonly Column[]): number => [...loadsOf(chosen).values()].reduce((sum, load) => sum + load * load, 0);

/** What is made small: lost match and changes, plus the price of imbalance. Millionths. */
export const costOf = (prepared: Prepared, chosen: readonly Column[]): number =>
  chosen.reduce((sum, column) => sum - column.gain, 0) + prepared.balanceCost * imbalanceOf(chosen);

/** Above this no list can lift the item: its best experts, one per employer, whatever the others get. */
export const ceilingOf = (prepared: Prepared, part: Part): number => {
  let ceiling = Infinity;
  for (const unit of part.units) {
    for (const index of unit.items.keys()) {
      const sorted = [...unit.columns].sort(
        (one, other) => Number(other.locked) - Number(one.locked) || score(other, index) - score(one, index),
      );
      const employers = new Set<string>();
      let sum = 0;
      let left = unit.need;
      for (const column of sorted) {
        const employer = column.expert.employerId;
        if (left === 0) break;
        if (prepared.problem.oneEmployerPerItem && employer !== null && employers.has(employer)) continue;
        if (employer !== null) employers.add(employer);
        sum += score(column, index);
        left -= 1;
      }
      ceiling = Math.min(ceiling, Math.floor(sum / unit.need));
    }
  }
  return ceiling;
};

const score = (column: Column, index: number): number => column.scores[index] ?? 0;

/** The choices that some list with this floor may hold: with the best company an item can have, they reach it. */
export const openFor = (part: Part, floor: number): Column[] => {
  if (floor <= 0) return part.columns;
  const closed = new Set<Column>();
  for (const unit of part.units) {
    for (const index of unit.items.keys()) {
      const scores = unit.columns.map((column) => score(column, index)).sort((one, other) => other - one);
      const best = scores.slice(0, unit.need - 1).reduce((sum, one) => sum + one, 0);
      const needed = floor * unit.need - best;
      for (const column of unit.columns) if (!column.locked && score(column, index) < needed) closed.add(column);
    }
  }
  return part.columns.filter((column) => !closed.has(column));
};
