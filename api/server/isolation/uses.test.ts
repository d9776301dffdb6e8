// Each use of a permission filter broken on purpose, one at a time, before a database that shows everything.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { report } from './figures.ts';
import { type Choice, choices, type Leaf, leavesOf, put, required } from './operations/arguments.ts';
import { modelOf, rootFields } from './operations/paths.ts';
import { fatQuery, send } from './operations/run.ts';
import { type Act, findActs, rehearse } from './suites/acts.ts';
import { attemptsAt } from './suites/attacks.ts';
import { twice, wide } from './suites/excuses.ts';
import { outcomeOf } from './suites/mutants.ts';
import { breaking, noting } from './suites/uses.ts';
import { readMarks } from './truth/marks.ts';
import { buildWorld, type World } from './world/build.ts';
import type { Tenant } from './world/cast.ts';
import { contextOf, type Principal } from './world/principals.ts';
import { installLookout, readState, type State } from './world/rehearse.ts';
import { withoutRowSecurity } from './world/services.ts';
import { twinsOf } from './world/twins.ts';

vi.mock('@xinglin/kernel/ability/allowed', async (original) => {
  const { watchedAllowed } = await import('./suites/uses.ts');
  const { allowed } = await original<{ allowed: Parameters<typeof watchedAllowed>[0] }>();
  return { allowed: watchedAllowed(allowed) };
});
vi.mock('@xinglin/kernel/ability/granted', async (original) => {
  const { watchedGranted } = await import('./suites/uses.ts');
  const { granted } = await original<{ granted: Parameters<typeof watchedGranted>[0] }>();
  return { granted: watchedGranted(granted) };
});

/** Attempts repeated for each place: enough to notice most, and what the rest is worth before it is given up. */
const KEPT = 40;
const THOROUGH = 300;

/** For whoever looks into some places only. */
const wanted = new RegExp(process.env.XINGLIN_PLACES ?? '');
/** And asks only at these root fields: what leads to a place is told where it is found alive. */
const asked = new RegExp(process.env.XINGLIN_ROOTS ?? '');

interface Attempt {
  /** Root field. */
  of: string;
  who: string;
  /** With an id of another organisation in it. */
  foreign: boolean;
  /** Most likely to show it: rows of another organisation in the right stage, or somebody of the own one who may not. */
  telling: boolean;
  /** Answers, in a form that differs by nothing but what was answered or done. */
  go: () => Promise<string>;
}
type Answered = Attempt & { before: string };

/** Thousands of answers are kept, to be held against others. */
const digest = (answer: string) => createHash('sha256').update(answer).digest('base64');

/** What one root field went through, by whom, and what was tried at it. */
interface Way {
  places: Map<string, Set<string>>;
  attempts: Attempt[];
}

let world: World;
let before: State;
let acts: readonly Act[];
let open: Awaited<ReturnType<typeof withoutRowSecurity>>;
let twinOf: ReturnType<typeof twinsOf>;
beforeAll(async () => {
  world = await buildWorld({ suite: 'uses' });
  await installLookout(world);
  before = await readState(world);
  acts = (await findActs(world, world.portal.services, before, (name) => asked.test(name))).solved;
  open = await withoutRowSecurity(world);
  twinOf = twinsOf(world);
}, 900_000);
afterAll(async () => {
  await open.close();
  await world.close();
});

const readers = (): readonly Principal[] =>
  world.principals.filter(
    ({ name, refused }) =>
      refused === null && /^(t1:|t0:|t3:any\/(administrator|reader)|t5:(program|any\/administrator)|anonymous)/.test(name),
  );

type Variables = Choice['variables'];
const valueAt = (variables: Variables, at: Leaf['at']) =>
  at.reduce<unknown>((inner, key) => (inner as Variables | undefined)?.[key], variables);

/** The same about the rows that another organisation has in their place, with their versions. */
const elsewhere = (tenant: Tenant | null, variables: Variables, leaves: readonly Leaf[]): Variables | null => {
  let moved = variables;
  for (const { at } of leaves.filter(({ type }) => type === 'ID')) {
    const value = valueAt(variables, at);
    const rows = [value].flat().map((id) => (tenant ? twinOf(tenant, id) : undefined));
    if (!rows.every((row) => row !== undefined)) continue;
    const ids = rows.map((row) => row.values.id);
    moved = put(moved, at, Array.isArray(value) ? ids : ids[0]);
    const version = [...at.slice(0, -1), 'version'];
    if (at.at(-1) === 'id' && valueAt(variables, version) !== undefined) moved = put(moved, version, rows[0]?.values.version ?? 1);
  }
  return moved === variables ? null : moved;
};

/** Two rows of one table the other way round: one of them may be closed to somebody who may do it with the other. */
const exchanged = (act: Act): Variables | null => {
  const { variables, ids } = act.solution;
  const [one, other] = [...Map.groupBy(ids, ({ table }) => table).values()].find((list) => list.length === 2) ?? [];
  if (!one || !other || one.leaf.list || other.leaf.list) return null;
  const versionOf = (id: unknown) => world.snapshot.find(({ values }) => values.id === id)?.values.version;
  const turned = put(put(variables, one.leaf.at, valueAt(variables, other.leaf.at)), other.leaf.at, valueAt(variables, one.leaf.at));
  return 'version' in turned ? put(turned, ['version'], versionOf(turned.id) ?? 1) : turned;
};

/** So many of each kind: an `entryId` may be that of several tables. */
const ofEach = (list: readonly Choice[], most: number): Choice[] =>
  [...Map.groupBy(list, ({ what }) => what).values()].flatMap((alike) => alike.slice(0, most));

/** Plain reads by everybody, and single ones of her own rows and of foreign ones. */
const reads = function* (refused: ReadonlySet<Attempt>): Generator<Attempt> {
  const { schema } = world.portal;
  for (const root of rootFields(schema, 'query')) {
    if (!asked.test(root.name)) continue;
    // Words that fit are nobody's guess.
    const leaves = leavesOf(root.args);
    if (leaves.some(({ needed, type }) => needed && type !== 'ID')) continue;
    const operation = fatQuery(schema, root);
    const model = modelOf(schema, root);
    const table = [...world.catalogue.tables.values()].find((each) => each.model.model === model)?.name ?? null;
    for (const who of readers()) {
      const all = choices(root.args, { snapshot: world.snapshot, table, who, secrets: [], others: 0 });
      const [own, foreign] = [all.filter(({ what }) => what.includes('own ')), all.filter(({ what }) => what.includes('foreign '))];
      const hers = ofEach(own, 8);
      const twins = hers.flatMap(({ what, variables }) => {
        const moved = elsewhere(who.tenant, variables, leaves);
        return moved ? [{ what, variables: moved }] : [];
      });
      const ticked = all.filter(({ what }) => what.endsWith(': true'));
      for (const choice of required(root.args) ? [...hers, ...twins, ...ofEach(foreign, 4), ...ticked] : [...all.slice(0, 1), ...ticked]) {
        const attempt: Attempt = {
          of: root.name,
          who: who.name,
          foreign: foreign.includes(choice) || twins.includes(choice),
          telling: twins.includes(choice),
          go: async () => (await send(schema, contextOf(open.services, who), operation, choice.variables)).text,
        };
        yield attempt;
        // Whoever may never ask is refused before any filter.
        if (refused.has(attempt)) break;
      }
    }
  }
};

const ELSEWHERE = 'all of it in another organisation';
const COLLEAGUE = 'as a colleague';

/** Acts with foreign ids in them, and by people who may not. */
const tries = function* (): Generator<Attempt> {
  const marks = readMarks(world.snapshot);
  for (const act of acts) {
    const others = readers().filter((who) => who.tenant?.id === act.by.tenant?.id && who.name !== act.by.name);
    const moved = elsewhere(act.by.tenant, act.solution.variables, act.solution.leaves);
    const turned = exchanged(act);
    const all = [
      ...(turned ? [act.by, ...others].map((who) => ({ what: COLLEAGUE, who, variables: turned })) : []),
      ...(moved ? [{ what: ELSEWHERE, who: act.by, variables: moved }] : []),
      ...attemptsAt({ world, wall: 'role', dress: (who) => who, every: Number.POSITIVE_INFINITY, others: 6 }, act, 1).filter(
        ({ mustFail }) => !mustFail,
      ),
      ...others.map((who) => ({ what: COLLEAGUE, who, variables: act.solution.variables })),
    ];
    for (const { what, who, variables } of all)
      yield {
        of: act.name,
        who: who.name,
        foreign: what.includes('foreign') || what === ELSEWHERE,
        telling: [ELSEWHERE, COLLEAGUE].includes(what),
        go: async () => outcomeOf(await rehearse(world, open.services, before, who, act.operation, variables), variables, marks),
      };
  }
};

const every = function* (refused: ReadonlySet<Attempt>): Generator<Attempt> {
  yield* reads(refused);
  yield* tries();
};

/** Without the line, which moves with every edit. */
const placeless = (place: string) => place.replace(/:\d+ /, ' ');

/** So many of a list, from its whole length. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.filter((_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length));

/** What tells most likely, and of the rest so many. */
const some = <T extends Attempt>(list: readonly T[], most: number): T[] => [
  ...spread(
    list.filter(({ telling }) => telling),
    most,
  ),
  ...spread(
    list.filter(({ telling }) => !telling),
    most,
  ),
];

const noticed = async (place: string, attempts: readonly Answered[], most: number): Promise<boolean> => {
  for (const { go, before } of some(attempts, most)) {
    // What answers otherwise by itself tells nothing.
    if (digest(await breaking([place], go)) !== before && digest(await go()) === before) return true;
  }
  return false;
};

/**
 * Another filter on the same way says as much. Once all others let everything pass, this one must show: to those who went
 * through it, before what is not theirs first; at last to those as well whom another filter stopped before they came to it.
 */
const noticedBehind = async (place: string, ways: readonly Way[], most: number): Promise<boolean> => {
  for (const { places, attempts } of ways.filter((way) => way.places.has(place)).slice(0, KEPT)) {
    const by = places.get(place) ?? new Set();
    const others = [...places.keys()].filter((other) => other !== place);
    const theirs = attempts.filter(({ who }) => most === THOROUGH || by.has(who));
    const [strange, own] = [theirs.filter(({ foreign }) => foreign), theirs.filter(({ foreign }) => !foreign)];
    for (const { go } of [...some(strange, most / 2), ...some(own, most / 2)]) {
      const held = await breaking(others, go);
      if ((await breaking([place, ...others], go)) !== held && (await breaking(others, go)) === held) return true;
    }
  }
  return false;
};

/** All permission rows for the act open the whole table anyway, and are excused for it. */
const isWide = (place: string): boolean => {
  const [, action, model] = / (\S+) (\w+)$/.exec(place) ?? [];
  const excused = { ...wide, ...world.notes.wide };
  const rows = Object.entries(world.portal.services.registry.permissions).filter(
    ([, row]) => row.model === model && row.actions.includes(action === 'granted' ? 'read' : (action ?? '')),
  );
  return rows.length > 0 && rows.every(([key]) => key in excused);
};

test('each use of a permission filter is noticed when it is broken', { timeout: 10_800_000 }, async () => {
  const through = new Map<string, Answered[]>();
  /** All places that a root field ever went through: a refusal shows the first of them only. */
  const ways = new Map<string, Way>();
  const refused = new Set<Attempt>();
  for (const attempt of every(refused)) {
    const { answer, places } = await noting(attempt.go);
    if (places.size === 0) refused.add(attempt);
    const before = digest(answer);
    const way: Way = ways.get(attempt.of) ?? { places: new Map(), attempts: [] };
    way.attempts.push(attempt);
    ways.set(attempt.of, way);
    for (const place of places) {
      way.places.set(place, (way.places.get(place) ?? new Set()).add(attempt.who));
      const kept = through.get(place) ?? [];
      through.set(place, kept);
      kept.push({ ...attempt, before });
    }
  }
  const excused = { ...twice, ...world.notes.twice };
  const all = [...ways.values()];
  const outcome = { alone: 0, behind: 0, wide: 0, excused: 0 };
  const alive: string[] = [];
  for (const [place, attempts] of [...through].filter(([place]) => wanted.test(place))) {
    if (isWide(place)) outcome.wide += 1;
    else if (await noticed(place, attempts, KEPT)) outcome.alone += 1;
    else if (await noticedBehind(place, all, KEPT)) outcome.behind += 1;
    else if (placeless(place) in excused) outcome.excused += 1;
    else if (await noticed(place, attempts, THOROUGH)) outcome.alone += 1;
    else if (await noticedBehind(place, all, THOROUGH)) outcome.behind += 1;
    else {
      const roots = [...ways].flatMap(([root, { places }]) => (places.has(place) ? [root] : []));
      alive.push(`${place}, by ${roots}`);
    }
  }
  report('uses of filters', {
    mutants: through.size,
    noticed: outcome.alone + outcome.behind,
    'behind others': outcome.behind,
    'as wide as the table': outcome.wide,
    excused: outcome.excused,
  });
  expect(through.size).toBeGreaterThan(30);
  expect(alive.sort()).toEqual([]);
});
