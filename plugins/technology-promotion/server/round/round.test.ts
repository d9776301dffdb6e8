import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defaultReviewForm } from '../../shared/default-review-form.ts';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestCall, type TestSubmission, type World } from '../testing/world.ts';
import { remindAll } from './remind.ts';

let portal: TestPortal;
let world: World;
let secretary: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
  secretary = await portal.as('zhang-hui');
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const reply = `__typename ... on ReviewRound { id ordinal stage version need dueAt form { id } allowedActions } ... on DomainError { code } ... on InputError { issues { path code message } }`;
const create = `mutation($callId: ID!, $input: ReviewRoundInput!) { createReviewRound(callId: $callId, input: $input) { ${reply} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: ReviewRoundInput!) { updateReviewRound(id: $id, version: $version, input: $input) { ${reply} } }`;
const choose = `mutation($id: ID!, $version: Int!, $choice: RoundItemChoice!) { chooseRoundItems(id: $id, version: $version, choice: $choice) { ${reply} } }`;
const act = (name: string) => `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${reply} } }`;
const dated = (name: string) =>
  `mutation($id: ID!, $version: Int!, $day: String!) { ${name}(id: $id, version: $version, day: $day, reason: "专家时间冲突") { ${reply} } }`;
const items = `query($roundId: ID!) { reviewRoundItems(filter: { roundId: $roundId }) { totalCount items { dossierId need filled submitted tasks { stage } } } }`;
const overview = `query($roundId: ID!) { reviewRoundOverview(roundId: $roundId) { items covered complete needed filled submitted stages { stage count } experts { name load submitted waiting overdue } } }`;
const saveForm = `mutation($callId: ID!, $definition: JSON!) { saveCallForm(callId: $callId, kind: "REVIEW", name: "评审表", definition: $definition) { ... on FormVersion { id number } } }`;

interface Round {
  id: string;
  ordinal: number;
  version: number;
  form: { id: string } | null;
}
const input = (more: object = {}) => ({
  name: '初评',
  kind: 'INITIAL',
  format: 'ONLINE',
  anonymity: 'DOUBLE_BLIND',
  seeOthers: 'AFTER_OWN',
  need: 3,
  dueAt: '2027-01-31T23:59:59+08:00',
  ...more,
});
const planned = async (call: TestCall, more: object = {}) =>
  expectOk(await secretary.run(create, { callId: call.id, input: input(more) }), 'createReviewRound') as unknown as Round;
const refused = async (document: string, variables: Record<string, unknown>, field: string) =>
  (await secretary.run(document, variables)).data?.[field];

test('a round takes the newest review form of its call and the next place, and says what is wrong at its field', async () => {
  const call = await world.call();
  expect(await planned(call)).toMatchObject({ ordinal: 1, form: { id: call.reviewFormId } });
  expect(await planned(call, { name: '复评', kind: 'SECOND' })).toMatchObject({ ordinal: 2 });
  const elsewhere = await world.call();
  const wrong = await refused(
    create,
    { callId: call.id, input: input({ name: ' ', need: 0, formId: elsewhere.reviewFormId }) },
    'createReviewRound',
  );
  expect(wrong).toMatchObject({
    issues: [
      { path: 'name', code: 'REQUIRED' },
      { path: 'need', code: 'TOO_SMALL' },
    ],
  });
  const foreign = await refused(create, { callId: call.id, input: input({ formId: elsewhere.reviewFormId }) }, 'createReviewRound');
  expect(foreign).toMatchObject({ issues: [{ path: 'formId', code: 'UNKNOWN_FORM' }] });
});

test('a date that is set or moved lies ahead; one that has passed since hinders no other change', async () => {
  const call = await world.call();
  const over = { dueAt: '2020-01-01T00:00:00+08:00' };
  const wrong = { issues: [{ path: 'dueAt', code: 'IN_THE_PAST' }] };
  expect(await refused(create, { callId: call.id, input: input(over) }, 'createReviewRound')).toMatchObject(wrong);
  const { id, version } = await planned(call);
  expect(await refused(update, { id, version, input: input(over) }, 'updateReviewRound')).toMatchObject(wrong);
  await world.system((db) => db.reviewRound.updateMany({ where: { id }, data: { dueAt: new Date(over.dueAt) } }));
  expectOk(await secretary.run(update, { id, version, input: input({ ...over, need: 5 }) }), 'updateReviewRound');
  const without = expectOk(await secretary.run(update, { id, version: version + 1, input: input({ dueAt: null }) }), 'updateReviewRound');
  expect(without).toMatchObject({ dueAt: null });
});

test('items are chosen by track, by name and from an earlier round with equals on the line', async () => {
  const call = await world.call({
    tracks: [
      { key: 'cardio', name: '心血管' },
      { key: 'onco', name: '肿瘤' },
    ],
  });
  const dossiers: TestSubmission[] = [];
  for (const track of ['cardio', 'cardio', 'cardio', 'onco']) dossiers.push(await world.dossier({ call, track }));
  const refusedOne = await world.dossier({ call, stage: 'INADMISSIBLE' });
  const round = await planned(call);
  let version = round.version;
  const pick = async (choice: object) => {
    const chosen = expectOk(await secretary.run(choose, { id: round.id, version, choice }), 'chooseRoundItems') as unknown as Round;
    version = chosen.version;
    return (expectOk(await secretary.run(items, { roundId: round.id }), 'reviewRoundItems') as { totalCount: number }).totalCount;
  };
  expect(await pick({})).toBe(4);
  expect(await pick({ tracks: ['onco'] })).toBe(1);
  expect(await pick({ dossierIds: dossiers.slice(0, 2).map(({ id }) => id) })).toBe(2);
  const bad = await refused(
    choose,
    { id: round.id, version, choice: { dossierIds: [dossiers[0]?.id, refusedOne.id] } },
    'chooseRoundItems',
  );
  expect(bad).toMatchObject({ issues: [{ path: 'dossierIds.1', code: 'NOT_ADMITTED' }] });
  const earlier = await world.round({ call, dossiers });
  for (const [at, mean] of [90, 80, 80, 70].entries()) {
    await world.system((db) =>
      db.roundItem.updateMany({ where: { roundId: earlier.id, dossierId: dossiers[at]?.id ?? '' }, data: { mean } }),
    );
  }
  expect(await pick({ fromRoundId: earlier.id, best: 2 })).toBe(3);
});

test('opening tells everything that is missing at once', async () => {
  const call = await world.call();
  const round = await planned(call);
  const passed = new Date('2020-01-01T00:00:00+08:00');
  await world.system((db) => db.reviewRound.updateMany({ where: { id: round.id }, data: { dueAt: passed } }));
  expect(await refused(act('openReviewRound'), { id: round.id, version: round.version }, 'openReviewRound')).toMatchObject({
    issues: [
      { path: 'items', code: 'NO_ITEMS' },
      { path: 'dueAt', code: 'IN_THE_PAST' },
    ],
  });
  const screening = await world.call({ stage: 'SCREENING' });
  const early = await planned(screening);
  expect(await refused(act('openReviewRound'), { id: early.id, version: early.version }, 'openReviewRound')).toMatchObject({
    code: 'CALL_NOT_IN_REVIEW',
  });
});

test('a new scale is a new form version: earlier reviews keep the version they were written with', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const round = await world.round({ call, dossiers: [dossier] });
  const task = await world.assignment({ round, dossier, expert: await world.expert() });
  const review = await world.review(task, { total: 80 });
  const heavier = { criteria: defaultReviewForm.criteria.map((each, at) => (at === 0 ? { ...each, weight: 40 } : each)) };
  const form = expectOk(await secretary.run(saveForm, { callId: call.id, definition: heavier }), 'saveCallForm') as { id: string };
  expectOk(await secretary.run(update, { id: round.id, version: 1, input: { name: '初评', formId: form.id } }), 'updateReviewRound');
  const kept = await world.system((db) => db.review.findFirstOrThrow({ where: { id: review.id } }));
  expect(kept).toMatchObject({ formId: call.reviewFormId, total: 80 });
  const bent = await refused(update, { id: round.id, version: 2, input: { name: '初评', need: 5 } }, 'updateReviewRound');
  expect(bent).toMatchObject({ __typename: 'InputError' });
});

test('one reminder before the date and one after it, whatever the schedule repeats; then the place is free', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const due = new Date('2027-03-10T15:59:59Z');
  const round = await world.round({ call, dossiers: [dossier], more: { dueAt: due } });
  const expert = await world.expert();
  const task = await world.assignment({ round, dossier, expert, more: { dueAt: due } });
  const mailsTo = () => portal.mails.filter(({ to }) => to === expert.email).map(({ subject }) => subject.replace(/：.*/, ''));
  const morning = async (day: string) => {
    portal.setTime(new Date(`${day}T01:00:00Z`));
    await world.system(async () => remindAll(secretary.ctx()));
    await portal.drain();
  };
  const before = mailsTo().length;
  for (const day of ['2027-03-05', '2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']) await morning(day);
  expect(
    mailsTo()
      .slice(before)
      .map((subject) => subject.replace(/^【.*?】/, '').trim()),
  ).toEqual(['评审即将到期', '评审已逾期']);
  const stage = () => world.system((db) => db.assignment.findFirstOrThrow({ where: { id: task.id } })).then((row) => row.stage);
  expect(await stage()).toBe('ACCEPTED');
  await morning('2027-03-18');
  expect(await stage()).toBe('EXPIRED');
});

test('closing ends what is unfinished and keeps what was submitted; reopening takes a later day', async () => {
  const call = await world.call();
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const round = await world.round({ call, dossiers: [dossier] });
  const done = await world.assignment({ round, dossier, expert: await world.expert() });
  await world.review(done, { total: 80 });
  await world.assignment({ round, dossier, expert: await world.expert() });
  expect(expectOk(await secretary.run(overview, { roundId: round.id }), 'reviewRoundOverview')).toMatchObject({
    items: 1,
    covered: 0,
    needed: 3,
    filled: 2,
    submitted: 1,
  });
  expect(await refused(dated('extendReviewRound'), { id: round.id, version: 1, day: '2020-01-01' }, 'extendReviewRound')).toMatchObject({
    issues: [{ path: 'day', code: 'IN_THE_PAST' }],
  });
  expectOk(await secretary.run(act('closeReviewRound'), { id: round.id, version: 1 }), 'closeReviewRound');
  const stages = async () =>
    (await world.system((db) => db.assignment.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } }))).map(
      ({ stage }) => stage,
    );
  expect(await stages()).toEqual(['SUBMITTED', 'EXPIRED']);
  expect(await refused(act('closeReviewRound'), { id: round.id, version: 2 }, 'closeReviewRound')).toMatchObject({ code: 'STAGE' });
  expect(
    expectOk(await secretary.run(dated('reopenReviewRound'), { id: round.id, version: 2, day: '2099-01-31' }), 'reopenReviewRound'),
  ).toMatchObject({
    stage: 'OPEN',
    dueAt: '2099-01-31T15:59:59.000Z',
  });
});
