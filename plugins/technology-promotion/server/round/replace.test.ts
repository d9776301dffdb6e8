// A place that falls free is offered anew: to whom, by which rules, and who hears of it.
import { type Caller, createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestAssignment, type TestExpert, type TestRound, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
let secretary: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
  secretary = await portal.as('zhang-hui');
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const decline = `mutation($id: ID!) { done: declineReviewTask(id: $id, version: 1, reason: "近期出差无法完成") { __typename ... on ReviewTask { id } ${errors} } }`;
const declare = `mutation($id: ID!) { done: declareInterest(dossierId: $id, answer: "CONFLICT", type: "ADVISING", detail: "曾为其顾问") { __typename ... on InterestDeclaration { answer } ${errors} } }`;
const end = `mutation($id: ID!) { done: endEngagement(id: $id, version: 1, reason: "任期届满") { __typename ... on Expert { id } ${errors} } }`;
const voided = `mutation($id: ID!) { done: voidReview(id: $id, version: 1, reason: "不符合评审纪律") { __typename ... on Review { id } ${errors} } }`;
const invite = `mutation($id: ID!) { done: inviteAssignments(roundId: $id) { __typename ... on ReviewRound { id } ${errors} } }`;
const list = `query($id: ID!) { assignments(filter: { roundId: $id }, page: { first: 50 }) { items { id expertId alias stage source chosen } } }`;

interface Task {
  id: string;
  expertId: string;
  alias: string;
  stage: string;
  source: string;
  chosen: Record<string, unknown> | null;
}

let places = 0;
const known = (facts: Parameters<World['expert']>[0] = {}): Promise<TestExpert> => {
  places += 1;
  const organisationName = facts.employerName ?? `第 ${places} 中心医院`;
  return world.expert({ ...facts, employerName: organisationName, affiliations: [{ organisationName }] });
};

/** A round of one item with three experts at work, and others on its panel. */
const house = async (others: { expert: TestExpert; seat?: 'MEMBER' | 'ALTERNATE' }[], replacement?: 'INVITE' | 'NONE') => {
  const call = await world.call({ policy: replacement ? { replacement } : {} });
  const dossier = await world.dossier({ call });
  const atWork = [await known({ employerName: '同一医院' }), await known(), await known()] as const;
  const panel = await world.panel({ call, seats: [...atWork.map((expert) => ({ expert })), ...others] });
  const round = await world.round({ call, dossiers: [dossier], panelId: panel.id });
  const tasks: TestAssignment[] = [];
  for (const expert of atWork) tasks.push(await world.assignment({ round, dossier, expert, stage: 'INVITED' }));
  return { call, dossier, round, atWork, tasks: tasks as [TestAssignment, TestAssignment, TestAssignment] };
};
const tasksOf = async (round: TestRound) =>
  (expectOk(await secretary.run(list, { id: round.id }), 'assignments') as unknown as { items: Task[] }).items;
const fresh = async (round: TestRound) => (await tasksOf(round)).filter(({ source }) => source === 'RULE');
const declines = async ({ atWork, tasks }: Awaited<ReturnType<typeof house>>, at = 1) =>
  expectOk(await (await (atWork[at] as TestExpert).caller()).run(decline, { id: tasks[at]?.id }), 'done');
const subjectsTo = (email: string) => portal.mails.filter(({ to }) => to === email).map(({ subject }) => subject.replace(/：.*/, ''));

test('the best match that the rules of the assignment allow is proposed, an alternate as well; the staff invites', async () => {
  const alternate = await known();
  const second = await known({ subjects: ['onco', 'cardio'] });
  const colleague = await known({ employerName: '同一医院' });
  const barred = await known();
  const busy = await known({ maxLoad: 0 });
  const stranger = await known({ subjects: ['onco'] });
  const set = await house([
    { expert: second },
    { expert: colleague },
    { expert: barred },
    { expert: busy },
    { expert: stranger, seat: 'ALTERNATE' },
    { expert: alternate, seat: 'ALTERNATE' },
  ]);
  await known();
  await world.conflict({ call: set.call, dossier: set.dossier, person: barred });
  const keeper = await world.person('any/administrator', '回避的管理员');
  const manager = await world.person('any/administrator', '派审的管理员');
  await world.conflict({ call: set.call, dossier: set.dossier, person: { userId: keeper.userId, name: keeper.name } });
  await declines(set);
  await portal.drain();
  const [proposed, ...more] = await fresh(set.round);
  expect(more).toEqual([]);
  expect(proposed).toMatchObject({ expertId: alternate.expertId, stage: 'PROPOSED' });
  expect(proposed?.chosen).toMatchObject({ alias: set.tasks[1].alias, cause: 'DECLINED', eligible: 2, load: 0, seat: 'ALTERNATE' });
  expect((await tasksOf(set.round)).map(({ alias }) => alias).sort()).toEqual(['A', 'B', 'C', 'D']);
  expect(subjectsTo(alternate.email)).toEqual([]);
  expect([subjectsTo(manager.email), subjectsTo(keeper.email)]).toEqual([['已提出接替专家'], []]);
  const audit = await world.system((db) =>
    db.auditEntry.findMany({ where: { action: 'assignment.replaced', objectId: proposed?.id ?? '' } }),
  );
  expect(audit).toMatchObject([{ actorKind: 'system', detail: { mode: 'PROPOSE', cause: 'DECLINED', eligible: 2 } }]);
  expectOk(await secretary.run(invite, { id: set.round.id }), 'done');
  await portal.drain();
  expect(subjectsTo(alternate.email)).toEqual(['评审邀请']);
});

type Ending = (set: Awaited<ReturnType<typeof house>>) => Promise<string>;
const endings: [string, Ending][] = [
  [
    'recused by her own word',
    async ({ atWork, dossier }) => {
      expectOk(await (await atWork[1].caller()).run(declare, { id: dossier.id }), 'done');
      return 'RECUSED';
    },
  ],
  [
    'no longer engaged',
    async ({ atWork }) => {
      expectOk(await secretary.run(end, { id: atWork[1].expertId }), 'done');
      return 'CANCELLED';
    },
  ],
  [
    'her review void',
    async ({ tasks }) => {
      const review = await world.review(tasks[1]);
      expectOk(await secretary.run(voided, { id: review.id }), 'done');
      return 'VOID';
    },
  ],
];
test.each(endings)('an expert %s: her place is offered anew once, and the rest stays as it was', async (_name, ended) => {
  const next = await known();
  const set = await house([{ expert: next }]);
  const cause = await ended(set);
  await portal.drain();
  const [proposed, ...more] = await fresh(set.round);
  expect(proposed).toMatchObject({ expertId: next.expertId, stage: 'PROPOSED', chosen: { cause, eligible: 1 } });
  expect(more).toEqual([]);
  const stages = (await tasksOf(set.round)).filter(({ source }) => source !== 'RULE').map(({ stage }) => stage);
  expect(stages.filter((stage) => stage === 'INVITED')).toHaveLength(2);
});

test('two places of one item that fall free together go to two experts, each once', async () => {
  const [one, two] = [await known(), await known()];
  const set = await house([{ expert: one }, { expert: two }]);
  await declines(set, 1);
  await declines(set, 2);
  await portal.drain();
  const made = await fresh(set.round);
  expect(new Set(made.map(({ expertId }) => expertId))).toEqual(new Set([one.expertId, two.expertId]));
  expect(new Set(made.map(({ chosen }) => chosen?.alias))).toEqual(new Set([set.tasks[1].alias, set.tasks[2].alias]));
});

const remove = `mutation($id: ID!) { done: removeAssignment(id: $id, version: 1, reason: "改由秘书处另行安排") { __typename ... on ReviewRound { id } ${errors} } }`;

test('what the staff takes back by hand stays free, also when another place of the item is filled', async () => {
  const [one, two] = [await known(), await known()];
  const set = await house([{ expert: one }, { expert: two }]);
  expectOk(await secretary.run(remove, { id: set.tasks[2].id }), 'done');
  await declines(set, 1);
  await portal.drain();
  expect(await fresh(set.round)).toMatchObject([{ chosen: { alias: set.tasks[1].alias, cause: 'DECLINED' } }]);
});

test('once the day of the round has passed nobody is invited for it: she is proposed, and the staff gives a later day', async () => {
  const next = await known();
  const set = await house([{ expert: next }], 'INVITE');
  await world.system((db) => db.reviewRound.updateMany({ where: { id: set.round.id }, data: { dueAt: new Date('2020-01-01T00:00:00Z') } }));
  await declines(set);
  await portal.drain();
  expect(await fresh(set.round)).toMatchObject([{ expertId: next.expertId, stage: 'PROPOSED' }]);
  expect(subjectsTo(next.email)).toEqual([]);
  expect((await secretary.run(invite, { id: set.round.id })).data?.done).toMatchObject({ code: 'ROUND_DAY_PASSED' });
  expect(await fresh(set.round)).toMatchObject([{ stage: 'PROPOSED' }]);
  await world.system((db) => db.reviewRound.updateMany({ where: { id: set.round.id }, data: { dueAt: new Date('2099-01-01T00:00:00Z') } }));
  expectOk(await secretary.run(invite, { id: set.round.id }), 'done');
  expect(await fresh(set.round)).toMatchObject([{ stage: 'INVITED' }]);
});

const extend = `mutation($id: ID!) { done: extendAssignment(id: $id, version: 1, day: "2099-03-31", reason: "专家申请延期") { __typename ... on Assignment { stage } ${errors} } }`;
const ended = (task: TestAssignment) =>
  world.system((db) => db.assignment.updateMany({ where: { id: task.id }, data: { stage: 'EXPIRED' } }));

test('whose time was over is asked again while her place is free, and not once somebody has it', async () => {
  const set = await house([]);
  await ended(set.tasks[1]);
  expect(expectOk(await secretary.run(extend, { id: set.tasks[1].id }), 'done')).toMatchObject({ stage: 'INVITED' });
  await ended(set.tasks[2]);
  await world.assignment({ round: set.round, dossier: set.dossier, expert: await known(), stage: 'PROPOSED' });
  expect((await secretary.run(extend, { id: set.tasks[2].id })).data?.done).toMatchObject({ code: 'PLACE_FILLED' });
  expect((await tasksOf(set.round)).find(({ id }) => id === set.tasks[2].id)).toMatchObject({ stage: 'EXPIRED' });
});

test('whose time was over is not asked again against the rules of the assignment', async () => {
  const refused = async ({ id }: TestAssignment) => (await secretary.run(extend, { id })).data?.done;
  const left = await house([]);
  await ended(left.tasks[1]);
  await world.system((db) => db.expert.updateMany({ where: { id: left.atWork[1].expertId }, data: { stage: 'ENDED' } }));
  expect(await refused(left.tasks[1])).toMatchObject({ code: 'NOT_ASKED_AGAIN' });
  const barred = await house([]);
  await ended(barred.tasks[2]);
  await world.conflict({ call: barred.call, dossier: barred.dossier, person: barred.atWork[2] });
  expect(await refused(barred.tasks[2])).toMatchObject({ code: 'NOT_ASKED_AGAIN' });
  const colleague = await house([]);
  await ended(colleague.tasks[0]);
  await ended(colleague.tasks[2]);
  const other = await known({ employerName: '同一医院' });
  await world.assignment({ round: colleague.round, dossier: colleague.dossier, expert: other, stage: 'INVITED' });
  expect(await refused(colleague.tasks[0])).toMatchObject({ code: 'NOT_ASKED_AGAIN' });
  expect(await refused(colleague.tasks[2])).toMatchObject({ stage: 'INVITED' });
});

test('while her time runs a later day asks nothing of the item', async () => {
  const set = await house([]);
  expect(expectOk(await secretary.run(extend, { id: set.tasks[0].id }), 'done')).toMatchObject({ stage: 'INVITED' });
});

test('alternates make nobody’s share smaller: a member with room goes before them', async () => {
  const call = await world.call({});
  const dossiers = [];
  for (let at = 0; at < 4; at += 1) dossiers.push(await world.dossier({ call }));
  const members = [await known(), await known(), await known(), await known()] as const;
  const alternates = [await known({ subjects: ['onco'] }), await known({ subjects: ['onco'] }), await known({ subjects: ['onco'] })];
  const seats = [...members.map((expert) => ({ expert })), ...alternates.map((expert) => ({ expert, seat: 'ALTERNATE' as const }))];
  const panel = await world.panel({ call, seats });
  const round = await world.round({ call, dossiers, panelId: panel.id });
  const tasks: TestAssignment[] = [];
  for (const [at, dossier] of dossiers.entries())
    for (const expert of members.filter((_each, place) => place !== at))
      tasks.push(await world.assignment({ round, dossier, expert, stage: 'INVITED' }));
  const [first] = tasks;
  expectOk(await (await members[1].caller()).run(decline, { id: first?.id }), 'done');
  await portal.drain();
  expect(await fresh(round)).toMatchObject([{ expertId: members[0].expertId }]);
});

test('where the policy says so she is invited at once; where it says nothing is to happen, nothing does', async () => {
  const [next, idle] = [await known(), await known()];
  const [invited, left] = [await house([{ expert: next }], 'INVITE'), await house([{ expert: idle }], 'NONE')];
  await declines(invited);
  await declines(left);
  await portal.drain();
  expect(await fresh(invited.round)).toMatchObject([{ expertId: next.expertId, stage: 'INVITED' }]);
  expect(subjectsTo(next.email)).toEqual(['评审邀请']);
  expect(await fresh(left.round)).toEqual([]);
});

test('with nobody left the managers are told, and nothing is made up; a closed round is left alone', async () => {
  const manager = await world.person('any/administrator', '再派审的管理员');
  const set = await house([]);
  await declines(set);
  await portal.drain();
  expect(await fresh(set.round)).toEqual([]);
  expect(subjectsTo(manager.email)).toEqual(['没有可接替的专家']);
  const over = await house([{ expert: await known() }]);
  await declines(over);
  await world.system((db) => db.reviewRound.updateMany({ where: { id: over.round.id }, data: { stage: 'CLOSED', closedAt: new Date() } }));
  await portal.drain();
  expect(await fresh(over.round)).toEqual([]);
});
