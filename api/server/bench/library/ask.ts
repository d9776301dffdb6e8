// How the product and the floor are asked for the same page, and what their answers say.
import { grams } from '@xinglin/kernel/search/grams';
import type { Asking } from '../peers.ts';
import type { Person } from '../world.ts';
import { ENTRIES, id, PROJECTS } from './ids.ts';
import { SEARCH } from './rows.ts';

export const acts = ['catalogue', 'entry', 'project', 'ledger', 'dashboard', 'map'] as const;
export type Act = (typeof acts)[number];

/** What has no floor: all pictures in one request, as the page asks for them, and the least that a person can ask. */
export const pages = [...acts, 'pictures', 'least'] as const;
export type PageAct = (typeof pages)[number];

export interface Way<A extends PageAct = Act> {
  ask(act: A, person: Person, turn: number): Asking;
  /** In one shape for both; throws when it is no answer. */
  read(act: A, body: unknown): unknown;
}

const json = { 'content-type': 'application/json' };
const entryAt = (turn: number) => id('entry', (turn * 7_919) % ENTRIES);
const projectAt = (turn: number) => id('project', (turn * 31) % PROJECTS);

interface Page {
  totalCount: number;
  items: { id: string }[];
}
const pageOf = ({ totalCount, items }: Page) => [Math.min(totalCount, 1_000), items.map((item) => item.id)];

interface Floor extends Page {
  id: string;
  title: string;
  stage: string;
  content: unknown;
  credentials: { number: string; state: string }[];
  events: string[];
  sites: Record<string, number> | null;
  agreements: Record<string, number> | null;
  lines: string[] | null;
  institutions: number;
  points: unknown;
  provinces: unknown;
}
const sorted = (counts: Record<string, number> | null) => Object.entries(counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

export const floorWay: Way = {
  ask: (act, { tenantId, userId }, turn) => {
    const values = { catalogue: [grams(SEARCH)], entry: [entryAt(turn)], project: [projectAt(turn)], ledger: [], dashboard: [], map: [] }[
      act
    ];
    return { path: `/${act}`, headers: { ...json, 'x-tenant': tenantId, 'x-user': userId }, body: JSON.stringify(values) };
  },
  read: (act, body) => {
    const found = body as Floor;
    if (act === 'entry') return [found.id, found.title, found.stage, found.content, found.credentials, found.events];
    if (act === 'map') return found.provinces;
    if (act === 'dashboard') return [found.institutions, found.points];
    if (act === 'project') return [found.id, found.title, found.stage, sorted(found.sites), sorted(found.agreements), found.lines ?? []];
    return pageOf(found);
  },
};

const documents: Readonly<Record<PageAct, string>> = {
  catalogue: `query Bench_Catalogue($filter: CatalogueFilter, $page: PageInput) {
    catalogueEntries(filter: $filter, page: $page) { items { id title stage } totalCount } }`,
  entry: `query Bench_Entry($id: ID!) { libraryEntry(id: $id) {
    id title stage currentVersion { content } credentials { number state } events { act } } }`,
  project: `query Bench_Project($id: ID!, $filter: LedgerFilter) {
    promotionProject(id: $id) { id title stage }
    promotionProjectOverview(projectId: $id) { sites { stage count } agreements { stage count } }
    ledger(filter: $filter, page: { first: 10 }) { items { id } } }`,
  ledger: 'query Bench_Ledger { ledger(page: { first: 20 }) { items { id act params } totalCount } }',
  dashboard: 'query Bench_Dashboard { promotionPictures { institutions curve { points { ever routine } } } }',
  map: 'query Bench_Map { promotionPictures { provinces { code eligible adopted cities { code eligible adopted } } } }',
  least: 'query Bench_Least { viewer { organisation { name } } }',
  pictures: `query Bench_Pictures { promotionPictures {
    institutions activities curve { censored lost points { from to ever routine discontinued atRisk adopters hazard } }
    funnel { stage reached lost { reasonCode sites } } provinces { code eligible adopted cities { code name eligible adopted } }
    matrix { siteId siteName counts activities } methods { method activities } } }`,
};

const variables = (act: PageAct, turn: number): object => {
  if (act === 'catalogue') return { filter: { text: SEARCH }, page: { first: 20 } };
  if (act === 'entry') return { id: entryAt(turn) };
  return act === 'project' ? { id: projectAt(turn), filter: { projectId: projectAt(turn) } } : {};
};

interface Counted {
  stage: string;
  count: number;
}
interface Reply {
  viewer?: { organisation: { name: string } };
  catalogueEntries?: Page;
  libraryEntry?: Omit<Floor, 'content' | 'events'> & { currentVersion: { content: unknown }; events: { act: string }[] };
  promotionProject?: Floor;
  promotionProjectOverview?: { sites: Counted[]; agreements: Counted[] };
  ledger?: Page;
  promotionPictures?: {
    institutions: number;
    curve: { points: { ever: number; routine: number }[] };
    provinces: (Share & { cities: Share[] })[];
    matrix?: unknown[];
  };
}
interface Share {
  code: string;
  eligible: number;
  adopted: number;
}
const shareOf = ({ code, eligible, adopted }: Share) => [code, eligible, adopted];
const counted = (rows: readonly Counted[]) => sorted(Object.fromEntries(rows.map(({ stage, count }) => [stage, count])));

const answers: Readonly<Record<PageAct, (data: Reply) => unknown>> = {
  catalogue: ({ catalogueEntries }) => catalogueEntries && pageOf(catalogueEntries),
  entry: ({ libraryEntry: found }) =>
    found && [found.id, found.title, found.stage, found.currentVersion.content, found.credentials, found.events.map(({ act }) => act)],
  project: ({ promotionProject: found, promotionProjectOverview: overview, ledger }) =>
    found &&
    overview &&
    ledger && [
      found.id,
      found.title,
      found.stage,
      counted(overview.sites),
      counted(overview.agreements),
      ledger.items.map((item) => item.id),
    ],
  ledger: ({ ledger }) => ledger && pageOf(ledger),
  dashboard: ({ promotionPictures: found }) =>
    found && [found.institutions, found.curve.points.map(({ ever, routine }) => [ever, routine])],
  map: ({ promotionPictures: found }) => found?.provinces.map((province) => [...shareOf(province), province.cities.map(shareOf)]),
  pictures: ({ promotionPictures: found }) => found?.matrix?.length,
  least: ({ viewer }) => viewer?.organisation.name,
};

export const productWay: Way<PageAct> = {
  ask: (act, { cookie, tenantId }, turn) => ({
    path: '/graphql',
    headers: { ...json, 'x-xinglin-csrf': '1', cookie, 'x-xinglin-organisation': tenantId },
    body: JSON.stringify({ query: documents[act], variables: variables(act, turn) }),
  }),
  read: (act, body) => {
    const { data } = body as { data?: Reply };
    const found = data && answers[act](data);
    if (found === undefined || found === null) throw new Error(`the product answered ${JSON.stringify(body).slice(0, 500)}`);
    return found;
  },
};
