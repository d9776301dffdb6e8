// Counts of the pictures: institutions and not rows, each once for every technology it takes up, for it may use one and decline
// another. What continues another row or went into another one counts with it.
import { cityOf } from './cities.ts';
import type { Place, Site, Spot } from './courses.ts';
import { way } from './pasts.ts';

type Step = (typeof way)[number];

/** Institutions as they are now: the rows of each, the one that goes on last. */
export const institutions = <P extends Pick<Place, 'id' | 'previousId' | 'mergedIntoId'>>(sites: readonly P[]): P[][] => {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const next = new Map(sites.flatMap(({ id, previousId }) => (previousId && byId.has(previousId) ? [[previousId, id] as const] : [])));
  const lastOf = (site: P): P => {
    let at = site;
    for (let steps = 0; steps < sites.length; steps += 1) {
      const on = byId.get(at.mergedIntoId ?? next.get(at.id) ?? '');
      if (!on) break;
      at = on;
    }
    return at;
  };
  const groups = new Map<string, P[]>();
  for (const site of sites) {
    const last = lastOf(site);
    const group = groups.get(last.id) ?? [];
    groups.set(last.id, site.id === last.id ? [...group, site] : [site, ...group]);
  }
  return [...groups.values()];
};

export interface FunnelStep {
  stage: Step;
  /** Institutions that came so far. */
  reached: number;
  /** Of those, how many ended here, and why. */
  lost: readonly { reasonCode: string; sites: number }[];
}

/** How far institutions came, and where and why they were lost. */
export const funnelOf = (groups: readonly (readonly Site[])[]): FunnelStep[] => {
  const came = groups.map((rows) => ({ last: rows.at(-1), furthest: Math.max(...rows.map(({ furthest }) => furthest)) }));
  return way.map((stage, at) => {
    const reasons = new Map<string, number>();
    for (const { last, furthest } of came) {
      if (furthest !== at || !last || !['DECLINED', 'DISCONTINUED'].includes(last.stage)) continue;
      const code = last.reasonCode ?? 'OTHER';
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
    const lost = [...reasons].map(([reasonCode, sites]) => ({ reasonCode, sites }));
    return {
      stage,
      reached: came.filter(({ furthest }) => furthest >= at).length,
      lost: lost.sort((one, other) => other.sites - one.sites || one.reasonCode.localeCompare(other.reasonCode)),
    };
  });
};

interface Adopted {
  code: string;
  /** Institutions that were approached and can use it: those that lack the conditions are not counted. */
  eligible: number;
  /** Of those, how many ever used it. */
  adopted: number;
}
export type CityFigure = Adopted;
export interface ProvinceFigure extends Adopted {
  cities: CityFigure[];
}

const add = <F extends Adopted>(figures: Map<string, F>, fresh: F, adopted: boolean): void => {
  const figure = figures.get(fresh.code) ?? fresh;
  figure.eligible += 1;
  if (adopted) figure.adopted += 1;
  figures.set(fresh.code, figure);
};

const inOrder = <F extends Adopted>(figures: ReadonlyMap<string, F>): F[] =>
  [...figures.values()].sort((one, other) => one.code.localeCompare(other.code));

/** Adoption by province and city, with a denominator, in the order of their codes. */
export const provincesOf = (groups: readonly (readonly Spot[])[]): ProvinceFigure[] => {
  const provinces = new Map<string, ProvinceFigure>();
  const cities = new Map<string, Map<string, CityFigure>>();
  for (const rows of groups) {
    const last = rows.at(-1);
    if (!last) continue;
    const adopted = rows.some(({ adoptedOn }) => adoptedOn !== null);
    if (!adopted && last.stage === 'DECLINED' && last.reasonCode === 'CONDITIONS') continue;
    const code = last.areaCode.slice(0, 2);
    add(provinces, { code, eligible: 0, adopted: 0, cities: [] }, adopted);
    const here = cities.get(code) ?? new Map<string, CityFigure>();
    add(here, { code: cityOf(last.areaCode), eligible: 0, adopted: 0 }, adopted);
    cities.set(code, here);
  }
  return inOrder(provinces).map((figure) => ({ ...figure, cities: inOrder(cities.get(figure.code) ?? new Map()) }));
};

export interface MatrixActivity {
  id: string;
  methods: readonly string[];
  adoptionIds: readonly string[];
}

export interface MatrixRow {
  siteId: string;
  siteName: string;
  /** Activities by method; one that counts for two methods stands in both. */
  counts: Readonly<Record<string, number>>;
  /** Activities in all, each once. */
  activities: number;
}

/** Methods by sites. In the cells an activity counts for each of its methods, in every total once. */
export const matrixOf = (groups: readonly (readonly Place[])[], activities: readonly MatrixActivity[]): MatrixRow[] => {
  const groupOf = new Map(groups.flatMap((rows, at) => rows.map(({ id }) => [id, at] as const)));
  const rows = groups.map((places) => {
    const last = places.at(-1);
    return { siteId: last?.id ?? '', siteName: last?.siteName ?? '', counts: {} as Record<string, number>, activities: 0 };
  });
  for (const { methods, adoptionIds } of activities) {
    for (const at of new Set(adoptionIds.map((id) => groupOf.get(id)))) {
      const row = at === undefined ? undefined : rows[at];
      if (!row) continue;
      row.activities += 1;
      for (const method of new Set(methods)) row.counts[method] = (row.counts[method] ?? 0) + 1;
    }
  }
  return rows
    .filter(({ activities: count }) => count > 0)
    .sort((one, other) => other.activities - one.activities || one.siteName.localeCompare(other.siteName, 'zh'));
};
