import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defaultChecklist } from '../../shared/default-checklist.ts';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestCall, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields = `__typename ... on Dossier { id stage version revision ownerDispute allowedActions supplements { number stage defects } checks { itemKey verdict } } ${errors}`;
const check = `mutation($id: ID!, $revision: Int!, $itemKey: String!, $verdict: String!, $note: String) { recordCheck(id: $id, revision: $revision, itemKey: $itemKey, verdict: $verdict, note: $note) { ${fields} } }`;
const supplement = `mutation($id: ID!, $version: Int!, $dueOn: String!, $more: [String!]) { requestSupplement(id: $id, version: $version, dueOn: $dueOn, more: $more) { ${fields} } }`;
const admit = `mutation($id: ID!, $version: Int!) { admitDossier(id: $id, version: $version) { ${fields} } }`;
const refuse = `mutation($id: ID!, $version: Int!, $reason: String!) { refuseDossier(id: $id, version: $version, reason: $reason) { ${fields} } }`;
const duplicate = `mutation($id: ID!, $version: Int!, $ofId: ID!) { markDuplicate(id: $id, version: $version, ofId: $ofId, reason: "与另一项申报内容相同") { ${fields} } }`;
const merge = `mutation($id: ID!, $version: Int!, $intoId: ID!) { mergeDossiers(id: $id, version: $version, intoId: $intoId, reason: "同一技术由两家单位申报") { ${fields} } }`;
const settle = `mutation($id: ID!, $version: Int!) { settleOwner(id: $id, version: $version, reason: "双方已签署权属协议") { ${fields} } }`;
const list = `query($callId: ID!, $filter: DossierFilter) { dossiers(callId: $callId, filter: $filter) { items { id title } totalCount } }`;
const read = `query($id: ID!) { dossier(id: $id) { id stage version claims } }`;

interface Dossier {
  id: string;
  stage: string;
  version: number;
  ownerDispute: boolean;
  supplements: { number: string; stage: string; defects: { key: string; text: string }[] }[];
}

const secretary = () => portal.as('zhang-hui');
const record = async (id: string, itemKey: string, verdict: string, note = '', revision = 1) =>
  (await secretary()).run(check, { id, revision, itemKey, verdict, note });
/** Every item passes but for those named. */
const checked = async (id: string, defects: Record<string, string> = {}, revision = 1) => {
  for (const { key } of defaultChecklist)
    expectOk(await record(id, key, key in defects ? 'DEFECT' : 'PASS', defects[key] ?? '', revision), 'recordCheck');
};
const act = async (document: string, name: string, variables: Record<string, unknown>) =>
  expectOk(await (await secretary()).run(document, variables), name) as unknown as Dossier;
const submission = (id: string, tenant = 'enterprise') =>
  world.system((db) => db.submission.findFirst({ where: { id } }), portal.organisationId(tenant));
const received = (call: TestCall, more: object = {}) => world.dossier({ call, stage: 'RECEIVED', ...more });

test('one notice lists every defect, whoever sends it, and there is no second while it runs', async () => {
  portal.setTime(new Date('2026-12-01T02:00:00Z'));
  const call = await world.call({ stage: 'SCREENING' });
  const { id } = await received(call);
  const early = await (await secretary()).run(supplement, { id, version: 1, dueOn: '2026-12-20' });
  expect(early.data?.requestSupplement).toMatchObject({ code: 'CHECK_INCOMPLETE' });
  await checked(id, { safety: '缺少不良事件登记表', registration: '注册证已过有效期' });
  const late = await (await secretary()).run(supplement, { id, version: 1, dueOn: '2026-12-01' });
  expect(late.data?.requestSupplement).toMatchObject({ issues: [{ path: 'dueOn', code: 'IN_THE_PAST' }] });
  const sent = await act(supplement, 'requestSupplement', { id, version: 1, dueOn: '2026-12-20', more: ['申报表缺少骑缝章'] });
  expect(sent).toMatchObject({ stage: 'SUPPLEMENT_REQUESTED', supplements: [{ number: expect.stringMatching(/^BZ2026-\d{4}$/) }] });
  expect(sent.supplements[0]?.defects.map(({ key, text }) => [key, text])).toEqual([
    ['safety', '缺少不良事件登记表'],
    ['registration', '注册证已过有效期'],
    ['more1', '申报表缺少骑缝章'],
  ]);
  const second = await (await secretary()).run(supplement, { id, version: sent.version, dueOn: '2026-12-21' });
  expect(second.data?.requestSupplement).toMatchObject({ code: 'STAGE' });
  const theirs = await submission(id);
  expect(theirs).toMatchObject({ stage: 'SUPPLEMENT_REQUESTED', supplementDueAt: new Date('2026-12-20T15:59:59Z') });
  expect(theirs?.supplementDefects).toHaveLength(3);
});

test('a defect may be four characters long: it is no reason, and one that says nothing is told in words of its own', async () => {
  portal.setTime(new Date('2026-12-01T02:00:00Z'));
  const call = await world.call({ stage: 'SCREENING' });
  const { id } = await received(call);
  await checked(id, { safety: '缺少公章' });
  const silent = await (await secretary()).run(supplement, { id, version: 1, dueOn: '2026-12-20', more: ['缺'] });
  expect(silent.data?.requestSupplement).toMatchObject({ issues: [{ path: 'more.0', code: 'DEFECT_TEXT' }] });
  const sent = await act(supplement, 'requestSupplement', { id, version: 1, dueOn: '2026-12-20', more: ['无签名页'] });
  expect(sent.supplements[0]?.defects.map(({ text }) => text)).toEqual(['缺少公章', '无签名页']);
});

test('a notice that nobody answers ends both sides the second after its last day, and a reminder comes before', async () => {
  portal.setTime(new Date('2026-12-01T02:00:00Z'));
  const call = await world.call({ stage: 'SCREENING' });
  const author = await portal.as('wu-tong');
  const { id } = await received(call, { createdBy: author.ctx().viewer.userId });
  await checked(id, { safety: '缺少不良事件登记表' });
  await act(supplement, 'requestSupplement', { id, version: 1, dueOn: '2026-12-20' });
  await portal.drain();
  const told = () => portal.mails.filter(({ subject }) => subject.includes('补正即将到期')).length;
  expect(told()).toBe(0);
  portal.setTime(new Date('2026-12-17T16:00:00Z'));
  await portal.drain();
  expect(told()).toBe(1);
  portal.setTime(new Date('2026-12-20T15:59:59Z'));
  await portal.drain();
  expect((await submission(id))?.stage).toBe('SUPPLEMENT_REQUESTED');
  portal.setTime(new Date('2026-12-20T16:00:00Z'));
  await portal.drain();
  expect(await submission(id)).toMatchObject({ stage: 'WITHDRAWN', withdrawReason: '逾期未补正，视为撤回' });
  const mine = await world.system((db) => db.dossier.findFirst({ where: { id }, include: { supplements: true } }));
  expect(mine).toMatchObject({ stage: 'WITHDRAWN', supplements: [{ stage: 'EXPIRED' }] });
});

test('admitted only when every required item passed or does not apply', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const { id } = await received(call);
  const early = await (await secretary()).run(admit, { id, version: 1 });
  expect(early.data?.admitDossier).toMatchObject({ code: 'CHECK_INCOMPLETE' });
  await checked(id, { property: '权属声明缺少第二完成单位', economy: '缺少费用测算' });
  const wanting = await (await secretary()).run(admit, { id, version: 1 });
  expect(wanting.data?.admitDossier).toMatchObject({ code: 'CHECK_FAILED' });
  expectOk(await record(id, 'property', 'NOT_APPLICABLE'), 'recordCheck');
  expect(await act(admit, 'admitDossier', { id, version: 1 })).toMatchObject({ stage: 'ADMITTED' });
  expect((await submission(id))?.stage).toBe('ADMITTED');
});

test('a check says what is wrong with it, and is of the revision that was looked at', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const { id } = await received(call);
  const silent = await record(id, 'safety', 'DEFECT', '缺');
  expect(silent.data?.recordCheck).toMatchObject({ issues: [{ path: 'note', code: 'DEFECT_TEXT' }] });
  expect((await record(id, 'nothing', 'PASS')).data?.recordCheck).toMatchObject({ issues: [{ path: 'itemKey', code: 'CHECK_ITEM' }] });
  expect((await record(id, 'safety', 'PASS', '', 2)).data?.recordCheck).toMatchObject({ code: 'STALE_VERSION' });
  const refused = await act(refuse, 'refuseDossier', { id, version: 1, reason: '不属于本批次的征集范围' });
  expect(refused.stage).toBe('INADMISSIBLE');
  expect(await submission(id)).toMatchObject({ stage: 'INADMISSIBLE', outcome: '不属于本批次的征集范围' });
  expect((await record(id, 'safety', 'PASS')).data?.recordCheck).toMatchObject({ code: 'STAGE' });
});

test('hard case 9: the same technology from two applicants by two channels: both claims stay, the owner is disputed, and who is tied to either keeps away', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const hospital = await received(call, { title: '县域卒中绿色通道', applicant: 'institution', channel: 'RECOMMENDATION' });
  const maker = await received(call, { title: '县域卒中绿色通道管理', applicant: 'enterprise', channel: 'LETTER' });
  const tied = await world.expert({
    affiliations: [{ organisationId: portal.organisationId('enterprise'), organisationName: '生产企业' }],
  });
  const done = await act(merge, 'mergeDossiers', { id: maker.id, version: 1, intoId: hospital.id });
  expect(done.stage).toBe('MERGED');
  expect((await submission(maker.id))?.stage).toBe('MERGED');
  const goesOn = expectOk(await (await secretary()).run(read, { id: hospital.id }), 'dossier') as unknown as Dossier & { claims: unknown };
  expect(goesOn.claims).toMatchObject([{ dossierId: hospital.id }, { dossierId: maker.id, channel: 'LETTER' }]);
  const state = await world.system(async (db) => ({
    conflicts: await db.conflict.findMany({ where: { userId: tied.userId }, select: { dossierId: true, strength: true, state: true } }),
    into: await db.dossier.findFirst({ where: { id: hospital.id } }),
  }));
  expect(state.into).toMatchObject({ ownerDispute: true, stage: 'RECEIVED' });
  expect(state.conflicts.map(({ dossierId }) => dossierId).sort()).toEqual([hospital.id, maker.id].sort());
  expect(state.conflicts.every(({ strength, state: of }) => strength === 'HARD' && of === 'CONFIRMED')).toBe(true);
  const settled = await act(settle, 'settleOwner', { id: hospital.id, version: goesOn.version });
  expect(settled.ownerDispute).toBe(false);
  const again = await (await secretary()).run(settle, { id: hospital.id, version: settled.version });
  expect(again.data?.settleOwner).toMatchObject({ code: 'NO_DISPUTE' });
});

test('a duplicate ends, its applicant reads why and nothing of the other', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const [first, second] = [await received(call), await received(call)];
  const self = await (await secretary()).run(duplicate, { id: first.id, version: 1, ofId: first.id });
  expect(self.data?.markDuplicate).toMatchObject({ issues: [{ path: 'ofId', code: 'OTHER_DOSSIER' }] });
  expect(await act(duplicate, 'markDuplicate', { id: second.id, version: 1, ofId: first.id })).toMatchObject({ stage: 'DUPLICATE' });
  const theirs = await submission(second.id);
  expect(theirs).toMatchObject({ stage: 'DUPLICATE', outcome: '与另一项申报内容相同' });
  expect(JSON.stringify(theirs)).not.toContain(first.id);
});

test('who must keep away finds it by no route, an administrator neither; nor does another organisation', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const { id } = await received(call, { title: '孤例回避检验技术' });
  const person = await world.person('any/administrator', '回避人');
  await world.conflict({ call, dossier: { id }, person });
  const absent = '0198a000-0000-7000-8000-000000000000';
  for (const other of [await person.caller(), await portal.as('chen-ke')]) {
    expect((await other.run(read, { id })).data?.dossier ?? null).toBeNull();
    const found = await other.run(list, { callId: call.id, filter: { text: '孤例回避' } });
    const page: unknown = found.data?.dossiers ?? null;
    expect([null, { items: [], totalCount: 0 }]).toContainEqual(page);
    for (const document of [admit, settle]) {
      expect(await other.run(document, { id, version: 1 })).toEqual(await other.run(document, { id: absent, version: 1 }));
    }
    expect(await other.run(check, { id, revision: 1, itemKey: 'safety', verdict: 'PASS' })).toEqual(
      await other.run(check, { id: absent, revision: 1, itemKey: 'safety', verdict: 'PASS' }),
    );
  }
  const seen = await (await secretary()).run(list, { callId: call.id, filter: { text: '孤例回避' } });
  expect(seen.data?.dossiers).toMatchObject({ items: [{ id }], totalCount: 1 });
});
