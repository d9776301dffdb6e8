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

interface Month {
  from: string;
  to: string;
}

/** Calendar months, the first and the last cut to the days asked for. */
export const monthsBetween = (from: string, to: string): Month[] => {
  const months: Month[] = [];
  for (let start = from; start <= to; ) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    months.push({ from: start, to: end < to ? end : to });
    start = shift(end, 1);
  }
  return months;
};

const FIGURES = ['ever', 'routine', 'discontinued', 'atRisk', 'adopters'] as const;
type Counts = Record<(typeof FIGURES)[number], number>;

/** Counted month by month: for institutions of several rows, which a merger makes fewer from one month to the next. */
const countsOf = (rows: readonly SiteCourse[], { from, to }: Month): Counts => {
  const groups = [...institutionsOn(rows, to).values()];
  const before = shift(from, -1);
  const count = (is: (group: readonly SiteCourse[]) => boolean) => groups.filter(is).length;
  return {
    ever: count((group) => isAdopter(group, to)),
    routine: count((group) => inRoutine(group, to)),
    discontinued: count((group) => isAdopter(group, to) && !inUse(group, to)),
    atRisk: count((group) => isThere(group, to) && !isAdopter(group, before) && !isLost(group, before)),
    adopters: count((group) => isAdopter(group, to) && !isAdopter(group, before)),
  };
};

const earlier = (one: string | null, other: string | null) => (one === null || (other !== null && other < one) ? other : one);
const later = (one: string | null, other: string | null) => (one === null || other === null ? null : one > other ? one : other);

/** The same for rows that stand alone, each looked at once: every figure holds from one month to another. */
const countsAlone = (rows: readonly SiteCourse[], months: readonly Month[]): Counts[] => {
  const end = months.length;
  const known = new Map<string, number>();
  /** The first month at whose end the day has come; beyond the last where it has not. */
  const reachedIn = (day: string | null): number => {
    if (day === null) return end;
    const found = known.get(day) ?? months.findIndex(({ to }) => day <= to);
    known.set(day, found);
    return found === -1 ? end : found;
  };
  /** The first month before which it has come. */
  const passedIn = (day: string | null): number => (day !== null && day < (months[0]?.from ?? day) ? 0 : reachedIn(day) + 1);
  const changes = Array.from({ length: end + 1 }, (): Counts => ({ ever: 0, routine: 0, discontinued: 0, atRisk: 0, adopters: 0 }));
  const holds = (figure: keyof Counts, from: number, until: number = end) => {
    const [begins, ends] = [changes[from], changes[Math.min(until, end)]];
    if (!begins || !ends || until <= from) return;
    begins[figure] += 1;
    ends[figure] -= 1;
  };
  for (const row of rows) {
    const { approachedOn, adoptedOn } = row;
    const gone = earlier(row.endedOn, row.mergedIntoId === null ? null : row.mergedOn);
    holds('ever', reachedIn(adoptedOn));
    holds('adopters', reachedIn(adoptedOn), passedIn(adoptedOn));
    holds('discontinued', reachedIn(later(adoptedOn, gone)));
    holds('atRisk', reachedIn(approachedOn), passedIn(earlier(adoptedOn, later(approachedOn, gone))));
    for (const { from, to } of row.routine) holds('routine', reachedIn(from), reachedIn(earlier(to, gone)));
  }
  const now: Counts = { ever: 0, routine: 0, discontinued: 0, atRisk: 0, adopters: 0 };
  return months.map((_month, at) => {
    for (const figure of FIGURES) now[figure] += changes[at]?.[figure] ?? 0;
    return { ...now };
  });
};

/** Rows without another of their institution and with one stretch of routine use at most; and all others. */
const apart = (rows: readonly SiteCourse[]): { alone: SiteCourse[]; others: SiteCourse[] } => {
  const ids = new Set(rows.map(({ id }) => id));
  const linked = new Set<string>();
  for (const { id, previousId, mergedIntoId } of rows) {
    for (const other of [previousId, mergedIntoId]) if (other !== null && ids.has(other)) linked.add(id).add(other);
  }
  const isAlone = ({ id, routine }: SiteCourse) => !linked.has(id) && routine.length <= 1;
  return { alone: rows.filter(isAlone), others: rows.filter((row) => !isAlone(row)) };
};

/** The curve by months from `from` to `to`, the last day on which anything is known. */
export const adoptionCurve = (rows: readonly SiteCourse[], from: string, to: string): Curve => {
  const last = [...institutionsOn(rows, to).values()];
  const months = monthsBetween(from, to);
  const { alone, others } = apart(rows);
  const counted = countsAlone(alone, months);
  return {
    points: months.map((month, at) => {
      const more = countsOf(others, month);
      const sum = Object.fromEntries(FIGURES.map((figure) => [figure, more[figure] + (counted[at]?.[figure] ?? 0)])) as unknown as Counts;
      return { ...month, ...sum, hazard: sum.atRisk > 0 ? sum.adopters / sum.atRisk : null };
    }),
    censored: last.filter((group) => isThere(group, to) && !isAdopter(group, to) && !isLost(group, to)).length,
    lost: last.filter((group) => isLost(group, to)).length,
  };
};
