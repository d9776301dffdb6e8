import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const parts = `query($id: ID!) { callParts(callId: $id) { dossiers dossiersOpen rounds meetings decisions decisionsUnreleased notices objectionsOpen } }`;
const invite = `mutation($id: ID!, $ids: [ID!]!) { inviteToCall(id: $id, channel: "LETTER", organisationIds: $ids, message: "请予支持") { __typename ... on Call { id } } }`;
const received = `query { callInvitations { items { id callId senderName callNumber } } }`;
const letter = `query($id: ID!) { callInvitation(id: $id) { id callTitle senderName callNumber closesAt message } }`;

const counts = async (person: string, id: string) => (await (await portal.as(person)).run(parts, { id })).data?.callParts ?? null;

test('the figures beside a call’s links are those of the viewer’s own lists: what she must keep away from is not counted', async () => {
  const call = await world.call();
  const [first, second] = [await world.dossier({ call, stage: 'RECEIVED' }), await world.dossier({ call, stage: 'IN_REVIEW' })];
  await world.round({ call, dossiers: [first, second] });
  await world.decision({ call, dossier: second });
  expect(await counts('zhang-hui', call.id)).toEqual({
    dossiers: 2,
    dossiersOpen: 1,
    rounds: 1,
    meetings: 0,
    decisions: 1,
    decisionsUnreleased: 1,
    notices: 0,
    objectionsOpen: 0,
  });
  const person = { userId: (await portal.as('zhang-hui')).ctx().viewer.userId ?? '', name: '张慧' };
  await world.conflict({ call, dossier: second, person });
  expect(await counts('zhang-hui', call.id)).toMatchObject({ dossiers: 1, decisions: 0, decisionsUnreleased: 0 });
  expect(await counts('li-wen', call.id)).toMatchObject({ dossiers: 2, decisions: 1 });
});

test('a call of another association has no parts, as no call has', async () => {
  const call = await world.call();
  expect(await counts('chen-ke', call.id)).toBeNull();
  expect(await counts('zhang-hui', '0198a000-0000-7000-8000-000000000000')).toBeNull();
});

test('a letter names who wrote it to whom it was sent, and nothing of a call that was withdrawn', async () => {
  const call = await world.call({ stage: 'OPEN' });
  const secretary = await portal.as('zhang-hui');
  expectOk(await secretary.run(invite, { id: call.id, ids: [portal.organisationId('enterprise')] }), 'inviteToCall');
  const enterprise = await portal.as('chen-ke');
  const { items } = expectOk(await enterprise.run(received), 'callInvitations') as unknown as { items: { id: string; callId: string }[] };
  const { id = '' } = items.find(({ callId }) => callId === call.id) ?? {};
  const read = async (person: string) => (await (await portal.as(person)).run(letter, { id })).data?.callInvitation ?? null;
  expect(await read('chen-ke')).toMatchObject({ callTitle: call.title, callNumber: call.number, message: '请予支持' });
  expect(await read('lin-yue')).toBeNull();
  await world.system((db) => db.callAnnouncement.updateMany({ where: { id: call.id }, data: { withdrawnAt: new Date() } }));
  expect(await read('chen-ke')).toMatchObject({ senderName: null, callNumber: null, closesAt: null });
});
