// Minutes and whoever was recused from an item of them: what she reads, takes away, signs, and what her signature binds.
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { type Caller, createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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
const fields = 'id version stage content withheld contentHash filesStage filesDone wordFileId pdfFileId';
const draw = `mutation($id: ID!) { drawUpMinutes(meetingId: $id) { __typename ... on Minutes { ${fields} } ${errors} } }`;
const view = `query($id: ID!) { meeting(id: $id) { minutes { ${fields} allowedActions } } }`;
const remake = `mutation($id: ID!) { makeMinutesFiles(id: $id) { __typename ... on Minutes { ${fields} } ${errors} } }`;
const send = `mutation($id: ID!, $version: Int!) { sendMinutesForSignature(id: $id, version: $version) { __typename ... on Minutes { id } ${errors} } }`;
const toSign = `query($id: ID!) { minutesToSign(meetingId: $id) { ${fields} } }`;
const sheet =
  'query($id: ID!) { signatureStatement(meaning: "technology-promotion.minutes-confirmed", objectId: $id) { text hash contentHash } }';
const sign = `mutation($id: ID!, $hash: String!) { signMinutes(id: $id, signature: { statementHash: $hash }) { __typename ... on Minutes { id stage } ${errors} } }`;
const signatures = 'query($id: ID!) { signatures(objectType: "Minutes", objectId: $id) { id contentHash } }';
const verify = 'query($object: ID!, $id: ID!) { verifySignature(objectType: "Minutes", objectId: $object, id: $id) { state } }';

interface Item {
  ordinal: number;
  title?: string;
  withheld?: true;
  hash?: string;
}
interface Minutes {
  id: string;
  version: number;
  stage: string;
  content: { items: Item[] };
  withheld: number[];
  contentHash: string;
  filesStage: string;
  filesDone: number;
  allowedActions: string[];
  wordFileId: string | null;
  pdfFileId: string | null;
}

const latest = async (caller: Caller, meetingId: string): Promise<Minutes> => {
  const { minutes } = expectOk(await caller.run(view, { id: meetingId }), 'meeting') as unknown as { minutes: Minutes[] };
  return minutes.at(-1) as Minutes;
};

/** A meeting that is over, with two items; the last member is recused from the second. */
const over = async ({ made = true } = {}) => {
  const call = await world.call();
  const [first, second] = [await world.dossier({ call }), await world.dossier({ call, title: '不得示人的技术' })];
  const experts = await world.experts(5);
  const clerk = await world.person('any/staff', '文书');
  const seats = [...experts.map((expert) => ({ expert })), { user: clerk, seat: 'SECRETARY' as const }];
  const panel = await world.panel({ call, seats });
  const meeting = await world.meeting({ call, panelId: panel.id, dossiers: [first, second] });
  const recused = experts[4] as TestExpert;
  await world.conflict({ call, dossier: second, person: recused });
  const result = { entitled: 4, present: 4, for: 3, against: 1, abstained: 0, silent: 0, needed: 3, passed: true };
  await world.system(async (db) => {
    await db.agendaItem.updateMany({
      where: { meetingId: meeting.id },
      data: {
        stage: 'DECIDED',
        closedAt: new Date(),
        passed: true,
        result: { ...result, recused: [recused.name], seated: [], dissent: [] },
      },
    });
    await db.meeting.updateMany({ where: { id: meeting.id }, data: { stage: 'CLOSED', closedAt: new Date() } });
  });
  const secretary = await portal.as('zhang-hui');
  const drawn = expectOk(await secretary.run(draw, { id: meeting.id }), 'drawUpMinutes') as unknown as Minutes;
  if (made) await portal.drain();
  const minutes = made ? await latest(secretary, meeting.id) : drawn;
  return { call, second, meeting, experts, recused, clerk, secretary, minutes };
};
const signing = async () => {
  const set = await over();
  expectOk(await set.secretary.run(send, { id: set.minutes.id, version: set.minutes.version }), 'sendMinutesForSignature');
  return set;
};
const served = async (caller: Caller, meetingId: string) => {
  const [minutes] = ((await caller.run(toSign, { id: meetingId })).data?.minutesToSign ?? []) as unknown as Minutes[];
  if (!minutes) throw new Error('no minutes');
  return minutes;
};
const opens = async (caller: Caller, fileId: string | null) => {
  const ctx = caller.ctx();
  return (await inTestScope(ctx.scope, () => readableFile(ctx, fileId ?? ''))) !== null;
};
const signs = async (caller: Caller, id: string) => {
  const statement = (await caller.run(sheet, { id })).data?.signatureStatement as { hash: string } | null;
  return expectOk(await caller.run(sign, { id, hash: statement?.hash }), 'signMinutes') as unknown as { stage: string };
};

test('a signer who was recused from an item reads its number and nothing else of it', async () => {
  const { meeting, recused, experts, second, minutes } = await signing();
  const seen = await served(await recused.caller(), meeting.id);
  expect(seen.withheld).toEqual([2]);
  expect(seen.content.items.map(({ ordinal, withheld }) => [ordinal, withheld ?? false])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(Object.keys(seen.content.items[1] ?? {}).sort()).toEqual(['hash', 'ordinal', 'withheld']);
  expect(JSON.stringify(seen)).not.toContain(second.title);
  expect(seen).toMatchObject({ wordFileId: null, pdfFileId: null, contentHash: minutes.contentHash });
  const other = await served(await (experts[0] as TestExpert).caller(), meeting.id);
  expect(other.content.items[1]?.title).toBe(second.title);
  expect(other.withheld).toEqual([]);
});

test('the documents of the minutes open for whoever keeps away from nothing in them, and for nobody else', async () => {
  const { recused, experts, secretary, minutes } = await signing();
  for (const fileId of [minutes.wordFileId, minutes.pdfFileId]) {
    expect(await opens(secretary, fileId)).toBe(true);
    expect(await opens(await (experts[0] as TestExpert).caller(), fileId)).toBe(true);
    expect(await opens(await recused.caller(), fileId)).toBe(false);
    expect(await opens(await portal.as('chen-ke'), fileId)).toBe(false);
  }
});

test('every signature binds the whole: the hash of what was left out stands in what was shown', async () => {
  const { meeting, recused, experts, secretary, minutes } = await signing();
  const caller = await recused.caller();
  const seen = await served(caller, meeting.id);
  const hidden = seen.content.items[1]?.hash;
  const shownHashes = seen.content.items.map((item) => ({ ordinal: item.ordinal, hash: item.hash ?? contentHash(item) }));
  expect(contentHash({ ...seen.content, items: shownHashes })).toBe(minutes.contentHash);
  const whole = await served(await (experts[0] as TestExpert).caller(), meeting.id);
  expect(contentHash(whole.content.items[1])).toBe(hidden);
  await signs(caller, minutes.id);
  const rows = (await secretary.run(signatures, { id: minutes.id })).data?.signatures as { id: string; contentHash: string }[];
  expect(rows.map((row) => row.contentHash)).toEqual([minutes.contentHash]);
  const state = async () => (await secretary.run(verify, { object: minutes.id, id: rows[0]?.id })).data?.verifySignature;
  expect(await state()).toEqual({ state: 'VALID' });
  await world.system(async (db) => {
    const { content } = await db.minutes.findFirstOrThrow({ where: { id: minutes.id } });
    const changed = JSON.parse(JSON.stringify(content).replace('"passed":true', '"passed":false')) as object;
    await db.minutes.updateMany({ where: { id: minutes.id }, data: { content: changed } });
  });
  expect(await state()).toEqual({ state: 'CONTENT_CHANGED' });
});

test('minutes are complete when everybody who was there has signed, the recused and the secretary among them', async () => {
  const { recused, experts, clerk, minutes } = await signing();
  const stages = [(await signs(await clerk.caller(), minutes.id)).stage];
  for (const expert of [recused, ...experts.slice(0, 4)]) stages.push((await signs(await expert.caller(), minutes.id)).stage);
  expect(stages).toEqual(['SIGNING', 'SIGNING', 'SIGNING', 'SIGNING', 'SIGNING', 'SIGNED']);
});

test('who signed a version that is drawn up anew is told that her signature does not count for the new one', async () => {
  const { meeting, experts, secretary, minutes } = await signing();
  const [signer, other] = [await (experts[0] as TestExpert).caller(), await (experts[1] as TestExpert).caller()];
  await signs(signer, minutes.id);
  expectOk(await secretary.run(draw, { id: meeting.id }), 'drawUpMinutes');
  await portal.drain();
  const told = async (caller: Caller) =>
    JSON.stringify((await caller.run('query { notifications { items { title body } } }')).data?.notifications);
  expect(await told(signer)).toContain('您在第 1 版上的签名不适用于新版本');
  expect(await told(other)).not.toContain('已重新起草');
});

test('an administrator who must keep away from an item is served the minutes without it, and none of the documents', async () => {
  const { call, second, meeting, minutes } = await over();
  const person = await world.person('any/administrator', '回避的秘书');
  await world.conflict({ call, dossier: second, person });
  const caller = await person.caller();
  const reply = await caller.run(`query($id: ID!) { meeting(id: $id) { minutes { ${fields} } } }`, { id: meeting.id });
  const seen = (reply.data?.meeting as { minutes: Minutes[] } | null)?.minutes[0];
  expect(seen).toMatchObject({ withheld: [2], wordFileId: null, pdfFileId: null });
  expect(JSON.stringify(seen)).not.toContain(second.title);
  expect(await opens(caller, minutes.pdfFileId)).toBe(false);
});

test('the documents are made after the minutes, which can be read and signed without waiting for them', async () => {
  const { meeting, clerk, secretary, minutes } = await over({ made: false });
  expect(minutes).toMatchObject({ filesStage: 'QUEUED', filesDone: 0, wordFileId: null, pdfFileId: null });
  expectOk(await secretary.run(send, { id: minutes.id, version: minutes.version }), 'sendMinutesForSignature');
  await signs(await clerk.caller(), minutes.id);
  await portal.drain();
  const after = await latest(secretary, meeting.id);
  expect(after).toMatchObject({ filesStage: 'DONE', filesDone: 2, contentHash: minutes.contentHash });
  expect(new Set([after.wordFileId, after.pdfFileId]).size).toBe(2);
  for (const fileId of [after.wordFileId, after.pdfFileId]) expect(await opens(secretary, fileId)).toBe(true);
  const rows = (await secretary.run(signatures, { id: minutes.id })).data?.signatures as { id: string }[];
  const state = await secretary.run(verify, { object: minutes.id, id: rows[0]?.id });
  expect(state.data?.verifySignature).toEqual({ state: 'VALID' });
  expect((await secretary.run(remake, { id: minutes.id })).data?.makeMinutesFiles).toMatchObject({ code: 'STAGE' });
});

test('documents that could not be made say so, hold nothing up and are made when asked again', async () => {
  const { meeting, secretary, minutes } = await over({ made: false });
  const full = vi.spyOn(portal.services.files, 'put').mockRejectedValue(new Error('the disk is full'));
  await expect(portal.drain()).rejects.toThrow('the disk is full');
  expect(await latest(secretary, meeting.id)).toMatchObject({ filesStage: 'FAILED', wordFileId: null, contentHash: minutes.contentHash });
  full.mockRestore();
  const reader = await world.person('any/reader', '只看的人');
  for (const caller of [await portal.as('chen-ke'), await reader.caller()])
    expect((await caller.run(remake, { id: minutes.id })).data?.makeMinutesFiles).toMatchObject({ code: 'NOT_ALLOWED' });
  expectOk(await secretary.run(remake, { id: minutes.id }), 'makeMinutesFiles');
  await portal.drain();
  const after = await latest(secretary, meeting.id);
  expect(after).toMatchObject({ filesStage: 'DONE', contentHash: minutes.contentHash });
  expect(await opens(secretary, after.wordFileId)).toBe(true);
});
