import { inScope } from '@xinglin/kernel/context';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../../index.ts';
import type { TestExpert } from '../../testing/people.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { recomputeItem } from '../recompute-item.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const open = `mutation($id: ID!, $version: Int!) { openRanking(roundId: $id, version: $version) { __typename ... on ReviewRound { id version } ... on DomainError { code } } }`;
const cast = `mutation($id: ID!, $order: JSON!) { castRanking(roundId: $id, order: $order) { __typename ... on DomainError { code } } }`;
const ranked = `query($id: ID!) { rankedRound(roundId: $id) { version candidates allowedActions items { dossierId chairOrder } } }`;
const order = `mutation($id: ID!, $ids: [ID!]!) { orderTied(roundId: $id, dossierIds: $ids) { __typename ... on ReviewRound { id } ... on DomainError { code } } }`;
const work = 'query { workItems { id link } }';
const notices = 'query { notifications { items { kind link } } }';
const tasks = 'query { reviewTasks(filter: { open: true }) { items { id dueAt } } }';

/** Two items of the same mean for one place, each reviewed by the same three experts. */
const tied = async () => {
  const call = await world.call({ policy: { score: { tieKeys: ['RANKING_ROUND', 'CHAIR'] } } });
  const dossiers = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call, stage: 'IN_REVIEW' })];
  const round = await world.round({ call, dossiers, more: { places: 1 } });
  const experts = await world.experts(3);
  for (const dossier of dossiers)
    for (const expert of experts) await world.review(await world.assignment({ round, dossier, expert, stage: 'SUBMITTED' }), { total: 80 });
  const caller = await portal.as('zhang-hui');
  const ctx = caller.ctx();
  for (const dossier of dossiers) await inScope(ctx, () => recomputeItem(ctx, round.id, dossier.id));
  return { call, round, dossiers, experts, caller };
};
const asked = async (expert: TestExpert) => {
  const caller = await expert.caller();
  const mine = expectOk(await caller.run(work), 'workItems') as unknown as { id: string; link: string }[];
  const told = expectOk(await caller.run(notices), 'notifications') as unknown as { items: { kind: string }[] };
  return {
    work: mine.filter(({ id }) => id.startsWith('rank:')).map(({ link }) => link),
    told: told.items.filter(({ kind }) => kind === 'technology-promotion.ranking-open').length,
  };
};

test('those asked to rank are told and find it among their work until they have; whoever keeps away is asked nothing', async () => {
  const { call, round, dossiers, experts, caller } = await tied();
  const [first, second] = experts as [(typeof experts)[number], (typeof experts)[number]];
  const [one, other] = dossiers as [(typeof dossiers)[number], (typeof dossiers)[number]];
  await world.conflict({ call, dossier: one, person: second });
  const { version } = expectOk(await caller.run(ranked, { id: round.id }), 'rankedRound') as unknown as { version: number };
  expectOk(await caller.run(open, { id: round.id, version }), 'openRanking');
  await portal.drain();
  expect(await asked(first)).toEqual({ work: [`/ranking/${round.id}`], told: 1 });
  expect(await asked(second)).toEqual({ work: [], told: 0 });
  expectOk(await (await first.caller()).run(cast, { id: round.id, order: [[other.id], [one.id]] }), 'castRanking');
  expect(await asked(first)).toEqual({ work: [], told: 1 });
});

test('the chair’s order of the tied is entered, and entered again', async () => {
  const { round, dossiers, caller } = await tied();
  const ids = dossiers.map(({ id }) => id);
  const read = async () =>
    expectOk(await caller.run(ranked, { id: round.id }), 'rankedRound') as unknown as {
      allowedActions: string[];
      items: { dossierId: string; chairOrder: number | null }[];
    };
  expect((await read()).allowedActions).toContain('chairOrder');
  expectOk(await caller.run(order, { id: round.id, ids }), 'orderTied');
  expectOk(await caller.run(order, { id: round.id, ids: [...ids].reverse() }), 'orderTied');
  const { items, allowedActions } = await read();
  expect(items.find(({ dossierId }) => dossierId === ids[1])?.chairOrder).toBe(1);
  expect(allowedActions).toContain('chairOrder');
});

test('tasks that wait come by their date, the earliest first', async () => {
  const call = await world.call();
  const expert = await world.expert();
  const due = ['2030-03-01', '2030-01-01', '2030-02-01'];
  for (const day of due) {
    const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
    const round = await world.round({ call, dossiers: [dossier] });
    await world.assignment({ round, dossier, expert, stage: 'ACCEPTED', more: { dueAt: new Date(day) } });
  }
  const { items } = expectOk(await (await expert.caller()).run(tasks), 'reviewTasks') as unknown as { items: { dueAt: string }[] };
  expect(items.map(({ dueAt }) => dueAt.slice(0, 10))).toEqual([...due].sort());
});
