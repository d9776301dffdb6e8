// What the work list asks of whom while a call goes from its letters to its end, and that the search finds what came of it.
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from './index.ts';
import { createWorld, type World } from './testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

type Caller = Awaited<ReturnType<TestPortal['as']>>;
interface Found {
  id: string;
  kind: string;
  link: string;
}
const workFor = async (caller: Caller, of: string): Promise<string[]> => {
  const { workItems } = (await caller.run('{ workItems { kind link } }')).data as { workItems: Found[] };
  return workItems.filter(({ link }) => link.includes(of)).map(({ kind }) => kind.replace('technology-promotion.', ''));
};
const workOf = async (person: string, of: string): Promise<string[]> => workFor(await portal.as(person), of);
const found = async (caller: Caller, text: string): Promise<string[]> => {
  const reply = await caller.run('query($text: String!) { search(text: $text) { kind id } }', { text });
  return (reply.data as { search: Found[] }).search.map(({ kind, id }) => `${kind.replace('technology-promotion.', '')} ${id}`);
};
const set = (id: string, data: object) => world.system((db) => db.call.updateMany({ where: { tenantId: world.hostId, id }, data }));

test('a letter asks the invited for a submission until there is one, or the call takes none', async () => {
  const send = async () => {
    const call = await world.call({ stage: 'OPEN' });
    const reply = await (await portal.as('zhang-hui')).run(
      'mutation($id: ID!, $ids: [ID!]!) { inviteToCall(id: $id, channel: "LETTER", organisationIds: $ids, message: "请予支持") { __typename } }',
      { id: call.id, ids: [portal.organisationId('enterprise')] },
    );
    expectOk(reply, 'inviteToCall');
    const letter = await world.system((db) => db.callInvitation.findFirstOrThrow({ where: { callId: call.id } }));
    return { call, asked: () => workOf('chen-ke', letter.id), others: () => workOf('lin-yue', letter.id) };
  };
  const answered = await send();
  expect(await answered.asked()).toEqual(['answer-letter']);
  expect(await answered.others()).toEqual([]);
  await world.submission({ call: answered.call, applicant: 'enterprise', stage: 'DRAFT' });
  expect(await answered.asked()).toEqual([]);
  const ended = await send();
  await world.system((db) => db.callAnnouncement.updateMany({ where: { id: ended.call.id }, data: { closedAt: new Date() } }));
  expect(await ended.asked()).toEqual([]);
});

test('an early opening is asked of everybody who may agree but the one who asked', async () => {
  const { id } = await world.call({ stage: 'OPEN', sealed: true });
  const asker = await world.person('any/administrator', '甲');
  await set(id, { unsealAskedBy: asker.userId, unsealReason: '专家时间需提前安排' });
  expect([await workOf('zhang-hui', id), await workFor(await asker.caller(), id)]).toEqual([['answer-unseal'], []]);
  await set(id, { openedAt: new Date() });
  expect(await workOf('zhang-hui', id)).toEqual([]);
});

test('each step of a call is asked for once nothing keeps the viewer from it, and of nobody by what she must keep away from', async () => {
  const call = await world.call({ stage: 'CLOSED' });
  const dossier = await world.dossier({ call, stage: 'RECEIVED' });
  const kept = await world.person('any/administrator', '乙');
  await world.conflict({ call, dossier, person: kept });
  const steps = async () => workOf('zhang-hui', call.id);
  const hers: Record<string, string[]> = {};
  const stepsOfKept = async (...of: string[]) =>
    (await Promise.all([call.id, ...of].map(async (id) => workFor(await kept.caller(), id)))).flat();
  const dossierBecomes = (stage: string) =>
    world.system((db) => db.dossier.updateMany({ where: { tenantId: world.hostId, id: dossier.id }, data: { stage } }));
  const asked: Record<string, string[]> = {};
  asked.closed = await steps();
  await set(call.id, { stage: 'SCREENING' });
  asked.unchecked = await steps();
  await dossierBecomes('ADMITTED');
  asked.checked = await steps();
  hers.checked = await stepsOfKept();
  await set(call.id, { stage: 'REVIEWING' });
  asked.undecided = await steps();
  const decision = await world.decision({ call, dossier });
  asked.decided = await steps();
  hers.decided = await stepsOfKept();
  await set(call.id, { stage: 'DELIBERATED' });
  asked.untold = await steps();
  hers.untold = await stepsOfKept();
  await dossierBecomes('DECIDED');
  await world.system((db) => db.decision.updateMany({ where: { id: decision.id }, data: { releasedAt: new Date() } }));
  asked.told = await steps();
  hers.told = await stepsOfKept();
  const notice = await world.system((db) =>
    db.publicNotice.create({
      data: { tenantId: world.hostId, callId: call.id, organisationName: '协会', number: 'GSTEST-1', title: '拟入库技术公示' },
    }),
  );
  const noticeBecomes = (stage: string) => world.system((db) => db.publicNotice.updateMany({ where: { id: notice.id }, data: { stage } }));
  asked.drafted = [...(await steps()), ...(await workOf('zhang-hui', notice.id))];
  await noticeBecomes('PUBLISHED');
  await set(call.id, { stage: 'PUBLIC_NOTICE' });
  asked.published = [...(await steps()), ...(await workOf('zhang-hui', notice.id))];
  await noticeBecomes('CLOSED');
  const objection = await world.system((db) =>
    db.objection.create({
      data: {
        ...{ tenantId: world.hostId, noticeId: notice.id, dossierId: dossier.id, number: 'YYTEST-1' },
        ...{ trackingId: dossier.id, objector: '王某', contact: '13800000000', grounds: '申报材料与事实不符' },
      },
    }),
  );
  asked.objected = [...(await steps()), ...(await workOf('zhang-hui', objection.id))];
  hers.objected = await stepsOfKept(objection.id);
  await world.system((db) => db.objection.updateMany({ where: { id: objection.id }, data: { stage: 'DISMISSED' } }));
  asked.over = [...(await steps()), ...(await workOf('zhang-hui', objection.id))];
  await set(call.id, { stage: 'CONCLUDED' });
  asked.concluded = await steps();
  expect(asked).toEqual({
    closed: ['screen-call'],
    unchecked: [],
    checked: ['start-review'],
    undecided: [],
    decided: ['deliberate-call'],
    untold: ['release-decisions'],
    told: ['draft-notice'],
    drafted: ['publish-notice'],
    published: [],
    objected: ['answer-objection'],
    over: ['conclude-call'],
    concluded: [],
  });
  expect(hers).toEqual({ checked: [], decided: [], untold: [], told: [], objected: ['conclude-call'] });
  const [ours, theirs] = [await portal.as('zhang-hui'), await portal.as('chen-ke')];
  expect(await found(ours, 'GSTEST-1')).toEqual([`notice ${notice.id}`]);
  expect(await found(ours, 'YYTEST-1')).toEqual([`objection ${objection.id}`]);
  expect(await found(theirs, 'YYTEST-1')).toEqual([]);
});

test('an expert finds her tasks by the name she is shown, and by none that is kept from her', async () => {
  const call = await world.call();
  const round = await world.round({ call });
  const [expert] = await world.experts(1);
  if (!expert) throw new Error('no expert');
  const dossier = await world.dossier({ call, title: '无创颅内压监测' });
  const task = await world.assignment({ round, dossier, expert, stage: 'ACCEPTED' });
  const search = async () => found(await expert.caller(), '无创颅内压');
  expect(await search()).toEqual([`task ${task.id}`]);
  await world.conflict({ call, dossier, person: expert });
  expect(await search()).toEqual([]);
});
