import { criteriaDefinition } from '@xinglin/kernel/shared/forms/criteria';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { evenScores } from '../testing/rounds.ts';
import { createWorld, type TestAssignment, type TestExpert, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const task = `id stage declared open blind title applicantName answers materials { id } criteria version allowedActions review { id version stage total vetoes } others { alias total reviewerName confidential }`;
const read = `query($id: ID!) { reviewTask(id: $id) { ${task} } }`;
const save = `mutation($id: ID!, $version: Int!, $input: ReviewInput!) { saveReview(taskId: $id, version: $version, input: $input) { __typename ... on ReviewTask { ${task} } ${errors} } }`;
const submit = save.replaceAll('saveReview', 'submitReview');
const giveBack = `mutation($id: ID!, $version: Int!) { returnReview(id: $id, version: $version, reason: "请补充评审依据") { __typename ... on Review { id stage version } ${errors} } }`;
const decline = `mutation($id: ID!, $version: Int!) { declineReviewTask(id: $id, version: $version, reason: "近期出差无法完成") { __typename ... on ReviewTask { id stage } ${errors} } }`;

interface Task {
  id: string;
  title: string | null;
  version: number;
  stage: string;
  review: { id: string; version: number; total: number | null; vetoes: string[] } | null;
  others: { alias: string; total: number }[];
}

const setUp = async (facts: { seeOthers?: string; anonymity?: string } = {}) => {
  const call = await world.call();
  const dossier = await world.dossier({ call });
  const round = await world.round({ call, dossiers: [dossier], more: facts });
  const experts = await world.experts(3);
  return { call, dossier, round, experts };
};
const asExpert = (expert: TestExpert) => expert.caller();
const see = async (expert: TestExpert, id: string) => (await (await asExpert(expert)).run(read, { id })).data?.reviewTask as Task | null;
const item = (dossierId: string) => world.system((db) => db.roundItem.findFirstOrThrow({ where: { dossierId } }));
const said = (scores: unknown) => ({ scores, opinion: 'APPROVE', comment: '证据充分，适合在基层推广。', confidential: '仅供协会参考' });

const reviewed = async (expert: TestExpert, assigned: TestAssignment, scores: unknown) => {
  const caller = await asExpert(expert);
  expectOk(await caller.run(save, { id: assigned.id, version: 0, input: said(scores) }), 'saveReview');
  return expectOk(await caller.run(submit, { id: assigned.id, version: 1, input: said(scores) }), 'submitReview') as unknown as Task;
};

test('nothing confidential opens before she accepts and declares, and nothing of the applicant when blind', async () => {
  const { dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert, stage: 'ACCEPTED', declared: null });
  const closed = await see(expert, assigned.id);
  expect(closed).toMatchObject({
    declared: false,
    open: false,
    title: dossier.title,
    applicantName: null,
    answers: null,
    materials: [],
    criteria: null,
  });
  const caller = await asExpert(expert);
  const early = await caller.run(save, { id: assigned.id, version: 0, input: said({}) });
  expect(early.data?.saveReview).toMatchObject({ code: 'NOT_ALLOWED' });
  const open = await world.assignment({ round, dossier: await world.dossier({ call: round.call }), expert });
  const seen = await see(expert, open.id);
  expect(seen).toMatchObject({ open: true, blind: true, applicantName: null });
  const whole = await world.system((db) => db.dossierRevision.findFirstOrThrow({ where: { dossierId: open.dossierId } }));
  expect((seen as unknown as { answers: unknown }).answers).toEqual(whole.blindAnswers);
});

test('the three reviews make the figures, and one changed review touches its item alone', async () => {
  const { call, dossier, round, experts } = await setUp();
  const other = await world.dossier({ call });
  await world.system((db) =>
    db.roundItem.create({ data: { tenantId: world.hostId, roundId: round.id, dossierId: other.id, revision: 1 } }),
  );
  const untouched = await item(other.id);
  for (const [at, total] of [80, 70, 90].entries()) {
    const expert = experts[at] as TestExpert;
    const assigned = await world.assignment({ round, dossier, expert });
    const done = await reviewed(expert, assigned, evenScores(call, total));
    expect(done.review?.total).toBeCloseTo(total, 9);
    const { reviews, mean } = await item(dossier.id);
    expect({ reviews, mean }).toEqual({ reviews: at + 1, mean: at < 2 ? null : 80 });
  }
  expect(await item(dossier.id)).toMatchObject({ exactMean: '80', median: 80, lowest: 70, highest: 90, approvals: 3, mixed: false });
  expect((await item(other.id)).updatedAt).toEqual(untouched.updatedAt);
});

test('a veto beside a recommendation is a slip: it is refused at the opinion, and goes in with the word that fits', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  const caller = await asExpert(expert);
  const veto = call.reviewForm.criteria.find(({ isVeto }) => isVeto);
  if (!veto) throw new Error('the form has no veto');
  const scores = { ...evenScores(call, 80), [veto.key]: { score: veto.lowerIsBetter ? veto.scale.max : veto.scale.min } };
  expectOk(await caller.run(save, { id: assigned.id, version: 0, input: said(scores) }), 'saveReview');
  const handIn = (opinion: string) => caller.run(submit, { id: assigned.id, version: 1, input: { ...said(scores), opinion } });
  for (const opinion of ['APPROVE', 'APPROVE_WITH_CHANGES'])
    expect((await handIn(opinion)).data?.submitReview).toMatchObject({ issues: [{ path: 'opinion', code: 'VETO_AGAINST_OPINION' }] });
  expect(await item(dossier.id)).toMatchObject({ reviews: 0 });
  expect((expectOk(await handIn('REJECT'), 'submitReview') as unknown as Task).review?.vetoes).toEqual([veto.key]);
});

test('hard case 4: not applicable on the heaviest criterion is no zero: the others carry its weight', async () => {
  const criterion = (key: string, weight: number, allowNA: boolean) => ({
    ...{ key, label: key, weight, allowNA, isVeto: false, isIndependent: false, anchors: [] },
    scale: { min: 0, max: 10, step: 1 },
  });
  const reviewForm = { criteria: [criterion('cost', 60, true), criterion('safety', 30, false), criterion('effect', 10, false)] };
  const call = await world.call({ reviewForm: criteriaDefinition.parse(reviewForm), policy: { score: { minimumReviews: 1 } } });
  const dossier = await world.dossier({ call });
  const round = await world.round({ call, dossiers: [dossier] });
  const expert = await world.expert();
  const assigned = await world.assignment({ round, dossier, expert });
  const scores = { cost: { notApplicable: true, reason: '不涉及费用' }, safety: { score: 8 }, effect: { score: 4 } };
  const done = await reviewed(expert, assigned, scores);
  // 30/40 × 80 + 10/40 × 40; a zero for the cost would make it 28.
  expect(done.review?.total).toBeCloseTo(70, 9);
  expect(await item(dossier.id)).toMatchObject({ exactMean: '70' });
});

test('what is missing is told at its criterion, all at once', async () => {
  const { dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  const caller = await asExpert(expert);
  expectOk(await caller.run(save, { id: assigned.id, version: 0, input: said({}) }), 'saveReview');
  const reply = await caller.run(submit, { id: assigned.id, version: 1, input: said({}) });
  const { issues } = (reply.data?.submitReview ?? { issues: [] }) as unknown as { issues: { path: string; code: string }[] };
  expect(issues.length).toBeGreaterThan(3);
  expect(issues.every(({ path, code }) => path.startsWith('scores.') && code === 'REQUIRED')).toBe(true);
});

test('the others’ reviews open after her own, by letter and without what is for the association', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [first, second] = experts as [TestExpert, TestExpert];
  const [mine, theirs] = [
    await world.assignment({ round, dossier, expert: first }),
    await world.assignment({ round, dossier, expert: second }),
  ];
  await reviewed(second, theirs, evenScores(call, 60));
  expect((await see(first, mine.id))?.others).toEqual([]);
  const done = await reviewed(first, mine, evenScores(call, 90));
  expect(done.others).toEqual([{ alias: 'B', total: 60, reviewerName: null, confidential: null }]);
});

test('her own submission opens no other item of the round', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [first, second] = experts as [TestExpert, TestExpert];
  const next = await world.dossier({ call });
  await world.system((db) => db.roundItem.create({ data: { tenantId: world.hostId, roundId: round.id, dossierId: next.id, revision: 1 } }));
  await reviewed(first, await world.assignment({ round, dossier, expert: first }), evenScores(call, 90));
  const waiting = await world.assignment({ round, dossier: next, expert: first });
  await reviewed(second, await world.assignment({ round, dossier: next, expert: second }), evenScores(call, 60));
  expect((await see(first, waiting.id))?.others).toEqual([]);
});

test('a recused expert sees nothing any more, and her task answers as closed', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  await reviewed(expert, assigned, evenScores(call, 80));
  await world.conflict({ call, dossier, person: expert });
  expect(await see(expert, assigned.id)).toMatchObject({
    open: false,
    title: null,
    answers: null,
    others: [],
    materials: [],
    review: null,
  });
});

test('returned for correction, it leaves the figures and comes back', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  const done = await reviewed(expert, assigned, evenScores(call, 80));
  const manager = await portal.as('zhang-hui');
  expectOk(await manager.run(giveBack, { id: done.review?.id, version: done.review?.version }), 'returnReview');
  expect((await item(dossier.id)).reviews).toBe(0);
  const back = await see(expert, assigned.id);
  expect(back).toMatchObject({ stage: 'RETURNED', review: { stage: 'RETURNED' } });
  const caller = await asExpert(expert);
  const again = { id: assigned.id, version: back?.review?.version, input: said(evenScores(call, 85)) };
  expectOk(await caller.run(submit, again), 'submitReview');
  expect((await item(dossier.id)).reviews).toBe(1);
  const twice = await caller.run(submit, { ...again, version: (back?.review?.version ?? 0) + 1 });
  expect(twice.data?.submitReview).toMatchObject({ code: 'STAGE' });
});

test('a voided review ends its task, and the place on the item is free again', async () => {
  const { call, dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  const done = await reviewed(expert, assigned, evenScores(call, 80));
  const manager = await portal.as('zhang-hui');
  const act = giveBack.replace('returnReview', 'voidReview');
  expectOk(await manager.run(act, { id: done.review?.id, version: done.review?.version }), 'voidReview');
  expect((await item(dossier.id)).reviews).toBe(0);
  const task = await world.system((db) => db.assignment.findFirstOrThrow({ where: { id: assigned.id }, include: { review: true } }));
  expect(task).toMatchObject({ stage: 'CANCELLED', reason: '请补充评审依据', review: { stage: 'VOID' } });
  expect(await see(expert, assigned.id)).toBeNull();
  const counts = await manager.run('query($id: ID!) { reviewRoundItems(filter: { roundId: $id }) { items { filled submitted } } }', {
    id: round.id,
  });
  expect(counts.data?.reviewRoundItems).toEqual({ items: [{ filled: 0, submitted: 0 }] });
  await portal.drain();
  const told = (await (await asExpert(expert)).run('query { notifications { items { title body } } }')).data;
  expect(JSON.stringify(told)).toContain('评审意见不再计入');
  expect(JSON.stringify(told)).not.toContain(dossier.title);
});

test.each(['zhang-hui', 'chen-ke'])('somebody else’s task is no task: %s', async (person) => {
  const { dossier, round, experts } = await setUp();
  const [expert] = experts as [TestExpert];
  const assigned = await world.assignment({ round, dossier, expert });
  const other = await portal.as(person);
  const foreign = await other.run(decline, { id: assigned.id, version: 1 });
  const absent = await other.run(decline, { id: '0198a000-0000-7000-8000-000000000000', version: 1 });
  expect(foreign).toEqual(absent);
  expect((await other.run(read, { id: assigned.id })).data?.reviewTask ?? null).toBeNull();
});
