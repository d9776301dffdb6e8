import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorld, type World } from './build.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'world' });
});
afterAll(() => world.close());

test('every organisation has marked rows in every table', () => {
  const missing = [...world.catalogue.tables.values()].flatMap(({ name, model }) => {
    const rows = world.snapshot.filter(({ table }) => table.name === name);
    const wanted = name === 'tenant' || model.class === 'shared' || model.class === 'reference' ? 1 : 3;
    return world.tenants
      .filter(({ kind, empty }) => !empty && (kind !== 'platform' || (model.class !== 'shared' && model.class !== 'reference')))
      .filter(({ at, id }) => {
        const mark = `⟦t${String(at).padStart(2, '0')}.`;
        return rows.filter(({ values }) => JSON.stringify(values).includes(mark) || JSON.stringify(values).includes(id)).length < wanted;
      })
      .map(({ at }) => `${name} of t${at}`);
  });
  expect(missing).toEqual([]);
});

test('everybody who could ask is at the doors, and whoever lost access is refused there', () => {
  expect(world.principals.length).toBeGreaterThanOrEqual(60);
  const lost = world.principals.filter(({ name }) => /removed|disabled|^t10:/.test(name));
  expect(lost.map(({ refused }) => refused).filter((code) => code !== 'ORGANISATION_CLOSED' && code !== 'UNAUTHENTICATED')).toEqual([]);
  expect(world.principals.filter(({ refused }) => refused).length).toBe(lost.length);
});
