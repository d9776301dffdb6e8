// The use of a technology as it was written down in time: what was recorded by thirty days after a quarter makes the
// quarter, and what comes later counts from the quarter in which it came. So a quarter never changes once it is over.
//
// Institutions are counted as they were when they came: one that went into another goes on as the other does.
import { periodAround, periodLabel } from '../../shared/periods.ts';
import type { QuarterCounts } from './release.ts';

export interface RecordedEvent {
  act: string;
  toStage: string;
  occurredOn: Date;
  recordedAt: Date;
}
export interface RecordedSite {
  id: string;
  previousId: string | null;
  mergedIntoId: string | null;
  areaCode: string;
  /** The area it was counted in before its address was put right. */
  countedArea: string | null;
  /** In the order of the days on which they happened, and then as they were recorded. */
  events: readonly RecordedEvent[];
}
export interface RecordedActivity {
  methods: readonly string[];
  endsOn: Date;
  completedAt: Date | null;
  adoptionIds: readonly string[];
}

const DAY_MS = 86_400_000;
/** Days begin at midnight in China. */
const CHINA_MS = 8 * 3_600_000;
const DAYS_TO_RECORD = 30;
const used = ['TRIAL', 'ROUTINE', 'SUSTAINED'];
const routine = ['ROUTINE', 'SUSTAINED'];
const inUse = [...used, 'PAUSED'];
/** They stand in a course and move nobody. */
const besides = ['correct', 'consent', 'withdrawConsent', 'takeOver', 'merge'];

interface Quarter {
  endsOn: Date;
  /** From then on it is told. */
  closesAt: Date;
}
const quarterOf = (day: Date): Quarter & { startsOn: Date } => {
  const span = periodAround('QUARTER', day);
  return { ...span, closesAt: new Date(span.endsOn.getTime() + (DAYS_TO_RECORD + 1) * DAY_MS - CHINA_MS) };
};

/** From when on the quarter of a day is told. */
export const closesAt = (day: Date): Date => quarterOf(day).closesAt;

/** Rows that continue one another are one institution, under the row that it began with. */
const institutionsOf = (sites: readonly RecordedSite[]): Map<string, RecordedSite[]> => {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const first = (site: RecordedSite): RecordedSite => {
    let at = site;
    for (let before = byId.get(at.previousId ?? ''); before; before = byId.get(at.previousId ?? '')) at = before;
    return at;
  };
  const found = new Map<string, RecordedSite[]>();
  for (const site of sites) {
    const { id } = first(site);
    found.set(id, [...(found.get(id) ?? []), site]);
  }
  return found;
};

const known = ({ events }: RecordedSite, { endsOn, closesAt }: Quarter): RecordedEvent[] =>
  events.filter(({ occurredOn, recordedAt }) => occurredOn <= endsOn && recordedAt < closesAt);

const stageOf = (site: RecordedSite, quarter: Quarter, byId: ReadonlyMap<string, RecordedSite>): string | null => {
  let at = site;
  for (let steps = 0; steps < byId.size; steps += 1) {
    const into = known(at, quarter).some(({ act }) => act === 'merge') ? byId.get(at.mergedIntoId ?? '') : undefined;
    if (!into) break;
    at = into;
  }
  return known(at, quarter).findLast(({ act }) => !besides.includes(act))?.toStage ?? null;
};

const agrees = (site: RecordedSite, quarter: Quarter): boolean =>
  known(site, quarter)
    .filter(({ act }) => act === 'consent' || act === 'withdrawConsent')
    .reduce<RecordedEvent | null>((last, each) => (last && last.recordedAt > each.recordedAt ? last : each), null)?.act === 'consent';

interface Recorded {
  byId: ReadonlyMap<string, RecordedSite>;
  institutions: ReadonlyMap<string, readonly RecordedSite[]>;
  activities: readonly RecordedActivity[];
}

const countOf = (quarter: Quarter & { startsOn: Date }, { byId, institutions, activities }: Recorded): QuarterCounts => {
  const counts = { routine: 0, discontinued: 0, other: 0 };
  const provinces: Record<string, number> = {};
  const reached = new Map<string, Set<string>>();
  const institutionOf = new Map<string, string>();
  let free = true;
  for (const [id, rows] of institutions) {
    const begun = rows.filter((row) => known(row, quarter).length > 0);
    if (begun.length === 0) continue;
    free &&= begun.every((row) => agrees(row, quarter));
    for (const row of rows) institutionOf.set(row.id, id);
    if (!begun.some((row) => known(row, quarter).some(({ act, toStage }) => !besides.includes(act) && used.includes(toStage)))) continue;
    const stages = begun.map((row) => stageOf(row, quarter, byId) ?? '');
    const first = rows.find((row) => row.id === id);
    const province = (first?.countedArea ?? first?.areaCode ?? '').slice(0, 2);
    provinces[province] = (provinces[province] ?? 0) + 1;
    if (stages.some((stage) => routine.includes(stage))) counts.routine += 1;
    else if (stages.some((stage) => inUse.includes(stage))) counts.other += 1;
    else counts.discontinued += 1;
  }
  const done = activities.filter(({ endsOn, completedAt }) => completedAt && completedAt < quarter.closesAt && endsOn <= quarter.endsOn);
  for (const { methods, adoptionIds } of done) {
    const there = new Set(adoptionIds.flatMap((adoptionId) => institutionOf.get(adoptionId) ?? []));
    for (const method of methods) reached.set(method, new Set([...(reached.get(method) ?? []), ...there]));
  }
  const methods = Object.fromEntries([...reached].map(([method, ids]) => [method, ids.size]));
  return { quarter: periodLabel('QUARTER', quarter.startsOn), free, ...counts, provinces, methods };
};

/** Every quarter from the first event on that is over and closed. */
export const quartersOf = (sites: readonly RecordedSite[], activities: readonly RecordedActivity[], now: Date): QuarterCounts[] => {
  const days = sites.flatMap(({ events }) => events.map(({ occurredOn }) => occurredOn.getTime()));
  const found: QuarterCounts[] = [];
  if (days.length === 0) return found;
  const recorded = { byId: new Map(sites.map((site) => [site.id, site])), institutions: institutionsOf(sites), activities };
  for (let at = quarterOf(new Date(Math.min(...days))); at.closesAt <= now; at = quarterOf(new Date(at.endsOn.getTime() + DAY_MS))) {
    found.push(countOf(at, recorded));
  }
  return found;
};
