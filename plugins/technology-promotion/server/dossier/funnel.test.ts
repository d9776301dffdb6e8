import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { funnelOf } from './funnel.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const funnel = `query($id: ID!) { callFunnel(callId: $id) { step count losses { reason count } } }`;
const read = async (person: string, id: string) => (await (await portal.as(person)).run(funnel, { id })).data?.callFunnel ?? null;
const admitted = new Date('2026-03-01T00:00:00Z');

test('each step counts those that came at least so far, and says what became of the others', () => {
  const decided = (outcome: string, revokedAt: Date | null = null) => ({
    stage: 'DECIDED',
    admittedAt: admitted,
    decision: { outcome, revokedAt },
  });
  const steps = funnelOf([
    { stage: 'INADMISSIBLE', admittedAt: null },
    { stage: 'WITHDRAWN', admittedAt: null },
    { stage: 'WITHDRAWN', admittedAt: admitted },
    { stage: 'IN_REVIEW', admittedAt: admitted },
    decided('RECOMMEND'),
    decided('REJECT'),
    decided('CONDITIONAL', admitted),
  ]);
  expect(steps).toEqual([
    {
      step: 'RECEIVED',
      count: 7,
      losses: [
        { reason: 'INADMISSIBLE', count: 1 },
        { reason: 'WITHDRAWN', count: 1 },
      ],
    },
    { step: 'ADMITTED', count: 5, losses: [{ reason: 'WITHDRAWN', count: 1 }] },
    { step: 'IN_REVIEW', count: 4, losses: [{ reason: 'IN_REVIEW', count: 1 }] },
    {
      step: 'DECIDED',
      count: 3,
      losses: [
        { reason: 'REJECT', count: 1 },
        { reason: 'REVOKED', count: 1 },
      ],
    },
    { step: 'SELECTED', count: 1, losses: [] },
  ]);
});

test('a dossier she must keep away from is in no step of hers; another association has no funnel', async () => {
  const call = await world.call();
  const [first, second] = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call, stage: 'IN_REVIEW' })];
  await world.decision({ call, dossier: first });
  await world.decision({ call, dossier: second });
  const person = { userId: (await portal.as('zhang-hui')).ctx().viewer.userId ?? '', name: '张蕙' };
  await world.conflict({ call, dossier: second, person });
  expect(await read('li-wen', call.id)).toMatchObject([{ count: 2 }, { count: 2 }, { count: 2 }, { count: 2 }, { count: 2 }]);
  expect(await read('zhang-hui', call.id)).toMatchObject([{ count: 1 }, { count: 1 }, { count: 1 }, { count: 1 }, { count: 1 }]);
  expect(await read('chen-ke', call.id)).toBeNull();
});
