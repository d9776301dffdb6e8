// Each use of a permission filter broken on purpose, one at a time, before a database that shows everything.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { full, report } from './figures.ts';
import { fatPath, modelOf, rootFields } from './operations/paths.ts';
import { send, toOperation } from './operations/run.ts';
import { type Act, findActs, rehearse } from './suites/acts.ts';
import { attemptsAt, gist } from './suites/attacks.ts';
import { twice, wide } from './suites/excuses.ts';
import { breaking, noting } from './suites/uses.ts';
import { marksIn, readMarks } from './truth/marks.ts';
import { buildWorld, type World } from './world/build.ts';
import { contextOf, type Principal } from './world/principals.ts';
import { installLookout, readState, type State } from './world/rehearse.ts';
import { withoutRowSecurity } from './world/services.ts';

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

/** Attempts kept for each place: enough to notice, few enough to repeat. */
const KEPT = full ? 200 : 12;

interface Attempt {
  /** Root field. */
  of: string;
  what: string;
  /** Answers, in a form that differs by nothing but what was answered or done. */
  go: () => Promise<string>;
  before: string;
}

/** What one root field went through, and what was tried at it. */
interface Way {
  places: Set<string>;
  attempts: Attempt[];
}

let world: World;
let before: State;
let acts: readonly Act[];
let open: Awaited<ReturnType<typeof withoutRowSecurity>>;
beforeAll(async () => {
  world = await buildWorld({ suite: 'uses' });
  await installLookout(world);
  before = await readState(world);
  acts = (await findActs(world, world.portal.services, before)).solved;
  open = await withoutRowSecurity(world);
}, 900_000);
afterAll(async () => {
  await open.close();
  await world.close();
});

const readers = (): readonly Principal[] =>
  world.principals.filter(
    ({ name, refused }) => refused === null && (full || /^(t1:|t0:|t3:any\/(administrator|reader)|t5:program|anonymous)/.test(name)),
  );

/** Plain reads by everybody, and single ones of her own rows and of foreign ones. */
const reads = function* (): Generator<Omit<Attempt, 'before'>> {
  const { schema } = world.portal;
  for (const root of rootFields(schema, 'query')) {
    const operation = toOperation(schema, fatPath(schema, root));
    const needed = root.args.filter(({ type }) => String(type).endsWith('!'));
    const model = modelOf(schema, root);
    for (const who of readers()) {
      const rows = world.snapshot.filter((row) => row.table.model.model === model && typeof row.values.id === 'string');
      const own = rows.filter(({ values }) => values.tenant_id === who.tenant?.id);
      const foreign = rows.filter(({ values }) => values.tenant_id !== who.tenant?.id);
      const [only] = needed;
      if (needed.length > 1 || (only && String(only.type) !== 'ID!')) continue;
      const asked = only ? [...own.slice(0, 6), ...foreign.slice(0, 4)].map(({ values }) => ({ [only.name]: values.id })) : [{}];
      for (const variables of asked)
        yield {
          of: root.name,
          what: who.name,
          go: async () => (await send(schema, contextOf(open.services, who), operation, variables)).text,
        };
    }
  }
};

/** Acts with foreign ids in them, and by people who may not. */
const tries = function* (): Generator<Omit<Attempt, 'before'>> {
  const marks = readMarks(world.snapshot);
  for (const act of acts) {
    const others = readers().filter((who) => who.tenant?.id === act.by.tenant?.id && who.name !== act.by.name);
    const all = [
      ...attemptsAt({ world, wall: 'role', dress: (who) => who, every: Number.POSITIVE_INFINITY, others: 6 }, act, 1).filter(
        ({ mustFail }) => !mustFail,
      ),
      ...others.map((who) => ({ what: 'as somebody else', who, variables: act.solution.variables })),
    ];
    for (const { what, who, variables } of all)
      yield {
        of: act.name,
        what: `${who.name} | ${what}`,
        go: async () => {
          const { answer, files, changes } = await rehearse(world, open.services, before, who, act.operation, variables);
          const told = [...new Set(marksIn(`${answer.text} ${files}`))].filter((mark) => marks.has(mark)).sort();
          return `${gist(answer.text, variables)} ${told} ${(changes ?? []).filter((place) => !place.startsWith('audit_entry|'))}`;
        },
      };
  }
};

/** Without the line, which moves with every edit. */
const placeless = (place: string) => place.replace(/:\d+ /, ' ');

const noticed = async (place: string, attempts: readonly Attempt[]): Promise<boolean> => {
  for (const { go, before: answer } of attempts) if ((await breaking([place], go)) !== answer) return true;
  return false;
};

/** Another filter on the same way says as much. Once all others let everything pass, this one must show. */
const noticedBehind = async (place: string, ways: readonly Way[]): Promise<boolean> => {
  for (const { places, attempts } of ways.filter((way) => way.places.has(place))) {
    const others = [...places].filter((other) => other !== place);
    for (const { go } of attempts.toReversed()) if ((await breaking(others, go)) !== (await breaking([place, ...others], go))) return true;
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

test('each use of a permission filter is noticed when it is broken', { timeout: 1_800_000 }, async () => {
  const through = new Map<string, Attempt[]>();
  /** All places that a root field ever went through: a refusal shows the first of them only. */
  const ways = new Map<string, Way>();
  for (const attempt of [...reads(), ...tries()]) {
    const { answer, places } = await noting(attempt.go);
    const way = ways.get(attempt.of) ?? { places: new Set(), attempts: [] };
    if (way.attempts.length < KEPT || (way.attempts.length < 3 * KEPT && attempt.what.includes('foreign')))
      way.attempts.push({ ...attempt, before: answer });
    ways.set(attempt.of, way);
    for (const place of places) {
      way.places.add(place);
      const kept = through.get(place) ?? [];
      through.set(place, kept);
      // Different questions first: the first of each kind, then whatever comes.
      if (kept.length < KEPT) kept.push({ ...attempt, before: answer });
      else kept[(kept.length * 7 + attempt.what.length) % KEPT] = { ...attempt, before: answer };
    }
  }
  const outcome = { alone: 0, behind: 0, wide: 0 };
  const alive: string[] = [];
  for (const [place, attempts] of through) {
    if (isWide(place)) outcome.wide += 1;
    else if (await noticed(place, attempts)) outcome.alone += 1;
    else if (await noticedBehind(place, [...ways.values()])) outcome.behind += 1;
    else alive.push(place);
  }
  report('uses of filters', {
    mutants: through.size,
    killed: through.size - alive.length,
    'behind others': outcome.behind,
    'as wide as the table': outcome.wide,
  });
  expect(through.size).toBeGreaterThan(30);
  expect(alive.filter((place) => !(placeless(place) in twice) && !(placeless(place) in world.notes.twice)).sort()).toEqual([]);
});
