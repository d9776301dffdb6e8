import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { full, report } from './figures.ts';
import { type Act, findActs } from './suites/acts.ts';
import { attackAll } from './suites/attacks.ts';
import { doubled, wide } from './suites/excuses.ts';
import { type Outcome, openedRow, policyMutants } from './suites/mutants.ts';
import { disagreements, probe } from './suites/probe.ts';
import { readAll } from './suites/reads.ts';
import { judgeOf } from './truth/second-opinion.ts';
import { buildWorld, type World } from './world/build.ts';
import { installLookout, readState, type State } from './world/rehearse.ts';
import { withoutRowSecurity } from './world/services.ts';

let world: World;
let app: pg.Client;
let before: State;
let acts: readonly Act[];
beforeAll(async () => {
  world = await buildWorld({ suite: 'mutants' });
  app = new pg.Client({ connectionString: world.portal.appUrl });
  await app.connect();
  await installLookout(world);
  before = await readState(world);
  acts = (await findActs(world, world.portal.services, before)).solved;
}, 600_000);
afterAll(async () => {
  await app.end();
  await world.close();
});

const tally = (outcomes: readonly Outcome[]) => ({
  mutants: outcomes.length,
  killed: outcomes.filter(({ by }) => by !== null).length,
});
const alive = (outcomes: readonly Outcome[], excused: Readonly<Record<string, string>>) =>
  outcomes.filter(({ mutant, by }) => by === null && !(mutant in excused)).map(({ mutant }) => mutant);

test('the database shows its role what the second opinion says, and a broken policy is noticed', { timeout: 1_800_000 }, async () => {
  const whole = await probe(world, app);
  expect(disagreements(world, whole)).toEqual([]);
  const outcomes: Outcome[] = [];
  for (const mutant of await policyMutants(new Set(world.catalogue.tables.keys()))) {
    await world.admin.query(mutant.apply);
    const found = await probe(world, app, mutant.table);
    await world.admin.query(mutant.undo);
    outcomes.push({ mutant: mutant.name, by: [...found].find(([place, answer]) => whole.get(place) !== answer)?.[0] ?? null });
  }
  report('policy mutants', tally(outcomes));
  expect(await probe(world, app)).toEqual(whole);
  expect(alive(outcomes, { ...doubled, ...world.notes.doubled })).toEqual([]);
});

test('a permission row opened to all rows is noticed when the database shows everything', { timeout: 1_800_000 }, async () => {
  const open = await withoutRowSecurity(world);
  const outcomes: Outcome[] = [];
  for (const [key, row] of Object.entries(world.portal.services.registry.permissions)) {
    const services = openedRow(open.services, key);
    const holders = world.principals.filter(({ roles }) => roles.has(key));
    const who = full ? holders : holders.filter((_, index) => index % 5 === 0 || index < 3);
    const table = [...world.catalogue.tables.values()].find(({ model }) => model.model === row.model)?.name;
    const read = await readAll({
      world,
      services,
      reference: world.portal.services,
      wall: 'role',
      who,
      leaves: 'none',
      hostile: 'none',
      others: 1,
      stopAtFirst: true,
      only: (models) => models.size === 0 || models.has(row.model),
    });
    const hurt =
      read.leaks.length + read.differences.length > 0
        ? null
        : await attackAll(
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
            acts,
          );
    outcomes.push({
      mutant: key,
      by: read.leaks[0] ?? read.differences[0] ?? hurt?.differences[0] ?? hurt?.trespasses[0] ?? hurt?.leaks[0] ?? hurt?.oracles[0] ?? null,
    });
  }
  await open.close();
  report('permission mutants', tally(outcomes));
  expect(alive(outcomes, { ...wide, ...world.notes.wide })).toEqual([]);
});
