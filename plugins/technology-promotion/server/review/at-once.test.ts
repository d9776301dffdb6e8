import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { evenScores } from '../testing/rounds.ts';
import { createWorld } from '../testing/world.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
});
afterAll(() => portal.close());

const submit = `mutation($taskId: ID!, $input: ReviewInput!) {
  submitReview(taskId: $taskId, version: 1, input: $input) {
    __typename ... on ReviewTask { stage } ... on DomainError { code message } ... on InputError { issues { path code } }
  }
}`;

test('reviews of one item handed in at once are all in its figures', async () => {
  const world = createWorld(portal);
  const call = await world.call();
  const experts = await world.experts(5);
  const dossiers = [];
  for (let made = 0; made < 4; made += 1) dossiers.push(await world.dossier({ call, stage: 'IN_REVIEW' }));
  const round = await world.round({ call, dossiers });
  for (const dossier of dossiers) {
    const desks = [];
    for (const expert of experts) {
      const task = await world.assignment({ round, dossier, expert });
      await world.review(task, { stage: 'DRAFT' });
      desks.push({ taskId: task.id, caller: await expert.caller() });
    }
    const input = { scores: evenScores(call, 80), opinion: 'APPROVE', comment: '证据充分，适合在基层推广。', confidential: '' };
    const replies = await Promise.all(desks.map(({ taskId, caller }) => caller.run(submit, { taskId, input })));
    for (const reply of replies) expect(expectOk(reply, 'submitReview')).toMatchObject({ stage: 'SUBMITTED' });
  }
  const items = await world.system((db) => db.roundItem.findMany({ where: { roundId: round.id }, select: { reviews: true, mean: true } }));
  expect(items).toEqual(dossiers.map(() => ({ reviews: 5, mean: 80 })));
});
