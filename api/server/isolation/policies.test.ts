import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from './figures.ts';
import { doubled } from './suites/excuses.ts';
import { alive, type Outcome, policyMutants, tally } from './suites/mutants.ts';
import { disagreements, probe, probing } from './suites/probe.ts';
import { buildWorld, type World } from './world/build.ts';

let world: World;
let app: pg.Client;
beforeAll(async () => {
  world = await buildWorld({ suite: 'policies' });
  app = new pg.Client({ connectionString: world.portal.appUrl });
  await app.connect();
}, 600_000);
afterAll(async () => {
  await app.end();
  await world.close();
});

test('the database shows its role what the second opinion says, and a broken policy is noticed', { timeout: 1_800_000 }, async () => {
  const whole = await probe(world, app);
  expect(disagreements(world, whole)).toEqual([]);
  const outcomes: Outcome[] = [];
  for (const mutant of await policyMutants(new Set(world.catalogue.tables.keys()))) {
    await world.admin.query(mutant.apply);
    let by: string | null = null;
    for await (const [place, answer] of probing(world, app, { only: mutant.table, first: mutant.command })) {
      if (whole.get(place) === answer) continue;
      by = place;
      break;
    }
    await world.admin.query(mutant.undo);
    outcomes.push({ mutant: mutant.name, by });
  }
  report('policy mutants', tally(outcomes));
  expect(await probe(world, app)).toEqual(whole);
  expect(alive(outcomes, { ...doubled, ...world.notes.doubled })).toEqual([]);
});
