import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { ABSENT } from './operations/arguments.ts';
import { modelOf, rootFields } from './operations/paths.ts';
import { fatQuery, send } from './operations/run.ts';
import { apart as knownApart } from './suites/excuses.ts';
import { interleaved, rankDeviate, STRANGE, tellApart } from './suites/timings.ts';
import { truthOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
import { contextOf } from './world/principals.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'timings' });
}, 600_000);
afterAll(() => world.close());

test('the rank statistic tells what it should', () => {
  const range = (from: number, count: number, step = 1) => Array.from({ length: count }, (_, index) => from + index * step);
  expect(rankDeviate(range(0, 50, 2), range(1, 50, 2))).toBeCloseTo(-0.17, 1);
  expect(rankDeviate(range(100, 50), range(0, 50))).toBeGreaterThan(STRANGE);
  expect(rankDeviate(range(0, 50), range(100, 50))).toBeLessThan(-STRANGE);
  expect(rankDeviate([1, 1, 1], [1, 1, 1])).toBe(0);
  // By hand: 17 of the 20 pairs are won, 10 are expected, and the spread is the root of 5 · 4 · 10 / 12.
  expect(rankDeviate([19, 22, 16, 29, 24], [20, 11, 17, 12])).toBeCloseTo(7 / Math.sqrt(200 / 12), 9);
});

test('a difference of one in ten is told apart', async () => {
  let seed = 7;
  const noise = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const sample = async (more: number): Promise<[number[], number[]]> => [
    Array.from({ length: 200 }, () => 1 + more + noise() * 0.2),
    Array.from({ length: 200 }, () => 1 + noise() * 0.2),
  ];
  expect((await tellApart(() => sample(0.1))).apart).toBe(true);
  expect((await tellApart(() => sample(0))).apart).toBe(false);
});

test('a foreign row takes the time of none', { timeout: 900_000 }, async () => {
  const { portal, principals, snapshot, tenants } = world;
  const truth = truthOf(world);
  const who = principals.find(({ name }) => name === 't1:any/administrator');
  if (!who) throw new Error('nobody asks');
  const foreign = tenants[5]?.id;
  const singles = rootFields(portal.schema, 'query').flatMap((root) => {
    const [only] = root.args;
    const model = modelOf(portal.schema, root);
    const row = snapshot.find(
      (each) => each.table.model.model === model && each.values.tenant_id === foreign && each.values.id && !truth.sees(each, who, 'role'),
    );
    if (root.args.length !== 1 || String(only?.type) !== 'ID!' || !row) return [];
    return [{ root, name: only?.name ?? 'id', id: String(row.values.id) }];
  });
  const chosen = full ? singles : singles.filter((_, index) => index % Math.ceil(singles.length / 5) === 0);
  const told: string[] = [];
  for (const { root, name, id } of chosen) {
    const operation = fatQuery(portal.schema, root);
    const ask = (value: string) => () => send(portal.schema, contextOf(portal.services, who), operation, { [name]: value });
    await interleaved(20, ask(id), ask(ABSENT));
    const { apart, deviates } = await tellApart(() => interleaved(full ? 1_000 : 200, ask(id), ask(ABSENT)));
    if (apart && !(root.name in knownApart)) told.push(`${root.name}: ${deviates.join(', ')}`);
  }
  report('timings', { reads: chosen.length, 'told apart': told.length });
  expect(chosen.length).toBeGreaterThan(2);
  expect(told).toEqual([]);
});
