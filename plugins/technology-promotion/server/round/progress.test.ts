import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { daysOf } from './progress.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const progress = `query($id: ID!) { reviewRoundProgress(roundId: $id) { needed coverage { reviews items } days { accepted submitted } } }`;
const read = async (person: string, id: string) =>
  (await (await portal.as(person)).run(progress, { id })).data?.reviewRoundProgress ?? null;

test('days are China’s, and each holds what came up to and with it', () => {
  const at = (moment: string) => new Date(moment);
  const days = daysOf([at('2026-03-01T15:59:59Z'), at('2026-03-01T16:00:00Z')], [at('2026-03-03T04:00:00Z')], at('2026-03-03T12:00:00Z'));
  expect(days).toEqual([
    { day: '2026-03-01', accepted: 1, submitted: 0 },
    { day: '2026-03-02', accepted: 2, submitted: 0 },
    { day: '2026-03-03', accepted: 2, submitted: 1 },
  ]);
  expect(daysOf([], [], at('2026-03-03T12:00:00Z'))).toEqual([]);
  expect(daysOf([at('2020-01-01T00:00:00Z')], [], at('2026-03-03T12:00:00Z'))).toHaveLength(400);
});

test('coverage counts experts whose task fills a place; items kept from the viewer are in no figure', async () => {
  const call = await world.call();
  const dossiers = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call, stage: 'IN_REVIEW' })] as const;
  const round = await world.round({ call, dossiers, more: { need: 2 } });
  const [one, other] = [await world.expert(), await world.expert()];
  const task = await world.assignment({ round, dossier: dossiers[0], expert: one, stage: 'SUBMITTED', more: { answeredAt: new Date() } });
  await world.review(task);
  await world.assignment({ round, dossier: dossiers[0], expert: other, stage: 'DECLINED' });
  expect(await read('li-wen', round.id)).toMatchObject({
    needed: 4,
    coverage: [
      { reviews: 0, items: 1 },
      { reviews: 1, items: 1 },
    ],
    days: [{ accepted: 1, submitted: 1 }],
  });
  const person = { userId: (await portal.as('zhang-hui')).ctx().viewer.userId ?? '', name: '张蕙' };
  await world.conflict({ call, dossier: dossiers[0], person });
  expect(await read('zhang-hui', round.id)).toMatchObject({ needed: 2, coverage: [{ reviews: 0, items: 1 }], days: [] });
  expect(await read('chen-ke', round.id)).toBeNull();
});
