import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { openHouse } from '../testing/house.ts';
import { callerOf } from '../testing/people.ts';
import { createWorld, type TestExpert, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields = `__typename ... on Expert { id stage version userId allowedActions } ${errors}`;
const invite = `mutation($input: ExpertInvitationInput!) { inviteExpert(input: $input) { ${fields} } }`;
const join = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ${errors} } }`;
const answer = `mutation($id: ID!, $version: Int!, $accept: Boolean!, $reason: String) { answerEngagement(id: $id, version: $version, accept: $accept, reason: $reason) { ${fields} } }`;
const end = `mutation($id: ID!, $version: Int!) { endEngagement(id: $id, version: $version, reason: "任期届满") { ${fields} } }`;
const again = `mutation($id: ID!, $version: Int!) { inviteExpertAgain(id: $id, version: $version) { ${fields} } }`;
const profile = `mutation($version: Int!, $input: ExpertProfileInput!) { saveExpertProfile(version: $version, input: $input) { __typename ... on ExpertProfile { version } ${errors} } }`;
const seats = `mutation($id: ID!, $version: Int!, $seats: [PanelSeatInput!]!) { setPanelSeats(id: $id, version: $version, seats: $seats) { __typename ... on Panel { id version findings { code level needed actual names } } ${errors} } }`;
const fix = `mutation($id: ID!, $version: Int!) { fixPanel(id: $id, version: $version) { __typename ... on Panel { stage version } ${errors} } }`;
const createPanel = `mutation($callId: ID!, $input: PanelInput!) { createPanel(callId: $callId, input: $input) { __typename ... on Panel { id version stage } ${errors} } }`;

const input = (more: object = {}) => ({
  name: '贺兰',
  email: 'He.Lan@Example.org',
  subjects: ['cardio'],
  employerName: '北岭医院',
  ...more,
});
interface Row {
  id: string;
  version: number;
  stage: string;
  userId: string | null;
}

test('an expert is invited by mail, joins with the narrow role, and accepts; the same address is not invited twice', async () => {
  const secretary = await portal.as('zhang-hui');
  const expert = expectOk(await secretary.run(invite, { input: input() }), 'inviteExpert') as unknown as Row;
  expect(expert).toMatchObject({ stage: 'INVITED', userId: null });
  const twice = await secretary.run(invite, { input: input() });
  expect(twice.data?.inviteExpert).toMatchObject({ issues: [{ path: 'email', code: 'ALREADY_EXPERT' }] });
  await portal.drain();
  const mail = portal.mails.findLast(({ to }) => to === 'he.lan@example.org');
  const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  expectOk(await portal.visitor().run(join, { input: { token, password: 'vK7-qumran-Ostwind' } }), 'acceptInvitation');
  await portal.drain();
  const row = await world.system((db) => db.expert.findFirstOrThrow({ where: { id: expert.id } }));
  expect(row.userId).not.toBeNull();
  const her = await callerOf(openHouse(portal, 'association'), row.userId ?? '', row.name, world.hostId);
  const foreign = await her.run('{ experts { items { id } } }');
  expect(foreign.data?.experts).toEqual({ items: [{ id: expert.id }] });
  const accepted = expectOk(await her.run(answer, { id: expert.id, version: row.version, accept: true }), 'answerEngagement');
  expect(accepted).toMatchObject({ stage: 'ENGAGED' });
  const late = await her.run(answer, { id: expert.id, version: row.version + 1, accept: false, reason: '时间冲突' });
  expect(late.data?.answerEngagement).toMatchObject({ code: 'STAGE' });
});

test('a member of the association is asked in the portal; a refusal carries its reason, and she can be asked again', async () => {
  const secretary = await portal.as('zhang-hui');
  const person = await world.person('any/reader', '侯青');
  const expert = expectOk(
    await secretary.run(invite, { input: input({ name: '侯青', email: person.email }) }),
    'inviteExpert',
  ) as unknown as Row;
  expect(expert.userId).toBe(person.userId);
  const her = await person.caller();
  const silent = await her.run(answer, { id: expert.id, version: 1, accept: false });
  expect(silent.data?.answerEngagement).toMatchObject({ issues: [{ path: 'reason' }] });
  expectOk(await her.run(answer, { id: expert.id, version: 1, accept: false, reason: '近期无暇' }), 'answerEngagement');
  const asked = expectOk(await secretary.run(again, { id: expert.id, version: 2 }), 'inviteExpertAgain');
  expect(asked).toMatchObject({ stage: 'INVITED', version: 3 });
  const stranger = await portal.as('chen-ke');
  const none = await stranger.run(end, { id: '0198a000-0000-7000-8000-000000000000', version: 1 });
  expect(await stranger.run(end, { id: expert.id, version: 3 })).toEqual(none);
});

test('hard case: deletion of an expert with votes: ending her engagement keeps reviews, votes and seats, and takes open tasks back', async () => {
  const call = await world.call();
  const [done, open] = [await world.dossier({ call, stage: 'IN_REVIEW' }), await world.dossier({ call, stage: 'IN_REVIEW' })];
  const expert = await world.expert({ affiliations: [{ organisationName: '北岭医院' }] });
  const panel = await world.panel({ call, seats: [{ expert, seat: 'CHAIR' }] });
  const round = await world.round({ call, panelId: panel.id, dossiers: [done, open] });
  await world.review(await world.assignment({ round, dossier: done, expert }), { total: 90 });
  await world.assignment({ round, dossier: open, expert, stage: 'ACCEPTED' });
  const back = await world.dossier({ call, stage: 'IN_REVIEW' });
  await world.review(await world.assignment({ round, dossier: back, expert }), { total: 70, stage: 'RETURNED' });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers: [done] });
  await world.system((db) =>
    db.ballot.createMany({
      data: meeting.items.map(({ id }) => ({
        tenantId: world.hostId,
        agendaItemId: id,
        userId: expert.userId,
        name: expert.name,
        vote: 'FOR',
      })),
    }),
  );
  const secretary = await portal.as('zhang-hui');
  expectOk(await secretary.run(end, { id: expert.expertId, version: 1 }), 'endEngagement');
  const kept = await world.system(async (db) => ({
    review: (await db.review.findFirstOrThrow({ where: { userId: expert.userId, dossierId: done.id } })).stage,
    ballots: await db.ballot.count({ where: { userId: expert.userId } }),
    seats: await db.panelMember.count({ where: { expertId: expert.expertId } }),
    open: (await db.assignment.findFirstOrThrow({ where: { dossierId: open.id } })).stage,
    back: (await db.assignment.findFirstOrThrow({ where: { dossierId: back.id } })).stage,
    role: await db.memberRole.count({ where: { member: { is: { userId: expert.userId } } } }),
  }));
  expect(kept).toEqual({ review: 'SUBMITTED', ballots: 1, seats: 1, open: 'CANCELLED', back: 'CANCELLED', role: 0 });
  await portal.drain();
  const told = (await (await portal.as('li-wen')).run('query { notifications { items { title body } } }')).data?.notifications;
  expect(JSON.stringify(told)).toContain('评审任务待补派');
  expect(JSON.stringify(told)).not.toContain(expert.name);
  expect((await expert.caller()).ctx().viewer.permissions.has('assignment.own')).toBe(false);
});

test('one profile serves every association, and a stale save is told', async () => {
  const elsewhere = createWorld(portal, 'association-delta');
  const here = await world.expert({ affiliations: null });
  await elsewhere.expert({ userId: here.userId, name: here.name });
  const caller = await here.caller();
  const about = { name: here.name, subjects: ['cardio'] };
  expect(expectOk(await caller.run(profile, { version: 0, input: about }), 'saveExpertProfile')).toMatchObject({ version: 1 });
  expect((await caller.run(profile, { version: 0, input: about })).data?.saveExpertProfile).toMatchObject({ code: 'STALE_VERSION' });
  const save = `mutation($input: ExpertAffiliationInput!) { saveAffiliation(input: $input) { __typename ${errors} } }`;
  const wrong = await caller.run(save, { input: { kind: 'EMPLOYMENT', startedOn: '2024-05-01', endedOn: '2024-01-01' } });
  expect(wrong.data?.saveAffiliation).toMatchObject({
    issues: [{ path: 'organisationName' }, { path: 'endedOn', code: 'ENDS_BEFORE_START' }],
  });
  const call = await elsewhere.call();
  const dossier = await elsewhere.dossier({ call });
  expectOk(
    await caller.run(save, { input: { kind: 'EMPLOYMENT', organisationName: dossier.applicantName, startedOn: '2024-05-01' } }),
    'saveAffiliation',
  );
  await portal.drain();
  const there = await elsewhere.system((db) => db.conflict.findMany({ where: { dossierId: dossier.id, userId: here.userId } }));
  expect(there.map(({ type, state }) => [type, state])).toEqual([['EMPLOYER', 'CONFIRMED']]);
});

test('a panel is fixed only when its composition keeps the rules, and says in numbers what is missing', async () => {
  const secretary = await portal.as('zhang-hui');
  const call = await world.call({ stage: 'SCREENING' });
  const panel = expectOk(
    await secretary.run(createPanel, { callId: call.id, input: { name: '心血管组', track: 'cardio' } }),
    'createPanel',
  ) as unknown as Row;
  const unknown = await secretary.run(createPanel, { callId: call.id, input: { name: '心血管组', track: 'none' } });
  expect(unknown.data?.createPanel).toMatchObject({ issues: [{ path: 'track', code: 'UNKNOWN_TRACK' }] });
  const experts: TestExpert[] = [];
  for (let at = 0; at < 6; at += 1)
    experts.push(await world.expert({ affiliations: at === 4 ? null : [{ organisationName: `医院 ${at}` }] }));
  const seat = (at: number, as: string) => ({ expertId: experts[at]?.expertId, seat: as });
  const few = [seat(0, 'CHAIR'), seat(1, 'MEMBER'), seat(2, 'MEMBER'), seat(4, 'MEMBER')];
  const reply = expectOk(await secretary.run(seats, { id: panel.id, version: 1, seats: few }), 'setPanelSeats') as {
    findings: { code: string }[];
  };
  expect(reply.findings).toEqual([
    { code: 'TOO_SMALL', level: 'ERROR', needed: 5, actual: 4, names: [] },
    { code: 'EVEN', level: 'ERROR', needed: 5, actual: 4, names: [] },
    { code: 'NO_SECRETARY', level: 'ERROR', needed: 1, actual: 0, names: [] },
    { code: 'NO_ALTERNATE', level: 'WARNING', needed: 1, actual: 0, names: [] },
    { code: 'EMPLOYER_UNKNOWN', level: 'WARNING', needed: null, actual: null, names: [experts[4]?.name] },
  ]);
  expect((await secretary.run(fix, { id: panel.id, version: 2 })).data?.fixPanel).toMatchObject({ code: 'PANEL_COMPOSITION' });
  const clerk = await world.person('any/staff', '文书');
  const full = [...few, seat(3, 'MEMBER'), seat(5, 'ALTERNATE'), { userId: clerk.userId, seat: 'SECRETARY' }];
  const twice = await secretary.run(seats, { id: panel.id, version: 2, seats: [...full, seat(5, 'MEMBER')] });
  expect(twice.data?.setPanelSeats).toMatchObject({ issues: [{ path: 'seats.7.expertId', code: 'DUPLICATE' }] });
  const stranger = await secretary.run(seats, { id: panel.id, version: 2, seats: [{ expertId: call.id, seat: 'CHAIR' }] });
  expect(stranger.data?.setPanelSeats).toMatchObject({ issues: [{ path: 'seats.0.expertId', code: 'NOT_ENGAGED' }] });
  expectOk(await secretary.run(seats, { id: panel.id, version: 2, seats: full }), 'setPanelSeats');
  expect(expectOk(await secretary.run(fix, { id: panel.id, version: 3 }), 'fixPanel')).toMatchObject({ stage: 'FIXED', version: 4 });
  const late = await secretary.run(seats, { id: panel.id, version: 4, seats: few });
  expect(late.data?.setPanelSeats).toMatchObject({ code: 'STAGE' });
});
