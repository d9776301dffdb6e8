import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestExpert, type World } from '../testing/world.ts';
import { type MinutesContent, minutesDocument } from './minutes-document.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code }';
const led = (name: string) =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ... on LedItem { id version } ${errors} } }`;
const seat = `query($id: ID!) { meetingSeat(id: $id) { items { id mayVote votesCast quorum { entitled present needed open recused findings { code level needed actual names } } } } }`;
const list = `query($filter: MeetingFilter) { meetings(filter: $filter) { items { id callTitle } } }`;
const work = '{ workItems { kind link } }';

const voting = async (declared: (at: number) => boolean = () => true) => {
  const call = await world.call({ stage: 'REVIEWING' });
  const dossier = await world.dossier({ call });
  const experts = await world.experts(7);
  const seats = experts.map((expert, at) => ({
    expert,
    seat: at === 6 ? ('ALTERNATE' as const) : at === 0 ? ('CHAIR' as const) : ('MEMBER' as const),
  }));
  const panel = await world.panel({ call, seats });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers: [dossier] });
  await world.system((db) =>
    db.conflictDeclaration.createMany({
      data: experts
        .filter((_expert, at) => declared(at))
        .map(({ userId }) => ({ tenantId: world.hostId, dossierId: dossier.id, userId, answer: 'NONE' })),
      skipDuplicates: true,
    }),
  );
  const id = meeting.items[0]?.id ?? '';
  const secretary = await portal.as('zhang-hui');
  const discussed = expectOk(await secretary.run(led('discussItem'), { id, version: 1 }), 'discussItem') as unknown as { version: number };
  const { version } = expectOk(await secretary.run(led('openVote'), { id, version: discussed.version }), 'openVote') as unknown as {
    version: number;
  };
  return { call, dossier, experts, meeting, secretary, item: { id, version } };
};
const seen = async (expert: TestExpert, id: string) => {
  const reply = await (await expert.caller()).run(seat, { id });
  const meeting = reply.data?.meetingSeat as { items: { mayVote: boolean; votesCast: number | null; quorum: object | null }[] } | undefined;
  return meeting?.items[0];
};

test('the chair sees whether the panel may vote and how many have, a member sees neither', async () => {
  const { experts, meeting } = await voting();
  expect(await seen(experts[0] as TestExpert, meeting.id)).toMatchObject({
    mayVote: true,
    votesCast: 0,
    quorum: { open: true, entitled: 6, present: 6 },
  });
  expect(await seen(experts[1] as TestExpert, meeting.id)).toMatchObject({ mayVote: true, votesCast: null, quorum: null });
});

test('a chair recused from the item is told no numbers of it', async () => {
  const { call, dossier, experts, meeting } = await voting();
  await world.conflict({ call, dossier, person: experts[0] as TestExpert });
  expect(await seen(experts[0] as TestExpert, meeting.id)).toMatchObject({ mayVote: false, votesCast: null, quorum: null });
});

test('an alternate is shown a vote only while a seat is free', async () => {
  const { experts, meeting } = await voting();
  const alternate = experts[6] as TestExpert;
  expect(await seen(alternate, meeting.id)).toMatchObject({ mayVote: false });
  await world.system((db) =>
    db.attendance.updateMany({ where: { meetingId: meeting.id, userId: (experts[5] as TestExpert).userId }, data: { state: 'LEFT' } }),
  );
  expect(await seen(alternate, meeting.id)).toMatchObject({ mayVote: true });
});

test('meetings are narrowed to one call', async () => {
  const { call, meeting } = await voting();
  const reply = await (await portal.as('zhang-hui')).run(list, { filter: { callId: call.id } });
  const found = reply.data?.meetings as { items: { id: string }[] } | undefined;
  expect(found?.items.map(({ id }) => id)).toEqual([meeting.id]);
});

test('what waits for a member: her declarations, then her attendance, then nothing', async () => {
  const { experts, meeting } = await voting((at) => at !== 4);
  const at = experts[4] as TestExpert;
  const waits = async () => {
    const reply = await (await at.caller()).run(work);
    const items = (reply.data?.workItems ?? []) as { kind: string; link: string }[];
    return items.filter(({ link }) => link.includes(meeting.id)).map(({ kind }) => kind);
  };
  const attends = (state: string) =>
    world.system((db) => db.attendance.updateMany({ where: { meetingId: meeting.id, userId: at.userId }, data: { state } }));
  await attends('EXPECTED');
  expect(await waits()).toEqual(['technology-promotion.declare-items']);
  expectOk(
    await (await at.caller()).run(
      'mutation($id: ID!) { declareInterest(dossierId: $id, answer: "NONE") { __typename ... on InterestDeclaration { answer } } }',
      { id: (await world.system((db) => db.agendaItem.findFirstOrThrow({ where: { meetingId: meeting.id } }))).dossierId },
    ),
    'declareInterest',
  );
  expect(await waits()).toEqual(['technology-promotion.attend-meeting']);
  await attends('PRESENT');
  expect(await waits()).toEqual([]);
});

const cast = `mutation($id: ID!, $vote: String!, $dissent: String) { castBallot(itemId: $id, vote: $vote, dissent: $dissent) { __typename ${errors} } }`;
const attend = (name: 'arriveAtMeeting' | 'leaveMeeting') =>
  `mutation($id: ID!) { ${name}(id: $id) { __typename ... on MeetingSeat { id } ${errors} } }`;

/** All six have voted for it; the last has left since, and the alternate in her place has voted against. */
const votedAndLeft = async () => {
  const set = await voting();
  const [chair, , , , , last, alternate] = set.experts as TestExpert[] as [TestExpert, ...TestExpert[]] & { 5: TestExpert; 6: TestExpert };
  for (const expert of set.experts.slice(0, 6))
    expectOk(await (await expert.caller()).run(cast, { id: set.item.id, vote: 'FOR', dissent: '附条件' }), 'castBallot');
  expectOk(await (await last.caller()).run(attend('leaveMeeting'), { id: set.meeting.id }), 'leaveMeeting');
  const left = await seen(chair, set.meeting.id);
  expectOk(await (await alternate.caller()).run(cast, { id: set.item.id, vote: 'AGAINST' }), 'castBallot');
  const counted = async () => {
    const asked = `query($id: ID!) { meeting(id: $id) { items { votesCast result ballots { name } } } }`;
    const shown = (await set.secretary.run(asked, { id: set.meeting.id })).data?.meeting as {
      items: { votesCast: number; result: MinutesContent['items'][number]['result']; ballots: { name: string }[] }[];
    };
    return shown.items[0];
  };
  const close = async () => expectOk(await set.secretary.run(led('closeVote'), set.item), 'closeVote');
  return { ...set, chair, last, alternate, left, counted, close };
};

test('who leaves after she voted has no vote in the count, and the result says whose ballot that is', async () => {
  const { chair, last, alternate, left, meeting, counted, close } = await votedAndLeft();
  expect(left).toMatchObject({ votesCast: 5, quorum: { present: 6 } });
  expect(await seen(chair, meeting.id)).toMatchObject({ votesCast: 6, quorum: { present: 6 } });
  expect(await counted()).toMatchObject({ votesCast: 6 });
  await close();
  const after = await counted();
  expect(after?.ballots).toHaveLength(7);
  expect(after).toMatchObject({
    votesCast: 6,
    result: { present: 6, for: 5, against: 1, silent: 0, lapsed: [last.name], seated: [{ alternate: alternate.name, member: last.name }] },
  });
});

test('who comes back before the vote closes has her vote again, and the alternate’s does not count', async () => {
  const { last, alternate, meeting, counted, close } = await votedAndLeft();
  expectOk(await (await last.caller()).run(attend('arriveAtMeeting'), { id: meeting.id }), 'arriveAtMeeting');
  expect(await counted()).toMatchObject({ votesCast: 6 });
  await close();
  expect(await counted()).toMatchObject({ result: { for: 6, against: 0, lapsed: [alternate.name], seated: [] } });
});

test('the minutes name whose ballot does not count, and whose opinion differs, in the marks of their language', async () => {
  const { last, chair, counted, close } = await votedAndLeft();
  await close();
  const result = (await counted())?.result ?? null;
  const written = (locale: 'zh-CN' | 'en', kept: typeof result) => {
    const item = { ordinal: 1, number: 'S1', title: '支架', stage: 'DECIDED', note: '', result: kept, salt: '' };
    const facts = { association: '', call: '', title: '', panel: '', place: '', people: [] };
    const at = new Date(0).toISOString();
    return JSON.stringify(minutesDocument.describe({ ...facts, openedAt: at, closedAt: at, items: [item] }, locale));
  };
  expect(written('zh-CN', result)).toContain(`已无表决权）：${last.name}`);
  expect(written('zh-CN', result)).toContain(`不同意见（${chair.name}）：附条件`);
  expect(written('en', result)).toContain(`Dissent (${chair.name}): 附条件`);
  const { lapsed: _unknown, ...old } = result as NonNullable<typeof result>;
  expect(written('zh-CN', old)).not.toContain('不计票');
});

test('whoever leads is told when the votes as they are do not keep the rules of composition', async () => {
  const { experts, meeting } = await voting();
  const [chair, ...others] = experts as [TestExpert, ...TestExpert[]];
  expect(await seen(chair, meeting.id)).toMatchObject({ quorum: { open: true, findings: [] } });
  const inside = others.slice(0, 3);
  await world.system((db) =>
    db.expert.updateMany({
      where: { userId: { in: inside.map(({ userId }) => userId) } },
      data: { employerId: world.hostId, employerName: '本会' },
    }),
  );
  const found = await seen(chair, meeting.id);
  expect(found).toMatchObject({
    quorum: {
      open: true,
      findings: [
        { code: 'TOO_FEW_OUTSIDE', level: 'WARNING', needed: 4, actual: 3, names: inside.map(({ name }) => name) },
        { code: 'EMPLOYER_TOO_MANY', level: 'WARNING', actual: 3, names: ['本会'] },
      ],
    },
  });
});

test('nobody who was there while an item was voted on is written down as absent; who never came is', async () => {
  const { last, alternate, meeting, secretary, experts } = await votedAndLeft();
  const record = `mutation($meetingId: ID!, $userId: ID!) { recordAttendance(meetingId: $meetingId, userId: $userId, state: "ABSENT") { __typename ... on Meeting { attendance { userId state arrivedAt } } ${errors} } }`;
  const absent = async ({ userId }: TestExpert) =>
    (await secretary.run(record, { meetingId: meeting.id, userId })).data?.recordAttendance as Record<string, unknown>;
  for (const expert of [last, alternate, experts[1] as TestExpert]) expect(await absent(expert)).toMatchObject({ code: 'TOOK_PART' });
  const [late] = (await world.experts(1)) as [TestExpert];
  await world.system((db) =>
    db.attendance.create({ data: { tenantId: world.hostId, meetingId: meeting.id, userId: late.userId, name: late.name, seat: 'MEMBER' } }),
  );
  expect(await absent(late)).toMatchObject({
    attendance: expect.arrayContaining([{ userId: late.userId, state: 'ABSENT', arrivedAt: null }]),
  });
});
