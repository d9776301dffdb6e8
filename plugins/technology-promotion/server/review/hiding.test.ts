// What is hidden is hidden by every route: field, filter, count, export, notification, error, allowed act.
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestExpert, type World } from '../testing/world.ts';
import { reviewTables } from './tables.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const absent = '0198a000-0000-7000-8000-000000000000';
const fields = `id stage open blind title applicantName answers materials { fileId } criteria allowedActions
  review { id total comment } others { id alias total comment confidential reviewerName dossierTitle dossierNumber }`;
const one = `query($id: ID!) { reviewTask(id: $id) { ${fields} } }`;
const list = `query($filter: ReviewTaskFilter) { reviewTasks(filter: $filter) { totalCount items { ${fields} } } }`;
const all = 'query($filter: ReviewFilter!) { reviews(filter: $filter) { totalCount items { id } } }';
const mutation = (name: string, args: string, given: string) =>
  `mutation(${args}) { ${name}(${given}) { __typename ... on DomainError { code message } } }`;

type Seen = Record<string, unknown> & { others: Record<string, unknown>[]; allowedActions: string[] };
const see = async (expert: TestExpert, id: string) => (await (await expert.caller()).run(one, { id })).data?.reviewTask as Seen;

/** One item, two experts of whom the second has handed in. */
const setUp = async (facts: { anonymity?: 'OPEN' | 'SINGLE_BLIND' | 'DOUBLE_BLIND'; seeOthers?: string } = {}) => {
  const call = await world.call();
  const dossier = await world.dossier({ call });
  const round = await world.round({ call, dossiers: [dossier], more: facts });
  const [first, second] = (await world.experts(2)) as [TestExpert, TestExpert];
  const mine = await world.assignment({ round, dossier, expert: first });
  const theirs = await world.assignment({ round, dossier, expert: second });
  const review = await world.review(theirs, { total: 60, more: { comment: '他人的意见不应被看到', confidential: '仅供协会' } });
  return { call, dossier, round, first, second, mine, review };
};

test.each([
  ['DOUBLE_BLIND', true],
  ['SINGLE_BLIND', false],
  ['OPEN', false],
] as const)('the applicant under %s: hidden %s, in every part of the answer', async (anonymity, hidden) => {
  const { dossier, first, mine } = await setUp({ anonymity });
  const said = JSON.stringify(await see(first, mine.id));
  expect(said.includes(dossier.applicantName)).toBe(!hidden);
  const listed = await (await first.caller()).run(list, {});
  expect(JSON.stringify(listed).includes(dossier.applicantName)).toBe(!hidden);
});

test.each(['DOUBLE_BLIND', 'SINGLE_BLIND', 'OPEN'] as const)(
  'before she declares nothing of the content opens, whatever the round shows: %s',
  async (anonymity) => {
    const { call, round } = await setUp({ anonymity });
    const dossier = await world.dossier({ call });
    const expert = await world.expert();
    for (const stage of ['INVITED', 'ACCEPTED'] as const) {
      const next = stage === 'INVITED' ? dossier : await world.dossier({ call });
      const task = await world.assignment({ round, dossier: next, expert, stage, declared: null });
      const seen = await see(expert, task.id);
      expect(seen).toMatchObject({ open: false, answers: null, materials: [], criteria: null, review: null, others: [] });
      expect(seen.allowedActions).toContain('declare');
      expect(seen.allowedActions).not.toContain('review');
    }
  },
);

test.each([
  ['AFTER_OWN', 1],
  ['AT_MEETING', 0],
  ['AFTER_RELEASE', 0],
  ['NEVER', 0],
] as const)('the others’ reviews under %s: none before her own, %i after', async (seeOthers, after) => {
  const { first, mine } = await setUp({ seeOthers });
  const before = await see(first, mine.id);
  expect(before.others).toEqual([]);
  expect(JSON.stringify(before)).not.toContain('他人的意见');
  await world.review(mine, { total: 80 });
  const { others } = await see(first, mine.id);
  expect(others).toHaveLength(after);
  for (const other of others)
    expect(other).toMatchObject({ alias: 'B', confidential: null, reviewerName: null, dossierTitle: null, dossierNumber: null });
});

test.each([
  ['DOUBLE_BLIND', false],
  ['SINGLE_BLIND', true],
] as const)('papers of the channel bear seals: under %s the form names them %s', async (anonymity, named) => {
  const { call, first, mine } = await setUp({ anonymity });
  const rules = [{ channel: 'RECOMMENDATION', attachments: [{ key: 'stamped', label: '盖章推荐函', required: true }] }];
  await world.system((db) => db.call.updateMany({ where: { id: call.id }, data: { channelRules: rules } }));
  const seen = (await (await first.caller()).run('query($id: ID!) { reviewTask(id: $id) { applicationForm } }', { id: mine.id })).data;
  expect(JSON.stringify(seen)).toContain('sections');
  expect(JSON.stringify(seen).includes('盖章推荐函')).toBe(named);
});

test('hard case 7: a blind reviewer of the first round learns nothing through the second', async () => {
  const { call, dossier, first, mine } = await setUp({ anonymity: 'DOUBLE_BLIND', seeOthers: 'NEVER' });
  await world.review(mine, { total: 80 });
  const second = await world.round({ call, dossiers: [dossier], more: { kind: 'SECOND', anonymity: 'OPEN', seeOthers: 'AFTER_OWN' } });
  const later = await world.assignment({ round: second, dossier, expert: await world.expert() });
  await world.review(later, { total: 95, more: { comment: '复评意见' } });
  const caller = await first.caller();
  expect(await caller.run(one, { id: later.id })).toEqual(await caller.run(one, { id: absent }));
  const listed = JSON.stringify(await caller.run(list, {}));
  expect(listed).not.toContain('复评意见');
  expect(listed).not.toContain(dossier.applicantName);
  expect((await see(first, mine.id)).others).toEqual([]);
});

test('a recused expert is as little there as one who never was, but for her task', async () => {
  const { call, dossier, first, mine } = await setUp();
  await world.review(mine, { total: 80 });
  await world.conflict({ call, dossier, person: first });
  const seen = await see(first, mine.id);
  expect(seen).toMatchObject({ open: false, title: null, applicantName: null, answers: null, materials: [], review: null, others: [] });
  expect(seen.allowedActions).not.toContain('review');
  const caller = await first.caller();
  const save = mutation('saveReview', '$id: ID!, $input: ReviewInput!', 'taskId: $id, version: 1, input: $input');
  const input = { scores: {}, comment: '' };
  expect(await caller.run(save, { id: mine.id, input })).toEqual(await caller.run(save, { id: absent, input }));
  const confirm = mutation('confirmReview', '$id: ID!', 'taskId: $id');
  expect(await caller.run(confirm, { id: mine.id })).toEqual(await caller.run(confirm, { id: absent }));
});

test('a conflicted administrator loses the reviews: by list, count, filter, act and error', async () => {
  const { call, dossier, round, review } = await setUp();
  const person = await world.person('any/administrator', '回避的管理员');
  const caller = await person.caller();
  const count = async (more: object) => {
    const reply = await caller.run(all, { filter: { roundId: round.id, ...more } });
    return (reply.data?.reviews as { totalCount: number } | null)?.totalCount ?? null;
  };
  expect(await count({})).toBe(1);
  await world.conflict({ call, dossier, person });
  expect([await count({}), await count({ dossierId: dossier.id }), await count({ stage: 'SUBMITTED' })]).toEqual([0, 0, 0]);
  const act = mutation('voidReview', '$id: ID!', 'id: $id, version: 1, reason: "因回避作废处理"');
  expect(await caller.run(act, { id: review.id })).toEqual(await caller.run(act, { id: absent }));
});

test('experts and applicants ask for the reviews of a round in vain, and a round there is answers as one there is not', async () => {
  const { round, first, dossier } = await setUp();
  for (const caller of [await first.caller(), await portal.as('chen-ke')]) {
    const there = await caller.run(all, { filter: { roundId: round.id } });
    expect(there.data?.reviews ?? null).toBeNull();
    expect(there).toEqual(await caller.run(all, { filter: { roundId: absent } }));
    const explain = 'query($r: ID!, $d: ID!) { scoreExplanation(roundId: $r, dossierId: $d) { mean } }';
    expect(await caller.run(explain, { r: round.id, d: dossier.id })).toEqual(await caller.run(explain, { r: absent, d: absent }));
  }
});

test('exports hide by the permission of their list, and what is told names neither technology nor applicant', async () => {
  expect(reviewTables['technology-promotion.reviews']).toMatchObject({ model: 'Review', action: 'return' });
  expect(reviewTables['technology-promotion.review-tasks']).toMatchObject({ model: 'Assignment', action: 'accept' });
  const { dossier, second, review } = await setUp();
  const manager = await portal.as('zhang-hui');
  const give = `mutation($id: ID!) { returnReview(id: $id, version: 1, reason: "请补充依据说明") { __typename ... on Review { id } ... on DomainError { code } } }`;
  expectOk(await manager.run(give, { id: review.id }), 'returnReview');
  await portal.drain();
  const mine = (await (await second.caller()).run('query { notifications { items { title body } } }', {})).data;
  const told = JSON.stringify(mine);
  expect(told).toContain('请补充依据说明');
  expect(told).not.toContain(dossier.title);
  expect(told).not.toContain(dossier.applicantName);
});
