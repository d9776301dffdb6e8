import type { Services } from '@xinglin/kernel/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { inParallel } from './operations/run.ts';
import { type Act, findActs, rehearse } from './suites/acts.ts';
import { attackAll, attemptsAt } from './suites/attacks.ts';
import { onlyMakes, wide } from './suites/excuses.ts';
import { alive, type Outcome, openedRows, outcomeOf, rowsBeside, tally } from './suites/mutants.ts';
import { readAll } from './suites/reads.ts';
import { readMarks } from './truth/marks.ts';
import { judgeOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
import { oneOfEach } from './world/principals.ts';
import { installLookout, readState, type State } from './world/rehearse.ts';
import { withoutRowSecurity } from './world/services.ts';

let world: World;
let before: State;
let acts: readonly Act[];
beforeAll(async () => {
  world = await buildWorld({ suite: 'mutants' });
  await installLookout(world);
  before = await readState(world);
  acts = (await findActs(world, world.portal.services, before)).solved;
}, 600_000);
afterAll(() => world.close());

type Permission = World['portal']['services']['registry']['permissions'][string];

/** One row opened, and what its answers are held against. */
interface Broken {
  key: string;
  row: Permission;
  services: Services;
  reference: Services;
  /** Other rows are open on both sides: only what differs tells. */
  unjudged: boolean;
}

/** Where such rows are, by one of those who stand alike; by all of them; or anywhere at all, where rows are only counted. */
type Reach = 'near' | 'everybody' | 'anywhere';

/** Somebody reads otherwise than with the row as it is. */
const noticedByReading = async ({ key, row: { model }, ...broken }: Broken, reach: Reach): Promise<string | null> => {
  const holders = world.principals.filter(({ roles }) => roles.has(key));
  const { leaks, differences } = await readAll({
    ...broken,
    world,
    wall: 'role',
    who: reach === 'everybody' ? holders : oneOfEach(holders),
    leaves: false,
    hostile: false,
    share: 1,
    others: 1,
    nearest: model,
    stopAtFirst: true,
    only: (models) => (reach === 'anywhere') !== (models.size === 0 || models.has(model)),
  });
  return leaks[0] ?? differences[0] ?? null;
};

/** Acts of its holders that name such rows or change them. Those that bear the name of what the row allows come first. */
const actsFor = ({ key, row: { model, actions } }: Broken): Act[] => {
  const table = [...world.catalogue.tables.values()].find((each) => each.model.model === model)?.name;
  const names = ({ solution: { ids } }: Act) =>
    ids.length === 0 || ids.some((place) => place.table === table || (table === 'tenant' && place.table === 'organisation_card'));
  const late = (act: Act) => (actions.some((action) => act.name.startsWith(action)) ? 0 : names(act) ? 1 : 2);
  return acts
    .filter((act) => act.by.roles.has(key) && (names(act) || act.changes.some((place) => place.startsWith(`${table}|`))))
    .toSorted((one, other) => late(one) - late(other));
};

/** An act with foreign ids in it goes too far. */
const noticedByActing = async ({ services, reference, ...broken }: Broken): Promise<string | null> => {
  const { differences, trespasses, leaks, oracles } = await attackAll(
    {
      world,
      services,
      reference,
      before,
      judge: judgeOf(world),
      wall: 'role',
      dress: (principal) => principal,
      every: 1_000,
      others: 6,
      stopAtFirst: true,
    },
    actsFor({ services, reference, ...broken }),
  );
  return differences[0] ?? trespasses[0] ?? leaks[0] ?? oracles[0] ?? null;
};

/** An act ends otherwise: with foreign ids in it where nothing is judged, and done by others of its house who hold the row. */
const noticedByComparing = async (broken: Broken): Promise<string | null> => {
  const { key, services, reference, unjudged } = broken;
  const marks = readMarks(world.snapshot);
  const tasks = function* (found: string[]) {
    for (const act of actsFor(broken)) {
      const holders = world.principals.filter((who) => who.roles.has(key) && who.tenant?.id === act.by.tenant?.id && who !== act.by);
      const strange = unjudged
        ? attemptsAt({ world, wall: 'role', dress: (who) => who, every: Number.POSITIVE_INFINITY, others: 6 }, act, 1)
        : [];
      const colleagues = holders.map((who) => ({ what: 'as somebody else', who, variables: act.solution.variables, mustFail: false }));
      for (const { what, who, variables } of [...strange, ...colleagues].filter(({ mustFail }) => !mustFail))
        yield async () => {
          if (found.length > 0) return;
          const of = async (behind: Services) =>
            outcomeOf(await rehearse(world, behind, before, who, act.operation, variables), variables, marks);
          const [one, other] = [await of(services), await of(reference)];
          if (one === other) return;
          // Believed when it shows twice: numbers and moments just made can look like something of the world.
          if ((await of(services)) === one && (await of(reference)) === other)
            found.push(`${who.name} | ${act.name} | ${what} | ${one.slice(0, 120)} <> ${other.slice(0, 120)}`);
        };
    }
  };
  const found: string[] = [];
  await inParallel(tasks(found), 5);
  return found[0] ?? null;
};

type Probe = (broken: Broken) => Promise<string | null>;
const noticedNear: Probe = (broken) => noticedByReading(broken, 'near');
/** Of two who stand alike one may see already all that there is. */
const noticedByEverybody: Probe = (broken) => noticedByReading(broken, 'everybody');
const noticedAnywhere: Probe = (broken) => noticedByReading(broken, 'anywhere');

/** Before rows as they are, and behind all others broken too: what lets somebody read shows in reads, the rest in acts. */
const probesOf = (alone: Broken, behind: Broken): [Probe, Broken][] => {
  const reading: [Probe, Broken][] = [
    [noticedNear, alone],
    [noticedNear, behind],
  ];
  const acting: [Probe, Broken][] = [
    [noticedByActing, alone],
    [noticedByComparing, alone],
    [noticedByComparing, behind],
  ];
  return alone.row.actions.includes('read')
    ? [...reading, ...acting, [noticedByEverybody, alone], [noticedAnywhere, alone]]
    : [...acting, ...reading];
};

test('a permission row opened to all rows is noticed when the database shows everything', { timeout: 10_800_000 }, async () => {
  const open = await withoutRowSecurity(world);
  const outcomes: Outcome[] = [];
  const excused: Readonly<Record<string, string>> = { ...wide, ...world.notes.wide };
  const rows = Object.entries(world.portal.services.registry.permissions);
  const filters = rows.filter(([, row]) => !onlyMakes(row));
  for (const [key, row] of filters) {
    // Nothing is asked of what is as wide as its table, but in the long run.
    if (!full && key in excused) continue;
    const opened = (keys: Iterable<string>) => openedRows(open.services, new Set(keys));
    const beside = rowsBeside(open.services, key);
    const alone: Broken = { key, row, services: opened([key]), reference: world.portal.services, unjudged: false };
    const behind: Broken = { key, row, services: opened([key, ...beside]), reference: opened(beside), unjudged: true };
    let outcome: Outcome = { mutant: key, by: null };
    for (const [probe, broken] of probesOf(alone, behind)) {
      outcome = { mutant: key, by: await probe(broken), behind: broken === behind };
      if (outcome.by) break;
    }
    outcomes.push(outcome);
  }
  await open.close();
  report('permission mutants', {
    ...tally(outcomes),
    'behind others': outcomes.filter(({ by, behind }) => by && behind).length,
    excused: filters.filter(([key]) => key in excused).length,
    'makes only': rows.length - filters.length,
  });
  expect(alive(outcomes, excused)).toEqual([]);
});
