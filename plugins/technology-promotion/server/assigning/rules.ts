import type { AssignmentExpert, AssignmentItem, AssignmentProblem, Pair } from './problem.ts';

/** 'forbidden' may never be; 'incomplete' may be on the way, but not in a list that is sent out. */
export type Standing = 'forbidden' | 'incomplete';

export type FaultCode =
  | 'UNKNOWN_ITEM'
  | 'UNKNOWN_EXPERT'
  | 'TWICE'
  | 'ABSENT'
  | 'CONFLICT'
  | 'TRACK'
  | 'EMPLOYER'
  | 'TOGETHER'
  | 'ITEM_FULL'
  | 'ITEM_SHORT'
  | 'MAX_LOAD'
  | 'MIN_LOAD'
  | 'LOCKED'
  | 'GROUP';

export interface Fault {
  code: FaultCode;
  standing: Standing;
  itemIds: string[];
  expertIds: string[];
  track: string | null;
  limit: number | null;
  actual: number | null;
}

const INCOMPLETE: readonly FaultCode[] = ['ITEM_SHORT', 'MIN_LOAD', 'GROUP'];

export const faultOf = (code: FaultCode, itemIds: string[], expertIds: string[], more: Partial<Fault> = {}): Fault => ({
  code,
  standing: INCOMPLETE.includes(code) ? 'incomplete' : 'forbidden',
  itemIds,
  expertIds,
  track: null,
  limit: null,
  actual: null,
  ...more,
});

const nameOf = ({ itemId, expertId }: Pair): string => JSON.stringify([itemId, expertId]);

const groupBy = <T>(list: readonly T[], key: (entry: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return groups;
};

const pairFaults = (item: AssignmentItem, expert: AssignmentExpert, conflicts: ReadonlySet<string>): Fault[] => {
  const pair = { itemId: item.id, expertId: expert.id };
  return [
    ...(conflicts.has(nameOf(pair)) ? [faultOf('CONFLICT', [item.id], [expert.id])] : []),
    ...(expert.tracks.includes(item.track) ? [] : [faultOf('TRACK', [item.id], [expert.id], { track: item.track })]),
  ];
};

const itemFaults = (problem: AssignmentProblem, item: AssignmentItem, experts: readonly AssignmentExpert[]): Fault[] => {
  const faults: Fault[] = [];
  const size = { limit: item.need, actual: experts.length, track: item.track };
  const ids = experts.map((expert) => expert.id);
  if (experts.length > item.need) faults.push(faultOf('ITEM_FULL', [item.id], ids, size));
  if (experts.length < item.need) faults.push(faultOf('ITEM_SHORT', [item.id], [], size));
  if (problem.oneEmployerPerItem) {
    const employed = experts.filter((expert) => expert.employerId !== null);
    for (const colleagues of groupBy(employed, (expert) => expert.employerId ?? '').values()) {
      if (colleagues.length < 2) continue;
      faults.push(
        faultOf(
          'EMPLOYER',
          [item.id],
          colleagues.map((expert) => expert.id),
          { limit: 1, actual: colleagues.length },
        ),
      );
    }
  }
  for (const [one, other] of problem.forbidTogether ?? []) {
    if (ids.includes(one) && ids.includes(other)) faults.push(faultOf('TOGETHER', [item.id], [one, other]));
  }
  return faults;
};

const groupFaults = (problem: AssignmentProblem, expertsOf: (itemId: string) => readonly AssignmentExpert[]): Fault[] => {
  const grouped = groupBy(
    problem.items.filter((item) => (item.group ?? null) !== null),
    (item) => item.group ?? '',
  );
  return [...grouped.values()].flatMap((items) => {
    const all = new Set(items.flatMap((item) => expertsOf(item.id).map((expert) => expert.id)));
    return [...all].flatMap((expertId) => {
      const missing = items.filter((item) => !expertsOf(item.id).some((expert) => expert.id === expertId)).map((item) => item.id);
      return missing.length > 0 ? [faultOf('GROUP', missing, [expertId])] : [];
    });
  });
};

/** Everything that is wrong with a list, by the rules alone. */
export const planFaults = (problem: AssignmentProblem, pairs: readonly Pair[]): Fault[] => {
  const items = new Map(problem.items.map((item) => [item.id, item]));
  const experts = new Map(problem.experts.map((expert) => [expert.id, expert]));
  const conflicts = new Set(problem.conflicts.map(nameOf));
  const faults: Fault[] = [];
  const names = new Set<string>();
  const known: { item: AssignmentItem; expert: AssignmentExpert }[] = [];
  for (const pair of pairs) {
    const item = items.get(pair.itemId);
    const expert = experts.get(pair.expertId);
    if (!item) faults.push(faultOf('UNKNOWN_ITEM', [pair.itemId], []));
    if (!expert) faults.push(faultOf('UNKNOWN_EXPERT', [], [pair.expertId]));
    if (names.has(nameOf(pair))) faults.push(faultOf('TWICE', [pair.itemId], [pair.expertId]));
    else if (item && expert) known.push({ item, expert });
    names.add(nameOf(pair));
  }
  for (const { item, expert } of known) faults.push(...pairFaults(item, expert, conflicts));
  const byItem = groupBy(known, ({ item }) => item.id);
  const expertsOf = (itemId: string) => (byItem.get(itemId) ?? []).map(({ expert }) => expert);
  for (const item of problem.items) faults.push(...itemFaults(problem, item, expertsOf(item.id)));
  const byExpert = groupBy(known, ({ expert }) => expert.id);
  for (const { id, min, max } of problem.experts) {
    const load = byExpert.get(id)?.length ?? 0;
    if (load > max) faults.push(faultOf('MAX_LOAD', [], [id], { limit: max, actual: load }));
    if (load < min) faults.push(faultOf('MIN_LOAD', [], [id], { limit: min, actual: load }));
  }
  for (const pair of problem.locked) if (!names.has(nameOf(pair))) faults.push(faultOf('LOCKED', [pair.itemId], [pair.expertId]));
  return [...faults, ...groupFaults(problem, expertsOf)];
};
