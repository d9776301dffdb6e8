import type { Services } from '@xinglin/kernel/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { type Act, findActs } from './suites/acts.ts';
import { attackAll } from './suites/attacks.ts';
import { wide } from './suites/excuses.ts';
import { alive, type Outcome, openedRow, tally } from './suites/mutants.ts';
import { readAll } from './suites/reads.ts';
import { judgeOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
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

/** Somebody reads otherwise than with the row as it is. */
const noticedByReading = async (services: Services, key: string, model: string): Promise<string | null> => {
  const holders = world.principals.filter(({ roles }) => roles.has(key));
  const { leaks, differences } = await readAll({
    world,
    services,
    reference: world.portal.services,
    wall: 'role',
    who: full ? holders : holders.filter((_, index) => index % 5 === 0 || index < 3),
    leaves: false,
    hostile: false,
    share: 1,
    others: 1,
    nearest: model,
    stopAtFirst: true,
    only: (models) => models.size === 0 || models.has(model),
  });
  return leaks[0] ?? differences[0] ?? null;
};

/** An act on such rows ends otherwise. Those that bear the name of what the row allows come first. */
const noticedByActing = async (services: Services, key: string, { model, actions }: Permission): Promise<string | null> => {
  const table = [...world.catalogue.tables.values()].find((each) => each.model.model === model)?.name;
  const late = ({ name }: Act) => (actions.some((action) => name.startsWith(action)) ? 0 : 1);
  const { differences, trespasses, leaks, oracles } = await attackAll(
    {
      world,
      services,
      reference: world.portal.services,
      before,
      judge: judgeOf(world),
      wall: 'role',
      dress: (principal) => principal,
      every: 1_000,
      others: 6,
      stopAtFirst: true,
      only: (act) =>
        act.by.roles.has(key) &&
        (act.solution.ids.length === 0 ||
          act.solution.ids.some((place) => place.table === table || (table === 'tenant' && place.table === 'organisation_card'))),
    },
    acts.toSorted((one, other) => late(one) - late(other)),
  );
  return differences[0] ?? trespasses[0] ?? leaks[0] ?? oracles[0] ?? null;
};

test('a permission row opened to all rows is noticed when the database shows everything', { timeout: 1_800_000 }, async () => {
  const open = await withoutRowSecurity(world);
  const outcomes: Outcome[] = [];
  const excused: Readonly<Record<string, string>> = { ...wide, ...world.notes.wide };
  for (const [key, row] of Object.entries(world.portal.services.registry.permissions)) {
    // Nothing is asked of what is as wide as its table, but in the long run.
    if (!full && key in excused) continue;
    const services = openedRow(open.services, key);
    // What lets somebody act shows in acts, what lets her read in reads: the one is tried before the other.
    const reads = () => noticedByReading(services, key, row.model);
    const deeds = () => noticedByActing(services, key, row);
    const [first, second] = row.actions.includes('read') ? [reads, deeds] : [deeds, reads];
    outcomes.push({ mutant: key, by: (await first()) ?? (await second()) });
  }
  await open.close();
  report('permission mutants', tally(outcomes));
  expect(alive(outcomes, excused)).toEqual([]);
});
