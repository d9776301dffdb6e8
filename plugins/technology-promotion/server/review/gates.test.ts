// When the others' reviews open: at the moment that the round's rules name, for those whom it concerns, and not before.
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestExpert, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const SECRET = '他人的意见不到时候不得示人';
const desk = 'query($id: ID!) { reviewTask(id: $id) { seeOthers others { alias comment confidential reviewerName } } }';
const list = '{ reviewTasks { items { others { comment } } } }';
const seat =
  'query($id: ID!) { meetingSeat(id: $id) { items { recused title reviews { alias comment confidential reviewerName dossierTitle } } } }';
const move = (name: string) => `mutation($id: ID!) { ${name}(id: $id, version: 1) { __typename ... on DomainError { code } } }`;

/** Two experts who have both handed in; the first is on the panel, the second is not. */
const setUp = async (seeOthers: string) => {
  const call = await world.call();
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW' });
  const round = await world.round({ call, dossiers: [dossier], stage: 'CLOSED', more: { seeOthers } });
  const [first, second, quiet] = (await world.experts(3)) as [TestExpert, TestExpert, TestExpert];
  const mine = await world.assignment({ round, dossier, expert: first });
  const theirs = await world.assignment({ round, dossier, expert: second });
  await world.review(mine, { total: 80 });
  await world.review(theirs, { total: 60, more: { comment: SECRET, confidential: '仅供协会' } });
  const members = [first, quiet, ...(await world.experts(3))];
  const panel = await world.panel({ call, seats: members.map((expert) => ({ expert })) });
  const meeting = await world.meeting({ call, panelId: panel.id, roundId: round.id, dossiers: [dossier], stage: 'PLANNED' });
  const declare = (expert: TestExpert, answer: string) =>
    world.system((db) =>
      db.conflictDeclaration.createMany({ data: [{ tenantId: world.hostId, dossierId: dossier.id, userId: expert.userId, answer }] }),
    );
  const opensMeeting = async () =>
    expectOk(await (await portal.as('zhang-hui')).run(move('openMeeting'), { id: meeting.id }), 'openMeeting');
  const release = () => world.decision({ call, dossier, more: { releasedAt: new Date() } });
  return { call, dossier, first, second, quiet, members, mine, theirs, meeting, declare, opensMeeting, release };
};
const others = async (expert: TestExpert, id: string) => {
  const caller = await expert.caller();
  const task = (await caller.run(desk, { id })).data?.reviewTask as { others: object[] } | null;
  const listed = JSON.stringify(await caller.run(list, {})).includes(SECRET);
  expect(listed).toBe(JSON.stringify(task).includes(SECRET));
  return task?.others ?? [];
};
const atSeat = async (expert: TestExpert, id: string) => {
  const meeting = (await (await expert.caller()).run(seat, { id })).data?.meetingSeat as { items: { reviews: object[] }[] } | null;
  return meeting?.items[0]?.reviews ?? [];
};
const shown = { alias: 'B', comment: SECRET, confidential: null, reviewerName: null };

test('AT_MEETING: the others’ reviews open with the meeting, for its members, and for a reviewer outside it with the release', async () => {
  const set = await setUp('AT_MEETING');
  await set.declare(set.quiet, 'NONE');
  expect(await others(set.first, set.mine.id)).toEqual([]);
  expect(await atSeat(set.quiet, set.meeting.id)).toEqual([]);
  await set.opensMeeting();
  expect(await others(set.first, set.mine.id)).toEqual([shown]);
  expect(await others(set.second, set.theirs.id)).toEqual([]);
  expect(await atSeat(set.quiet, set.meeting.id)).toHaveLength(2);
  expect(await atSeat(set.quiet, set.meeting.id)).toContainEqual({ ...shown, dossierTitle: null });
  await set.release();
  expect(await others(set.second, set.theirs.id)).toHaveLength(1);
});

test('AT_MEETING: a member who has not declared, and one who is recused, are shown none of them', async () => {
  const set = await setUp('AT_MEETING');
  const [, , undeclared, recused] = set.members as [TestExpert, TestExpert, TestExpert, TestExpert];
  await set.declare(recused, 'NONE');
  await world.conflict({ call: set.call, dossier: set.dossier, person: recused });
  await set.opensMeeting();
  for (const expert of [undeclared, recused]) expect(await atSeat(expert, set.meeting.id)).toEqual([]);
  await world.conflict({ call: set.call, dossier: set.dossier, person: set.first });
  expect(await others(set.first, set.mine.id)).toEqual([]);
});

test('AFTER_RELEASE: neither the own review nor the meeting opens them, a decision kept back does not, its release does', async () => {
  const set = await setUp('AFTER_RELEASE');
  await set.declare(set.quiet, 'NONE');
  await set.opensMeeting();
  expect(await atSeat(set.quiet, set.meeting.id)).toEqual([]);
  const { id } = await world.decision({ call: set.call, dossier: set.dossier });
  expect(await others(set.first, set.mine.id)).toEqual([]);
  await world.system((db) => db.decision.updateMany({ where: { id }, data: { releasedAt: new Date() } }));
  expect(await others(set.first, set.mine.id)).toEqual([shown]);
  expect(await atSeat(set.quiet, set.meeting.id)).toEqual([]);
});

test('NEVER: no moment opens them', async () => {
  const set = await setUp('NEVER');
  await set.opensMeeting();
  await set.release();
  expect(await others(set.first, set.mine.id)).toEqual([]);
  expect(await atSeat(set.first, set.meeting.id)).toEqual([]);
});
