import { type Cut, type Frame, ROW_SCALE } from './frame.ts';
import type { Column, Unit } from './prepare.ts';

const SLACK = 1e-6;
const NO_UPPER = Infinity;

const employerCuts = (frame: Frame, unit: Unit, columns: readonly Column[], at: ReadonlyMap<Column, number>): Cut[] => {
  const shares = new Map<string, number>();
  for (const column of columns) {
    const employer = column.expert.employerId;
    if (employer !== null) shares.set(employer, (shares.get(employer) ?? 0) + (at.get(column) ?? 0));
  }
  return [...shares]
    .filter(([, share]) => share > 1 + SLACK)
    .map(([employer]) => ({
      key: JSON.stringify(['employer', unit.items[0]?.id, employer]),
      kind: 'employer' as const,
      columns: unit.columns.filter((column) => column.expert.employerId === employer),
      lower: -Infinity,
      upper: 1,
    }))
    .filter((cut) => !frame.cuts.has(cut.key));
};

const togetherCuts = (frame: Frame, unit: Unit, columns: readonly Column[], at: ReadonlyMap<Column, number>): Cut[] => {
  const cuts: Cut[] = [];
  for (const [index, one] of columns.entries()) {
    const apart = frame.prepared.apart.get(one.expert.id);
    if (!apart) continue;
    for (const other of columns.slice(index + 1)) {
      if (!apart.has(other.expert.id) || (at.get(one) ?? 0) + (at.get(other) ?? 0) <= 1 + SLACK) continue;
      const names = [one.expert.id, other.expert.id].sort();
      cuts.push({
        key: JSON.stringify(['together', unit.items[0]?.id, ...names]),
        kind: 'together',
        columns: [one, other],
        lower: -Infinity,
        upper: 1,
      });
    }
  }
  return cuts.filter((cut) => !frame.cuts.has(cut.key));
};

const floorCuts = (frame: Frame, unit: Unit, columns: readonly Column[], at: ReadonlyMap<Column, number>): Cut[] => {
  const { floor } = frame;
  if (floor <= 0) return [];
  return unit.items.flatMap((item, index): Cut[] => {
    const key = JSON.stringify(['floor', item.id]);
    if (frame.cuts.has(key)) return [];
    const served = columns.reduce((sum, column) => sum + (at.get(column) ?? 0) * (column.scores[index] ?? 0), 0);
    if (served >= floor * unit.need - SLACK * ROW_SCALE) return [];
    const weights = unit.columns.map((column) => (column.scores[index] ?? 0) / ROW_SCALE);
    return [{ key, kind: 'floor', columns: unit.columns, weights, lower: (floor * unit.need) / ROW_SCALE, upper: NO_UPPER }];
  });
};

/** The rules that the solution breaks and that are not in the program yet. */
export const brokenRules = (frame: Frame, values: ArrayLike<number>): Cut[] => {
  const at = new Map<Column, number>();
  const used = new Map<Unit, Column[]>();
  for (const [place, column] of frame.columns.entries()) {
    const value = values[place] ?? 0;
    if (value <= SLACK) continue;
    at.set(column, value);
    const own = used.get(column.unit);
    if (own) own.push(column);
    else used.set(column.unit, [column]);
  }
  return [...used].flatMap(([unit, columns]) => [
    ...(frame.prepared.problem.oneEmployerPerItem ? employerCuts(frame, unit, columns, at) : []),
    ...togetherCuts(frame, unit, columns, at),
    ...floorCuts(frame, unit, columns, at),
  ]);
};
