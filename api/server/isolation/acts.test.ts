import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report, share } from './figures.ts';
import { type Acts, findActs, trespasses } from './suites/acts.ts';
import { attackAll, type Damage } from './suites/attacks.ts';
import { judgeOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
import type { Principal } from './world/principals.ts';
import { installLookout, readState, type State } from './world/rehearse.ts';
import { almighty, withoutPermissionRows, withoutRowSecurity } from './world/services.ts';

let world: World;
let before: State;
let acts: Acts;
beforeAll(async () => {
  world = await buildWorld({ suite: 'acts' });
  await installLookout(world);
  before = await readState(world);
  acts = await findActs(world, world.portal.services, before);
}, 600_000);
afterAll(() => world.close());

const figures = ({ operations, left, trespasses: changed, leaks, oracles, swallowed, seconds }: Damage) => ({
  operations,
  'letters and orders': left,
  trespasses: changed.length,
  forbidden: leaks.length,
  oracles: oracles.length,
  swallowed: swallowed.length,
  seconds,
});
const clean = (damage: Damage) => {
  expect(damage.trespasses).toEqual([]);
  expect(damage.leaks).toEqual([]);
  expect(damage.oracles).toEqual([]);
  expect(damage.swallowed).toEqual([]);
};

/** A name of what the act writes and one of anything are asked for alike; where one wall stands alone, so are ids of one kind. */
const names = full ? 3 : 1;
const few = full ? {} : { alike: 3 };

const asThemselves = () => ({ world, before, judge: judgeOf(world), wall: 'role', dress: (who: Principal) => who, names, share }) as const;

/** Mutations for which the generator finds no input, with the reason. */
const beyond: Readonly<Record<string, string>> = {};

test('every mutation is done at least once, changes its own organisation only and leaves an audit row', () => {
  report('acts', { mutations: acts.solved.length + acts.unsolved.length, done: acts.solved.length });
  expect(acts.unsolved.filter(({ name }) => !(name in beyond) && !(name in world.notes.undone))).toEqual([]);
  expect(acts.solved.filter(({ changes }) => !changes.some((change) => change.startsWith('audit_entry|'))).map(({ name }) => name)).toEqual(
    [],
  );
  expect(
    acts.solved.flatMap(({ name, by, changes, solution }) =>
      trespasses(world, { name, who: by, wall: 'role' }, changes, solution.variables).map((place) => `${name}: ${place}`),
    ),
  ).toEqual([]);
});

test('both walls: no id, number, name or field of another organisation changes or tells anything', { timeout: 1_800_000 }, async () => {
  const { services } = world.portal;
  const damage = await attackAll(
    {
      ...asThemselves(),
      services,
      every: full ? 1 : 3,
      others: full ? 6 : 3,
    },
    acts.solved,
  );
  report('acts, both walls', figures(damage));
  clean(damage);
});

test('permission rows alone: nothing foreign is changed', { timeout: 1_800_000 }, async () => {
  const open = await withoutRowSecurity(world);
  const damage = await attackAll(
    {
      ...asThemselves(),
      services: open.services,
      every: full ? 1 : 6,
      others: full ? 6 : 1,
      ...few,
    },
    acts.solved,
  ).finally(open.close);
  report('acts, permission rows alone', figures(damage));
  clean(damage);
});

test('row-level security alone: nothing foreign is changed', { timeout: 1_800_000 }, async () => {
  const services = withoutPermissionRows(world.portal.services);
  const damage = await attackAll(
    {
      ...asThemselves(),
      services,
      wall: 'organisation',
      dress: (who) => almighty(services, who),
      every: full ? 1 : 2,
      others: full ? 6 : 1,
      ...few,
    },
    acts.solved,
  );
  report('acts, row security alone', figures(damage));
  clean(damage);
});
