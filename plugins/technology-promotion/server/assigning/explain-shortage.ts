import { cutOfDemand, cutOfMinimum } from './explain-cut.ts';
import { mostApart } from './most-apart.ts';
import type { Column, Expert, Prepared, Unit } from './prepare.ts';
import type { Finding, Pair, PairFault } from './problem.ts';
import { type FaultCode, planFaults } from './rules.ts';

const FAULTS: Partial<Record<FaultCode, PairFault>> = {
  CONFLICT: 'conflict',
  TRACK: 'track',
  EMPLOYER: 'employer',
  TOGETHER: 'together',
  ITEM_FULL: 'item-full',
  MAX_LOAD: 'max-load',
};

/** A near-duplicate's locked expert is locked for its whole group. */
const lockedEverywhere = (prepared: Prepared): Pair[] =>
  prepared.columns
    .filter((column) => column.locked)
    .flatMap(({ unit, expert }) => unit.items.map((item) => ({ itemId: item.id, expertId: expert.id })));

const lockedFindings = (prepared: Prepared): Finding[] => {
  const { problem } = prepared;
  const all = lockedEverywhere(prepared);
  const held = new Set(all.map((pair) => JSON.stringify([pair.itemId, pair.expertId])));
  const outside = problem.locked.filter((pair) => !held.has(JSON.stringify([pair.itemId, pair.expertId])));
  const findings = new Map<string, Finding>();
  const add = (pair: Pair, fault: PairFault) =>
    findings.set(JSON.stringify([pair.itemId, pair.expertId, fault]), { code: 'LOCKED', ...pair, fault });
  for (const { code, itemIds, expertIds } of planFaults(problem, [...all, ...outside])) {
    const fault = FAULTS[code];
    if (!fault) continue;
    for (const pair of problem.locked) {
      const itemHit = itemIds.length === 0 || itemIds.includes(pair.itemId);
      if (itemHit && expertIds.includes(pair.expertId)) add(pair, fault);
    }
  }
  // What only another item of the group, or the size of the group, stands against.
  for (const pair of outside) {
    if (
      ![...findings.values()].some((known) => known.code === 'LOCKED' && known.itemId === pair.itemId && known.expertId === pair.expertId)
    ) {
      add(pair, 'group');
    }
  }
  return [...findings.values()];
};

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();
const trackOf = (unit: Unit): string => unit.items[0]?.track ?? '';

const unitFinding = (prepared: Prepared, unit: Unit): Finding | null => {
  const { need } = unit;
  const base = { track: trackOf(unit), itemIds: idsOf(unit.items), need, eligible: unit.columns.length };
  const experts = unit.columns.map((column) => column.expert);
  const expertIds = idsOf(experts);
  if (experts.length < need) {
    const items = new Set(unit.items.map((item) => item.id));
    const conflicted = new Set(prepared.problem.conflicts.filter((pair) => items.has(pair.itemId)).map((pair) => pair.expertId));
    return { code: 'ITEM_SHORT', ...base, expertIds, conflicts: conflicted.size };
  }
  if (prepared.problem.oneEmployerPerItem) {
    const employers = new Set(experts.map((expert) => expert.employerId ?? `\u0000${expert.id}`)).size;
    if (employers < need) return { code: 'EMPLOYER_SHORT', ...base, employers, expertIds };
  }
  const atMost = mostApart(prepared, experts, need);
  return atMost < need ? { code: 'TOGETHER_SHORT', ...base, atMost, expertIds } : null;
};

/** "3 items of one track with the same 2 experts" is one finding, not three. */
const merged = (findings: readonly Finding[]): Finding[] => {
  const result = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify({ ...finding, itemIds: [], conflicts: 0 });
    const known = result.get(key);
    if (known && 'itemIds' in known && 'itemIds' in finding) known.itemIds = [...known.itemIds, ...finding.itemIds].sort();
    else result.set(key, finding);
  }
  return [...result.values()];
};

const sizeOf = (columns: readonly Column[]): number => columns.reduce((sum, column) => sum + column.unit.items.length, 0);

/** What no list can overcome and can be told without a search. Empty when only a mix of rules could stand in the way. */
export const explainShortage = (prepared: Prepared): Finding[] => {
  const { units, experts } = prepared;
  const wrong: Finding[] = [
    ...experts.filter(({ min, max }) => min > max).map(({ id, min, max }): Finding => ({ code: 'LOAD_RANGE', expertId: id, min, max })),
    ...units
      .filter((unit) => unit.items.some((item) => item.need !== unit.need))
      .map(
        (unit): Finding => ({
          code: 'GROUP_NEEDS',
          group: unit.group ?? '',
          itemIds: idsOf(unit.items),
          needs: unit.items.map((item) => item.need),
        }),
      ),
    ...lockedFindings(prepared),
  ];
  if (wrong.length > 0) return wrong;
  const shortUnits = new Map(
    units.flatMap((unit): [Unit, Finding][] => {
      const finding = unitFinding(prepared, unit);
      return finding ? [[unit, finding]] : [];
    }),
  );
  const idle = experts.filter((expert) => sizeOf(expert.columns) < expert.min);
  const idleFindings = idle.map((expert): Finding => {
    const itemIds = expert.columns.flatMap((column) => column.unit.items.map((item) => item.id)).sort();
    return { code: 'MIN_LOAD', expertId: expert.id, min: expert.min, eligible: itemIds.length, itemIds };
  });
  const idleSet = new Set<Expert>(idle);
  return [
    ...merged([...shortUnits.values()]),
    ...cutOfDemand(
      prepared,
      units.filter((unit) => !shortUnits.has(unit)),
    ),
    ...idleFindings,
    ...cutOfMinimum(
      prepared,
      experts.filter((expert) => !idleSet.has(expert)),
    ),
  ];
};
