import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { type Findings, readAll } from './suites/reads.ts';
import { buildWorld, type World } from './world/build.ts';
import { oneOfEach, oneOfEachScope } from './world/principals.ts';
import { almighty, withoutPermissionRows, withoutRowSecurity } from './world/services.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'walls' });
});
afterAll(() => world.close());

const extent = { leaves: false, hostile: false, share: full ? 1 : 6, others: full ? 6 : 3 } as const;
const figures = ({ operations, leaks, oracles, reached, seconds }: Findings) => ({
  operations,
  reached: reached.size,
  forbidden: leaks.length,
  oracles: oracles.length,
  seconds,
});

test('permission rows alone hold before a database that shows everything', { timeout: 3_600_000 }, async () => {
  const open = await withoutRowSecurity(world);
  const found = await readAll({
    world,
    services: open.services,
    wall: 'role',
    who: full ? world.principals : oneOfEach(world.principals),
    reference: world.portal.services,
    ...extent,
  }).finally(open.close);
  report('reads, permission rows alone', figures(found));
  expect(found.differences).toEqual([]);
  expect(found.leaks).toEqual([]);
  expect(found.oracles).toEqual([]);
});

test('row-level security alone holds behind permissions that allow everything', { timeout: 3_600_000 }, async () => {
  const services = withoutPermissionRows(world.portal.services);
  const who = (full ? world.principals : oneOfEachScope(world.principals)).map((principal) => almighty(services, principal));
  const found = await readAll({ world, services, wall: 'organisation', who, ...extent });
  report('reads, row security alone', figures(found));
  expect(found.leaks).toEqual([]);
  expect(found.oracles).toEqual([]);
});
