import { inScope } from '@xinglin/kernel/context';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type World } from '../testing/world.ts';
import { handoverOf } from './handover.ts';
import { lodgeObjection, trackObjection } from './objection.ts';
import { decisionPublicPages } from './public-pages.ts';
import { decisionTables } from './tables.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const decideAct = `mutation($id: ID!, $version: Int!, $input: DecisionInput!) { decideDossier(dossierId: $id, version: $version, input: $input) { __typename ... on Decision { id outcome version releasedAt } ${errors} } }`;
const release = `mutation($id: ID!) { releaseDecisions(callId: $id) { __typename ... on Call { id } ${errors} } }`;
const letters = `query($id: ID!) { outgoingLetters(callId: $id) { number outcome subject body } }`;
const submission = `query($id: ID!) { submission(id: $id) { stage outcome letter allowedActions } }`;
const draft = `mutation($id: ID!) { draftPublicNotice(callId: $id) { __typename ... on PublicNotice { id version stage items } ${errors} } }`;
const publish = `mutation($id: ID!, $version: Int!) { publishPublicNotice(id: $id, version: $version) { __typename ... on PublicNotice { id version stage endsAt } ${errors} } }`;
const conclude = `mutation($id: ID!, $version: Int!) { concludeCall(id: $id, version: $version) { __typename ... on Call { id stage version } ${errors} } }`;
const objectionAct = (name: string) =>
  `mutation($id: ID!, $version: Int!, $findings: String) { ${name}(id: $id, version: $version, findings: $findings) { __typename ... on Objection { id stage version } ${errors} } }`;

interface Row {
  id: string;
  version: number;
  stage: string;
}

const secretary = () => portal.as('zhang-hui');
const reviewing = async () => {
  const call = await world.call({ stage: 'REVIEWING' });
  const createdBy = (await portal.as('chen-ke')).ctx().viewer.userId ?? '';
  const dossier = await world.dossier({ call, stage: 'IN_REVIEW', createdBy } as never);
  return { call, dossier };
};
const move = (id: string, stage: string) => world.system((db) => db.call.updateMany({ where: { id }, data: { stage } }));
const callRow = (id: string) => world.system((db) => db.call.findFirstOrThrow({ where: { id } }));
const ownView = async (id: string) =>
  (await (await portal.as('chen-ke')).run(submission, { id })).data?.submission as Record<string, unknown> | null;

/** A call whose one decision is released and stands before the public. */
const noticed = async () => {
  const { call, dossier } = await reviewing();
  const caller = await secretary();
  expectOk(await caller.run(decideAct, { id: dossier.id, version: 0, input: { outcome: 'RECOMMEND' } }), 'decideDossier');
  await move(call.id, 'DELIBERATED');
  expectOk(await caller.run(release, { id: call.id }), 'releaseDecisions');
  const notice = expectOk(await caller.run(draft, { id: call.id }), 'draftPublicNotice') as unknown as Row;
  const open = expectOk(await caller.run(publish, { id: notice.id, version: notice.version }), 'publishPublicNotice') as unknown as Row & {
    endsAt: string;
  };
  return { call, dossier, notice: open };
};
const lodged = async (noticeId: string, dossierId: string) => {
  const ctx = portal.visitor().ctx();
  const code = await inTransaction(ctx, () =>
    lodgeObjection(ctx, noticeId, {
      dossierId,
      objector: '周明',
      organisation: '',
      contact: '13800000000',
      grounds: '该技术的主要数据与已发表论文不一致，请核查原始记录。',
    }),
  );
  const objection = await world.system((db) => db.objection.findFirstOrThrow({ where: { noticeId }, orderBy: { createdAt: 'desc' } }));
  return { code, objection };
};

test('hard case 6: a decision reaches nobody before its release, not even as a button that is gone', async () => {
  const { call, dossier } = await reviewing();
  const before = await ownView(dossier.id);
  const caller = await secretary();
  expectOk(
    await caller.run(decideAct, { id: dossier.id, version: 0, input: { outcome: 'REJECT', reason: '证据不足以支持推广。' } }),
    'decideDossier',
  );
  expect(await ownView(dossier.id)).toEqual(before);
  await portal.drain();
  expect(portal.mails.filter(({ subject }) => subject.includes('评审结论'))).toEqual([]);
  await move(call.id, 'DELIBERATED');
  const preview = (await caller.run(letters, { id: call.id })).data?.outgoingLetters as { body: string }[];
  expect(preview[0]?.body).toContain('证据不足以支持推广');
  expectOk(await caller.run(release, { id: call.id }), 'releaseDecisions');
  expect(await ownView(dossier.id)).toMatchObject({
    stage: 'DECIDED',
    outcome: 'REJECT',
    letter: expect.stringContaining('不推荐'),
    allowedActions: [],
  });
  const sheet = await caller.run(`query($id: ID!) { decisions(callId: $id) { items { letter } } }`, { id: call.id });
  const sent = (await ownView(dossier.id))?.letter;
  expect(sheet.data?.decisions).toMatchObject({ items: [{ letter: sent }] });
  const late = await caller.run(decideAct, { id: dossier.id, version: 2, input: { outcome: 'RECOMMEND' } });
  expect(late.data?.decideDossier).toMatchObject({ code: 'DECISION_RELEASED' });
});

test('hard case: mail before release is impossible: the letters go out by the release alone', async () => {
  const { call } = await reviewing();
  const caller = await secretary();
  const reply = await caller.run(release, { id: call.id });
  expect(reply.data?.releaseDecisions).toMatchObject({ code: 'STAGE' });
  const staff = await portal.as('li-wen');
  expect((await staff.run(release, { id: call.id })).data?.releaseDecisions).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('conditions and reasons belong to their outcomes', async () => {
  const { dossier } = await reviewing();
  const caller = await secretary();
  const reply = await caller.run(decideAct, { id: dossier.id, version: 0, input: { outcome: 'CONDITIONAL' } });
  expect(reply.data?.decideDossier).toMatchObject({
    issues: [
      { path: 'conditions', code: 'REQUIRED' },
      { path: 'reason', code: 'REQUIRED' },
    ],
  });
});

test('the notice runs its days, the call waits for it and for every objection, and the library hears once', async () => {
  const { call, dossier, notice } = await noticed();
  const caller = await secretary();
  const { version } = await callRow(call.id);
  const early = await caller.run(conclude, { id: call.id, version });
  expect(early.data?.concludeCall).toMatchObject({ code: 'NOTICE_RUNNING' });
  const { code, objection } = await lodged(notice.id, dossier.id);
  portal.setTime(new Date(new Date(notice.endsAt).getTime() + 1_000));
  await portal.drain();
  const open = await caller.run(conclude, { id: call.id, version });
  expect(open.data?.concludeCall).toMatchObject({ code: 'OBJECTIONS_OPEN' });
  const taken = expectOk(
    await caller.run(objectionAct('investigateObjection'), { id: objection.id, version: 1 }),
    'investigateObjection',
  ) as unknown as Row;
  expectOk(
    await caller.run(objectionAct('dismissObjection'), {
      id: objection.id,
      version: taken.version,
      findings: '经核查，数据与原始记录一致。',
    }),
    'dismissObjection',
  );
  const visitor = portal.visitor().ctx();
  expect(await inScope(visitor, () => trackObjection(visitor, notice.id, code))).toMatchObject({
    stage: 'DISMISSED',
    findings: '经核查，数据与原始记录一致。',
  });
  expect(await inScope(visitor, () => trackObjection(visitor, notice.id, 'AAAAA-BBBBB-CCCCC-DDDDD'))).toBeNull();
  expectOk(await caller.run(conclude, { id: call.id, version }), 'concludeCall');
  const decision = await world.system((db) => db.decision.findFirstOrThrow({ where: { dossierId: dossier.id } }));
  expect(decision.handedOverAt).not.toBeNull();
});

test('the hand-over names what was asked, answered, registered and attached', async () => {
  const answers = {
    summary: '在基层完成心电采集，由上级医院判读。',
    settings: ['community', 'township'],
    registrations: [{ number: '国械注准20263070001', product: '心电工作站', validUntil: '2028-05-31' }],
    yearsInUse: 4,
  };
  const call = await world.call({ stage: 'REVIEWING' });
  const { id } = await world.dossier({ call, answers, title: '心电远程判读' } as never);
  const caller = await secretary();
  const ctx = caller.ctx();
  const handed = await inScope(ctx, async () => {
    const where = { tenantId: world.hostId, id };
    const dossier = await ctx.db.dossier.findFirstOrThrow({ where });
    const whole = await ctx.db.call.findFirstOrThrow({ where: { tenantId: world.hostId, id: call.id } });
    return handoverOf(ctx, { call: whole, dossier, conditions: '补充随访资料' });
  });
  expect(handed).toMatchObject({ callTitle: call.title, trackName: '心血管', conditions: '补充随访资料' });
  expect(handed.registrations).toEqual([{ number: '国械注准20263070001', product: '心电工作站', validUntil: '2028-05-31' }]);
  expect(handed.answers).toContainEqual(
    expect.objectContaining({ key: 'settings', label: '适用机构', choices: ['社区卫生服务中心', '乡镇卫生院'] }),
  );
  expect(handed.answers).toContainEqual(expect.objectContaining({ key: 'yearsInUse', value: 4, unit: '年' }));
});

test('hard case: an objection upheld after the hand-over takes the selection back', async () => {
  const { call, dossier, notice } = await noticed();
  const caller = await secretary();
  const { objection } = await lodged(notice.id, dossier.id);
  await world.system((db) => db.decision.updateMany({ where: { dossierId: dossier.id }, data: { handedOverAt: new Date() } }));
  const taken = expectOk(
    await caller.run(objectionAct('investigateObjection'), { id: objection.id, version: 1 }),
    'investigateObjection',
  ) as unknown as Row;
  expectOk(
    await caller.run(objectionAct('upholdObjection'), { id: objection.id, version: taken.version, findings: '核查发现数据不实。' }),
    'upholdObjection',
  );
  const decision = await world.system((db) => db.decision.findFirstOrThrow({ where: { dossierId: dossier.id } }));
  expect(decision).toMatchObject({ revokeReason: '核查发现数据不实。' });
  expect(decision.revokedAt).not.toBeNull();
  expect(call.id).toBe(decision.callId);
});

const upheld = async (noticeId: string, dossierId: string) => {
  const caller = await secretary();
  const { objection } = await lodged(noticeId, dossierId);
  const taken = expectOk(
    await caller.run(objectionAct('investigateObjection'), { id: objection.id, version: 1 }),
    'investigateObjection',
  ) as unknown as Row;
  const findings = '核查发现数据不实。';
  expectOk(await caller.run(objectionAct('upholdObjection'), { id: objection.id, version: taken.version, findings }), 'upholdObjection');
};
const page = decisionPublicPages.find(({ path }) => path.endsWith(':id'));
const publicText = async (id: string, query = '') => {
  const ctx = portal.visitor().ctx();
  const ask = { ctx, locale: 'zh-CN' as const, params: { id }, query: new URLSearchParams(query) };
  return (await inScope(ctx, async () => page?.show(ask)))?.body.text;
};

test('an objection upheld is told to the applicant as the decision was: in her submission and by a notice', async () => {
  const { call, dossier, notice } = await noticed();
  await upheld(notice.id, dossier.id);
  const own = await ownView(dossier.id);
  expect(own).toMatchObject({ stage: 'DECIDED', outcome: 'REVOKED', letter: expect.stringContaining('现撤销原评审结论“推荐入库”') });
  expect(own?.letter).toContain('核查发现数据不实。');
  await portal.drain();
  expect(portal.mails.filter(({ subject }) => subject.includes('评审结论已撤销'))).not.toEqual([]);
  const list = await (await secretary()).run(`query($id: ID!) { decisions(callId: $id) { items { letter } } }`, { id: call.id });
  expect(list.data?.decisions).toMatchObject({ items: [{ letter: expect.stringContaining('推荐入库') }] });
});

test('what was taken back is marked on its notice, before the public and the association, and nobody can object to it again', async () => {
  const { dossier, notice } = await noticed();
  expect(await publicText(notice.id)).toContain(`<option value="${dossier.id}">`);
  expect(await publicText(notice.id)).not.toContain('结论已撤销');
  await upheld(notice.id, dossier.id);
  const text = await publicText(notice.id);
  expect(text).toContain('<s>推荐入库</s>');
  expect(text).toContain('结论已撤销');
  expect(text).not.toContain(`<option value="${dossier.id}">`);
  const seen = await (await secretary()).run(`query($id: ID!) { publicNotice(id: $id) { items } }`, { id: notice.id });
  expect(seen.data?.publicNotice).toMatchObject({ items: [{ dossierId: dossier.id, outcome: 'RECOMMEND', revoked: true }] });
  await expect(lodged(notice.id, dossier.id)).rejects.toMatchObject({ issues: [{ path: 'dossierId', code: 'REVOKED' }] });
});

test('a notice withdrawn after the public saw it tells an objector what became of her objection, and nothing else', async () => {
  const { dossier, notice } = await noticed();
  const { code, objection } = await lodged(notice.id, dossier.id);
  const caller = await secretary();
  const withdraw = `mutation($id: ID!, $version: Int!) { withdrawPublicNotice(id: $id, version: $version) { __typename ... on PublicNotice { stage } ${errors} } }`;
  expectOk(await caller.run(withdraw, { id: notice.id, version: notice.version }), 'withdrawPublicNotice');
  const text = await publicText(notice.id, `code=${code}`);
  expect(text).toContain('已撤下');
  expect(text).toContain(`${objection.number} · 已收到`);
  expect(text).not.toContain(dossier.title);
  expect(text).not.toContain('method="post"');
  const ctx = portal.visitor().ctx();
  const list = decisionPublicPages.find(({ path }) => path === '/public/notices');
  const ask = { ctx, locale: 'zh-CN' as const, params: {}, query: new URLSearchParams() };
  expect((await inScope(ctx, async () => list?.show(ask)))?.body.text).not.toContain(notice.id);
  await expect(lodged(notice.id, dossier.id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const enterprise = portal.organisationId('enterprise');
  expect(await world.system((db) => db.publicNotice.count({ where: { id: notice.id } }), enterprise)).toBe(0);
});

test('a draft that is withdrawn was never public and has no page', async () => {
  const { call, dossier } = await reviewing();
  const { id } = await world.system((db) =>
    db.publicNotice.create({
      data: {
        tenantId: world.hostId,
        callId: call.id,
        organisationName: '协会',
        number: `GS-${dossier.number}`,
        title: '未发布的公示',
        stage: 'WITHDRAWN',
      },
    }),
  );
  expect(await publicText(id)).toBeUndefined();
});

test('the exported decisions say of one taken back that it is, when and why', async () => {
  const { call, dossier, notice } = await noticed();
  await upheld(notice.id, dossier.id);
  const ctx = (await secretary()).ctx();
  const { columns, rows } = decisionTables['technology-promotion.decisions'];
  const lines = await inScope(ctx, async () => {
    for await (const batch of rows(ctx, { callId: call.id } as never)) return batch;
    return [];
  });
  const shown = Object.fromEntries(columns.map(({ key, value }) => [key, value(lines[0] as never, ctx)]));
  expect(shown).toMatchObject({ outcome: 'RECOMMEND', state: 'REVOKED', revokeReason: '核查发现数据不实。', revokedAt: expect.any(Date) });
});

test('the public page shows published notices, escapes what people wrote, and takes an objection without script', async () => {
  const { notice, dossier } = await noticed();
  await world.system((db) => db.publicNotice.updateMany({ where: { id: notice.id }, data: { body: '<script>alert(1)</script>' } }));
  const page = decisionPublicPages.find(({ path }) => path.endsWith(':id'));
  const visitor = portal.visitor().ctx();
  const ask = { ctx: visitor, locale: 'zh-CN' as const, params: { id: notice.id }, query: new URLSearchParams() };
  const shown = await inScope(visitor, async () => page?.show(ask));
  expect(shown?.body.text).toContain('&lt;script&gt;');
  expect(shown?.body.text).not.toContain('<script');
  const other = portal.visitor().ctx();
  const short = new URLSearchParams({ dossierId: dossier.id, objector: '周明', contact: '13800000000', grounds: '太短' });
  const refused = await inTransaction(other, async () => page?.send?.({ ...ask, ctx: other }, short));
  expect(refused).toMatchObject({ body: { text: expect.stringContaining('请更正以下内容后重新提交') } });
  expect((refused as { body: { text: string } }).body.text).toContain('周明');
});

test('another organisation reads no decision, notice draft or objection, and changes answer as on nothing', async () => {
  const { dossier, notice } = await noticed();
  const { objection } = await lodged(notice.id, dossier.id);
  const other = await portal.as('chen-ke');
  const absent = '0198a000-0000-7000-8000-000000000000';
  for (const [act, name, id] of [
    [decideAct, 'decideDossier', dossier.id],
    [publish, 'publishPublicNotice', notice.id],
    [objectionAct('investigateObjection'), 'investigateObjection', objection.id],
  ] as const) {
    const variables = { version: 1, input: { outcome: 'RECOMMEND' } };
    const foreign = await other.run(act, { ...variables, id });
    expect(foreign).toEqual(await other.run(act, { ...variables, id: absent }));
    expect(foreign.data?.[name]).toMatchObject({ code: 'NOT_ALLOWED' });
  }
});
