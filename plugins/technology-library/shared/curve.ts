// The adoption curve (domain model 3.4, item 8): how many institutions ever adopted, how many use routinely, how many
// stopped, by the day it happened and never by the day it was written down.

/** One row of a site's course; days are `YYYY-MM-DD`, which compare as text. */
export interface SiteCourse {
  id: string;
  /** The row it continues: the same institution, which counts once. */
  previousId: string | null;
  /** The row of another institution that took this one over, and since when they are one. */
  mergedIntoId: string | null;
  mergedOn: string | null;
  approachedOn: string;
  /** First day of use; null for one that has not come so far, which is censored and not an adopter. */
  adoptedOn: string | null;
  /** Stretches of routine use: without the pauses; `to` is the first day without. */
  routine: readonly { from: string; to: string | null }[];
  /** The day on which it refused or stopped. */
  endedOn: string | null;
}

export interface CurvePoint {
  /** First and last day of the period. */
  from: string;
  to: string;
  /** Institutions that have ever used it, at the end of the period. Who stops stays among them. */
  ever: number;
  /** In routine use on the last day. */
  routine: number;
  /** Adopted once and in no way of use on the last day. */
  discontinued: number;
  /** Approached, not yet adopters and not lost when the period began or came in its course. */
  atRisk: number;
  /** First adopters of the period. */
  adopters: number;
  /** `adopters / atRisk`; null when nobody was at risk. */
  hazard: number | null;
}

export interface Curve {
  points: readonly CurvePoint[];
  /** On their way on the last day: their adoption lies ahead or never comes, so they are in no count. */
  censored: number;
  /** Refused or stopped before any use. */
  lost: number;
}

type Groups = ReadonlyMap<string, readonly SiteCourse[]>;

/** Institutions on a day: rows that continue one another are one, and from their merger on so are two that became one. */
const institutionsOn = (rows: readonly SiteCourse[], day: string): Groups => {
  const parent = new Map(rows.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = (one: string, other: string) => {
    if (parent.has(one) && parent.has(other)) parent.set(root(one), root(other));
  };
  for (const row of rows) {
    if (row.previousId) join(row.id, row.previousId);
    if (row.mergedIntoId && row.mergedOn !== null && row.mergedOn <= day) join(row.id, row.mergedIntoId);
  }
  const groups = new Map<string, SiteCourse[]>();
  for (const row of rows) {
    const key = root(row.id);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const by = (day: string | null, when: string): boolean => day !== null && day <= when;
const isAdopter = (group: readonly SiteCourse[], when: string): boolean => group.some(({ adoptedOn }) => by(adoptedOn, when));
/** A row goes on until it ends; one that was merged goes on in the other. */
const goesOn = (row: SiteCourse, when: string): boolean => !by(row.endedOn, when) && !(row.mergedIntoId !== null && by(row.mergedOn, when));
const inRoutine = (group: readonly SiteCourse[], when: string): boolean =>
  group.some((row) => goesOn(row, when) && row.routine.some(({ from, to }) => from <= when && (to === null || to > when)));
const inUse = (group: readonly SiteCourse[], when: string): boolean => group.some((row) => by(row.adoptedOn, when) && goesOn(row, when));
const isThere = (group: readonly SiteCourse[], when: string): boolean => group.some(({ approachedOn }) => approachedOn <= when);
/** Every row that had begun has ended, before any use. */
const isLost = (group: readonly SiteCourse[], when: string): boolean =>
  isThere(group, when) && group.every((row) => row.approachedOn > when || !goesOn(row, when)) && !isAdopter(group, when);

const DAY = 86_400_000;
const shift = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Calendar months, the first and the last cut to the days asked for. */
export const monthsBetween = (from: string, to: string): { from: string; to: string }[] => {
  const months: { from: string; to: string }[] = [];
  for (let start = from; start <= to; ) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    months.push({ from: start, to: end < to ? end : to });
    start = shift(end, 1);
  }
  return months;
};

const pointOf = (rows: readonly SiteCourse[], { from, to }: { from: string; to: string }): CurvePoint => {
  const groups = [...institutionsOn(rows, to).values()];
  const before = shift(from, -1);
  const count = (is: (group: readonly SiteCourse[]) => boolean) => groups.filter(is).length;
  const ever = count((group) => isAdopter(group, to));
  const atRisk = count((group) => isThere(group, to) && !isAdopter(group, before) && !isLost(group, before));
  const adopters = count((group) => isAdopter(group, to) && !isAdopter(group, before));
  return {
    from,
    to,
    ever,
    routine: count((group) => inRoutine(group, to)),
    discontinued: count((group) => isAdopter(group, to) && !inUse(group, to)),
    atRisk,
    adopters,
    hazard: atRisk > 0 ? adopters / atRisk : null,
  };
};

/** The curve by months from `from` to `to`, the last day on which anything is known. */
export const adoptionCurve = (rows: readonly SiteCourse[], from: string, to: string): Curve => {
  const last = [...institutionsOn(rows, to).values()];
  return {
    points: monthsBetween(from, to).map((month) => pointOf(rows, month)),
    censored: last.filter((group) => isThere(group, to) && !isAdopter(group, to) && !isLost(group, to)).length,
    lost: last.filter((group) => isLost(group, to)).length,
  };
};
