import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from './world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

test('a world goes from a call to a decision, and its experts may act', async () => {
  const call = await world.call();
  const experts = await world.experts(3, { affiliations: [{ organisationName: '南岭医院' }] });
  const [chair, ...others] = experts;
  if (!chair) throw new Error('no expert');
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const round = await world.round({ call, panelId: panel.id, dossiers: [dossier] });
  for (const expert of others) await world.review(await world.assignment({ round, dossier, expert }), { total: 75 });
  await world.conflict({ call, dossier, person: chair });
  const meeting = await world.meeting({ call, panelId: panel.id, roundId: round.id, dossiers: [dossier] });
  await world.decision({ call, dossier });
  expect(meeting.items).toHaveLength(1);
  expect((await chair.caller()).ctx().viewer.permissions.has('assignment.own')).toBe(true);
  const reviews = await world.system((db) => db.review.findMany({ where: { roundId: round.id } }));
  expect(reviews.map(({ alias, total }) => [alias, total]).sort()).toEqual([
    ['A', 75],
    ['B', 75],
  ]);
});

test('calls stand in every stage, and a sealed one holds nothing but receipts', async () => {
  for (const stage of ['DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'DELIBERATED', 'PUBLIC_NOTICE', 'CONCLUDED', 'CANCELLED'] as const)
    expect((await world.call({ stage })).stage).toBe(stage);
  const call = await world.call({ stage: 'OPEN' });
  const { id } = await world.submission({ call });
  await world.submission({ call, stage: 'DRAFT' });
  const seen = await world.system(async (db) => ({
    dossiers: await db.dossier.count({ where: { callId: call.id } }),
    receipts: await db.callReceipt.findMany({ where: { callId: call.id }, select: { id: true, openedAt: true } }),
  }));
  expect(seen).toEqual({ dossiers: 0, receipts: [{ id, openedAt: null }] });
});
