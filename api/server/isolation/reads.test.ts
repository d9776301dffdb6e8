import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report, share } from './figures.ts';
import { coverageOf } from './suites/coverage.ts';
import { readAll } from './suites/reads.ts';
import { buildWorld, type World } from './world/build.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'reads' });
});
afterAll(() => world.close());

test('both walls: nobody reads, guesses or counts what is not hers, and everybody reads what is', { timeout: 3_600_000 }, async () => {
  const found = await readAll({
    world,
    services: world.portal.services,
    wall: 'role',
    who: world.principals,
    leaves: true,
    hostile: true,
    share,
    others: full ? 6 : 3,
  });
  const coverage = coverageOf(world.portal.schema, found.reached, world.notes.unreached);
  report('reads, both walls', {
    operations: found.operations,
    principals: world.principals.length,
    fields: coverage.fields,
    reached: coverage.reached,
    forbidden: found.leaks.length,
    oracles: found.oracles.length,
    seconds: found.seconds,
  });
  expect(found.leaks).toEqual([]);
  expect(found.oracles).toEqual([]);
  expect(coverage.missing).toEqual([]);
  expect(coverage.reached / coverage.fields).toBeGreaterThanOrEqual(0.95);
  // The long run's three hundred thousand are these and those of the other suites.
  expect(found.operations).toBeGreaterThanOrEqual(full ? 200_000 : 20_000);
});
