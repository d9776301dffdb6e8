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

const errors = '... on DomainError { code }';
const led = (name: string) =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { __typename ... on LedItem { id version } ${errors} } }`;
const seat = `query($id: ID!) { meetingSeat(id: $id) { items { id mayVote votesCast quorum { entitled present needed open recused } } } }`;
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
  expectOk(await secretary.run(led('openVote'), { id, version: discussed.version }), 'openVote');
  return { call, dossier, experts, meeting };
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
