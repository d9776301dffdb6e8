import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { listenForHidden } from './suites/quiet.ts';
import { buildWorld, type World } from './world/build.ts';
import { almighty, withoutPermissionRows, withoutRowSecurity } from './world/services.ts';
import { takeSnapshot } from './world/snapshot.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'quiet' });
}, 600_000);
afterAll(() => world.close());

const inAnyOrder = (rows: World['snapshot']) => rows.map(({ table, values }) => `${table.name} ${JSON.stringify(values)}`).sort();

/** On each commit the public and one association listen, those of it who read no more than another apart, and who has its role elsewhere. */
const FEW =
  /^(anonymous|t1:(any.(administrator|staff)|own-role|program|association.*|expert.*|administrator-conflicted)|t[35]:any.administrator)$/;

test('what one may not see changes nothing that one sees', { timeout: 1_800_000 }, async () => {
  const { principals, portal } = world;
  const some = principals.filter(({ name, refused }) => refused === null && (full || FEW.test(name)));
  const { heard, ...figures } = await listenForHidden(world, portal.services, some);
  report('hidden changes', { ...figures, readers: some.length, heard: heard.length });
  expect(heard).toEqual([]);
  expect(figures.changes).toBeGreaterThan(some.length * 20);
  // Everything was taken back: the next reader was asked about the same world.
  expect(inAnyOrder(await takeSnapshot(world.admin, world.catalogue))).toEqual(inAnyOrder(world.snapshot));
});

test('without walls, every such change is heard', { timeout: 600_000 }, async () => {
  const reader = world.principals.find(({ name }) => name === 't1:any/reader');
  if (!reader) throw new Error('nobody reads');
  const open = await withoutRowSecurity(world);
  const services = withoutPermissionRows(open.services);
  const { heard } = await listenForHidden(world, services, [almighty(services, reader)]).finally(open.close);
  const lists = new Set(heard.map((line) => line.split(' | ')[1]));
  expect(lists.size).toBeGreaterThanOrEqual(8);
});
