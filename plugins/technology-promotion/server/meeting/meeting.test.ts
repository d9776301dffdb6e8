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

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const led = (name: string) =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ... on LedItem { id stage version passed } ${errors} } }`;
const cast = `mutation($id: ID!, $vote: String!, $dissent: String) { castBallot(itemId: $id, vote: $vote, dissent: $dissent) { __typename ... on MeetingSeat { id items { id myVote } } ${errors} } }`;
const seat = `query($id: ID!) { meetingSeat(id: $id) { id seat mayLead currentId items { id ordinal recused declared dossierId title stage mayVote result } } }`;
const view = `query($id: ID!) { meeting(id: $id) { id stage items { id stage passed result quorum { open entitled present needed recused absent } votesCast ballots { vote } } } }`;
const arrive = `mutation($id: ID!) { arriveAtMeeting(id: $id) { __typename ... on MeetingSeat { id attendance } ${errors} } }`;
const plan = `mutation($input: MeetingInput!) { planMeeting(input: $input) { __typename ... on Meeting { id stage items { dossierId ordinal } attendance { name state } } ${errors} } }`;
const act = (name: string, of = 'Meeting') =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ... on ${of} { id stage version } ${errors} } }`;

interface Item {
  id: string;
  stage: string;
  version: number;
  passed: boolean | null;
}
type SeatView = {
  currentId: string | null;
  items: {
    id: string;
    recused: boolean;
    dossierId: string | null;
    title: string | null;
    stage: string | null;
    mayVote: boolean;
    result: unknown;
  }[];
};

const house = async (size: number, absent = 0) => {
  const call = await world.call({ stage: 'REVIEWING' });
  const dossier = await world.dossier({ call });
  const other = await world.dossier({ call });
  const experts = await world.experts(size);
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers: [dossier, other] });
  const away = experts.slice(size - absent);
  await world.system((db) =>
    db.attendance.updateMany({
      where: { meetingId: meeting.id, userId: { in: away.map(({ userId }) => userId) } },
      data: { state: 'ABSENT', arrivedAt: null },
    }),
  );
  await world.system((db) =>
    db.conflictDeclaration.createMany({
      data: [dossier, other].flatMap(({ id }) =>
        experts.map(({ userId }) => ({ tenantId: world.hostId, dossierId: id, userId, answer: 'NONE' })),
      ),
      skipDuplicates: true,
    }),
  );
  return { call, dossier, other, experts, panel, meeting, item: meeting.items[0] as { id: string; dossierId: string } };
};
const voting = async (set: Awaited<ReturnType<typeof house>>) => {
  const secretary = await portal.as('zhang-hui');
  const discussed = expectOk(await secretary.run(led('discussItem'), { id: set.item.id, version: 1 }), 'discussItem') as unknown as Item;
  const opened = expectOk(
    await secretary.run(led('openVote'), { id: set.item.id, version: discussed.version }),
    'openVote',
  ) as unknown as Item;
  return { secretary, version: opened.version };
};
const votes = async (expert: TestExpert, id: string, vote: string, dissent?: string) =>
  (await (await expert.caller()).run(cast, { id, vote, dissent })).data?.castBallot;
const sees = async (expert: TestExpert, id: string) =>
  (await (await expert.caller()).run(seat, { id })).data?.meetingSeat as SeatView | null;

test('hard case 2: panel of seven, two recused on the item and one absent: four are there and the vote cannot open', async () => {
  const set = await house(7, 1);
  for (const expert of set.experts.slice(1, 3))
    await world.conflict({ call: set.call, dossier: { id: set.item.dossierId }, person: expert });
  const secretary = await portal.as('zhang-hui');
  const discussed = expectOk(await secretary.run(led('discussItem'), { id: set.item.id, version: 1 }), 'discussItem') as unknown as Item;
  const reply = await secretary.run(led('openVote'), { id: set.item.id, version: discussed.version });
  expect(reply.data?.openVote).toMatchObject({ code: 'NO_QUORUM' });
  const shown = (await secretary.run(view, { id: set.meeting.id })).data?.meeting as { items: { id: string; quorum: object }[] };
  expect(shown.items.find(({ id }) => id === set.item.id)?.quorum).toMatchObject({ open: false, entitled: 5, present: 4, needed: 5 });
});

test('the vote is counted of those present, rounded up, and dissent is kept', async () => {
  const set = await house(5);
  const { secretary, version } = await voting(set);
  const [a, b, c, d, e] = set.experts as [TestExpert, TestExpert, TestExpert, TestExpert, TestExpert];
  for (const expert of [a, b, c]) expectOk(await (await expert.caller()).run(cast, { id: set.item.id, vote: 'FOR' }), 'castBallot');
  await votes(d, set.item.id, 'AGAINST', '样本量不足，建议补充多中心数据。');
  await votes(d, set.item.id, 'ABSTAIN', '样本量不足，建议补充多中心数据。');
  const during = (await secretary.run(view, { id: set.meeting.id })).data?.meeting as {
    items: { id: string; votesCast: number; ballots: unknown[] }[];
  };
  expect(during.items.find(({ id }) => id === set.item.id)).toMatchObject({ votesCast: 4, ballots: [] });
  const closed = expectOk(await secretary.run(led('closeVote'), { id: set.item.id, version }), 'closeVote') as unknown as Item;
  expect(closed).toMatchObject({ stage: 'DECIDED', passed: false });
  const after = (await secretary.run(view, { id: set.meeting.id })).data?.meeting as { items: { id: string; result: unknown }[] };
  expect(after.items.find(({ id }) => id === set.item.id)?.result).toMatchObject({
    present: 5,
    for: 3,
    against: 0,
    abstained: 1,
    silent: 1,
    needed: 4,
    passed: false,
    dissent: [{ name: d.name, text: '样本量不足，建议补充多中心数据。' }],
  });
  expect(await votes(e, set.item.id, 'FOR')).toMatchObject({ code: 'STAGE' });
});

test('who is recused sees a number, has no vote, and is told nothing of the item before the panel', async () => {
  const set = await house(6);
  const [out] = set.experts.slice(5) as [TestExpert];
  await world.conflict({ call: set.call, dossier: { id: set.item.dossierId }, person: out });
  await voting(set);
  const seen = await sees(out, set.meeting.id);
  expect(seen?.currentId).toBeNull();
  expect(seen?.items.find(({ id }) => id === set.item.id)).toMatchObject({
    recused: true,
    dossierId: null,
    title: null,
    stage: null,
    mayVote: false,
    result: null,
  });
  expect(await votes(out, set.item.id, 'FOR')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(seen?.items.find(({ id }) => id !== set.item.id)?.title).not.toBeNull();
});

test('without her declaration a member has a title to declare on, and no vote', async () => {
  const set = await house(6);
  const [late] = set.experts.slice(5) as [TestExpert];
  const undeclared = await world.dossier({ call: set.call });
  await world.system((db) =>
    db.agendaItem.create({ data: { tenantId: world.hostId, meetingId: set.meeting.id, dossierId: undeclared.id, ordinal: 9 } }),
  );
  const seen = await sees(late, set.meeting.id);
  expect(seen?.items.at(-1)).toMatchObject({ recused: false, declared: false, mayVote: false, result: null });
  expect(seen?.items.at(-1)?.title).not.toBeNull();
});

test('only those fixed with the panel come: nobody is pulled in on the day', async () => {
  const set = await house(5);
  const stranger = (await world.experts(1))[0] as TestExpert;
  const reply = await (await stranger.caller()).run(arrive, { id: set.meeting.id });
  expect(reply.data?.arriveAtMeeting).toMatchObject({ code: 'NOT_ALLOWED' });
  const own = await (set.experts[0] as TestExpert).caller();
  expectOk(await own.run(arrive, { id: set.meeting.id }), 'arriveAtMeeting');
});

test('a meeting is planned with a fixed panel and an agenda that keeps recused members’ comings and goings few', async () => {
  const call = await world.call({ stage: 'REVIEWING' });
  const experts = await world.experts(5);
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const dossiers: { id: string }[] = [];
  for (let made = 0; made < 4; made += 1) dossiers.push(await world.dossier({ call }));
  for (const at of [0, 2]) await world.conflict({ call, dossier: dossiers[at] as { id: string }, person: experts[1] as TestExpert });
  const secretary = await portal.as('zhang-hui');
  const input = {
    callId: call.id,
    panelId: panel.id,
    title: '终评会议',
    startsAt: '2090-12-20T09:00:00+08:00',
    dossierIds: dossiers.map(({ id }) => id),
  };
  const planned = expectOk(await secretary.run(plan, { input }), 'planMeeting') as unknown as {
    items: { dossierId: string; ordinal: number }[];
    attendance: unknown[];
  };
  const place = (at: number) => planned.items.find(({ dossierId }) => dossierId === dossiers[at]?.id)?.ordinal ?? 0;
  expect(Math.abs(place(0) - place(2))).toBe(1);
  expect(planned.attendance).toHaveLength(5);
  const over = await secretary.run(plan, { input: { ...input, startsAt: '2020-12-20T09:00:00+08:00' } });
  expect(over.data?.planMeeting).toMatchObject({ issues: [{ path: 'startsAt', code: 'IN_THE_PAST' }] });
  const draft = await world.panel({ call, seats: experts.map((expert) => ({ expert })), stage: 'DRAFT' });
  const early = await secretary.run(plan, { input: { ...input, panelId: draft.id } });
  expect(early.data?.planMeeting).toMatchObject({ code: 'PANEL_OPEN' });
});

test('minutes are drawn up from the facts, and another version takes the place of an unsigned one', async () => {
  const set = await house(5);
  const { secretary, version } = await voting(set);
  for (const expert of set.experts) await votes(expert, set.item.id, 'FOR');
  expectOk(await secretary.run(led('closeVote'), { id: set.item.id, version }), 'closeVote');
  const { version: meetingVersion } = await world.system((db) => db.meeting.findFirstOrThrow({ where: { id: set.meeting.id } }));
  expectOk(await secretary.run(act('closeMeeting'), { id: set.meeting.id, version: meetingVersion }), 'closeMeeting');
  const draw = `mutation($id: ID!) { drawUpMinutes(meetingId: $id) { __typename ... on Minutes { id number stage contentHash wordFileId pdfFileId version } ${errors} } }`;
  const first = expectOk(await secretary.run(draw, { id: set.meeting.id }), 'drawUpMinutes') as {
    contentHash: string;
    wordFileId: string;
    pdfFileId: string;
  };
  expect(first).toMatchObject({ wordFileId: null, pdfFileId: null });
  const second = expectOk(await secretary.run(draw, { id: set.meeting.id }), 'drawUpMinutes') as unknown as {
    id: string;
    number: number;
    version: number;
    contentHash: string;
  };
  expect(second).toMatchObject({ number: 2, contentHash: first.contentHash });
  expectOk(
    await secretary.run(act('sendMinutesForSignature', 'Minutes'), { id: second.id, version: second.version }),
    'sendMinutesForSignature',
  );
  const stagesNow = await world.system((db) =>
    db.minutes.findMany({ where: { meetingId: set.meeting.id }, orderBy: { number: 'asc' }, select: { stage: true } }),
  );
  expect(stagesNow).toEqual([{ stage: 'REPLACED' }, { stage: 'SIGNING' }]);
});

test('another organisation finds no meeting, and an expert no association’s view of it', async () => {
  const set = await house(5);
  for (const caller of [await portal.as('chen-ke'), await (set.experts[0] as TestExpert).caller()]) {
    expect((await caller.run(view, { id: set.meeting.id })).data?.meeting ?? null).toBeNull();
  }
  const foreign = await portal.as('chen-ke');
  const reply = await foreign.run(led('openVote'), { id: set.item.id, version: 1 });
  expect(reply).toEqual(await foreign.run(led('openVote'), { id: '0198a000-0000-7000-8000-000000000000', version: 1 }));
});

test('a meeting is not closed over an item before the panel', async () => {
  const set = await house(5);
  const { secretary } = await voting(set);
  const { version } = await world.system((db) => db.meeting.findFirstOrThrow({ where: { id: set.meeting.id }, select: { version: true } }));
  const reply = await secretary.run(act('closeMeeting'), { id: set.meeting.id, version });
  expect(reply.data?.closeMeeting).toMatchObject({ code: 'ITEM_RUNNING' });
});

test('an item offers its acts while the meeting sits, and not one that the meeting refuses', async () => {
  const set = await house(5);
  const secretary = await portal.as('zhang-hui');
  const offered = async () => {
    const asked = `query($id: ID!) { meeting(id: $id) { items { id allowedActions } } }`;
    const shown = (await secretary.run(asked, { id: set.meeting.id })).data?.meeting as { items: { allowedActions: string[] }[] };
    return shown.items.map(({ allowedActions }) => allowedActions);
  };
  const put = `mutation($id: ID!, $version: Int!, $note: String!) { postponeItem(id: $id, version: $version, note: $note) { __typename ... on LedItem { id } ${errors} } }`;
  expect(await offered()).toEqual([
    ['discuss', 'postpone'],
    ['discuss', 'postpone'],
  ]);
  for (const stage of ['PLANNED', 'CLOSED', 'CANCELLED']) {
    await world.system((db) => db.meeting.updateMany({ where: { id: set.meeting.id }, data: { stage } }));
    expect(await offered()).toEqual([[], []]);
    const target = { id: set.item.id, version: 1, note: '补充材料后再审议。' };
    expect((await secretary.run(led('discussItem'), target)).data?.discussItem).toMatchObject({ code: 'STAGE' });
    expect((await secretary.run(put, target)).data?.postponeItem).toMatchObject({ code: 'STAGE' });
  }
});

const planned = async () => {
  const call = await world.call({ stage: 'REVIEWING' });
  const experts = await world.experts(3);
  const panel = await world.panel({ call, seats: experts.map((expert) => ({ expert })) });
  const { id } = await world.meeting({ call, panelId: panel.id, dossiers: [await world.dossier({ call })], stage: 'PLANNED' });
  const { title, place, startsAt } = await world.system((db) => db.meeting.findFirstOrThrow({ where: { id } }));
  return { id, experts, input: { title: `${title}议`, place, startsAt: startsAt.toISOString() }, secretary: await portal.as('zhang-hui') };
};
const told = async (expert: TestExpert) => {
  await portal.drain();
  const reply = await (await expert.caller()).run('query { notifications { items { title body } } }');
  return ((reply.data?.notifications ?? { items: [] }) as { items: { title: string; body: string }[] }).items;
};

test('a planned meeting is changed: everybody is told of another time or place, nobody of another title', async () => {
  const { id, experts, input, secretary } = await planned();
  const change = `mutation($id: ID!, $version: Int!, $input: MeetingChangeInput!) { updateMeeting(id: $id, version: $version, input: $input) { __typename ... on Meeting { title place startsAt version allowedActions } ${errors} } }`;
  const changed = async (version: number, more: object, caller = secretary) =>
    (await caller.run(change, { id, version, input: { ...input, ...more } })).data?.updateMeeting;
  // It was planned for a time that is over, which hinders no other title.
  expect(await changed(1, { title: '终评会（第二次）' })).toMatchObject({ title: '终评会（第二次）', version: 2 });
  for (const expert of experts) expect(await told(expert)).toEqual([]);
  expect(await changed(2, { startsAt: '2020-01-31T09:00:00+08:00' })).toMatchObject({
    issues: [{ path: 'startsAt', code: 'IN_THE_PAST' }],
  });
  expect(await changed(2, { title: '会' })).toMatchObject({ issues: [{ path: 'title', code: 'REQUIRED' }] });
  expect(await changed(1, { place: '第二会议室' })).toMatchObject({ code: 'STALE_VERSION' });
  const later = { title: '终评会（第二次）', place: '第二会议室', startsAt: '2090-12-20T09:30:00+08:00' };
  expect(await changed(2, later)).toMatchObject({ place: '第二会议室', startsAt: '2090-12-20T01:30:00.000Z', version: 3 });
  for (const expert of experts) expect(JSON.stringify(await told(expert))).toContain('2090-12-20 09:30');
  for (const caller of [await portal.as('chen-ke'), await (experts[0] as TestExpert).caller()])
    expect(await changed(3, later, caller)).toMatchObject({ code: 'NOT_ALLOWED' });
  expectOk(await secretary.run(act('openMeeting'), { id, version: 3 }), 'openMeeting');
  expect(await changed(4, later)).toMatchObject({ code: 'STAGE' });
});

test('everybody on the sheet is told that a meeting is called off', async () => {
  const { id, experts, secretary } = await planned();
  expectOk(await secretary.run(act('cancelMeeting'), { id, version: 1 }), 'cancelMeeting');
  for (const expert of experts) expect(await told(expert)).toMatchObject([{ title: '评审会取消：终评会' }]);
});
