import { withScope } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { demoApplications } from '@xinglin/prisma/seed/tenancy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import { visitorScope } from '../mutation/visitor-scope.ts';
import { creditCodeCheck, creditCodeFault } from '../shared/credit-code.ts';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';
import { anonymous } from '../viewer.ts';

let portal: TestPortal;
let later = Date.now();
beforeAll(async () => {
  portal = await createTestPortal();
});
// The limit for one address would otherwise meet this file's many applications.
beforeEach(() => {
  later += 2 * 60 * 60_000;
  portal.setTime(new Date(later));
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const submit = `mutation($input: ApplicationInput!) { submitApplication(input: $input) { __typename ... on SubmittedApplication { number trackingCode } ${errors} } }`;
const track = 'query($code: String!) { applicationByCode(code: $code) { number name stage reviewNote version allowedActions } }';
const correct = `mutation($input: CorrectApplicationInput!) { correctApplication(input: $input) { __typename ... on OwnApplication { name stage version } ${errors} } }`;
const withdraw = `mutation($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { __typename ... on OwnApplication { stage version } ${errors} } }`;
const applicationAnswer = `__typename ... on Application { id stage version organisationId creditCodeNote reviewNote } ${errors}`;
const request = `mutation($input: RequestApplicationCorrectionInput!) { requestApplicationCorrection(input: $input) { ${applicationAnswer} } }`;
const approve = `mutation($input: ApproveApplicationInput!) { approveApplication(input: $input) { ${applicationAnswer} } }`;
const refuse = `mutation($input: RefuseApplicationInput!) { refuseApplication(input: $input) { ${applicationAnswer} } }`;
const list =
  'query($text: String) { applications(filter: { text: $text }) { items { id number version creditCodeFault alreadyRegistered allowedActions } } }';

let serial = 2026_1000;
const freshCode = () => {
  serial += 1;
  const body = `914401${serial}Q`.padEnd(17, '0').slice(0, 17);
  return body + creditCodeCheck(body);
};
const facts = (change: object = {}) => ({
  kind: 'enterprise',
  name: '广州市半夏生物技术有限公司',
  creditCode: freshCode(),
  region: '44',
  contactName: '柳青',
  contactEmail: 'liu.qing@example.org',
  contactPhone: '020-12345678',
  licenceNumber: 'GZ-0001',
  ...change,
});
interface Receipt {
  number: string;
  trackingCode: string;
}
const apply = async (change: object = {}) =>
  expectOk(await portal.visitor().run(submit, { input: facts(change) }), 'submitApplication') as unknown as Receipt;
const officer = () => portal.as('system-officer');
interface Row {
  id: string;
  version: number;
  creditCodeFault: string | null;
  alreadyRegistered: boolean;
  allowedActions: string[];
}
const rowOf = async (caller: Caller, number: string): Promise<Row> => {
  const { data } = await caller.run(list, { text: number });
  return (data as { applications: { items: Row[] } }).applications.items[0] as Row;
};

test('the demonstration’s own codes pass the check', () => {
  const codes = [...demoOrganisations, ...demoApplications].flatMap(({ creditCode }) => creditCode ?? []);
  expect(codes.map(creditCodeFault)).toEqual(codes.map(() => null));
});

test('an organisation applies, corrects, is let in, and its contact becomes the administrator', async () => {
  const receipt = await apply();
  expect(receipt.number).toMatch(/^A\d{4}-\d{5}$/);
  await portal.drain();
  expect(portal.mails.findLast(({ to }) => to === 'liu.qing@example.org')?.text).toContain(receipt.trackingCode);
  const luo = await officer();
  const row = await rowOf(luo, receipt.number);
  expect(row).toMatchObject({
    version: 1,
    creditCodeFault: null,
    alreadyRegistered: false,
    allowedActions: ['request-correction', 'approve', 'refuse'],
  });
  const back = await luo.run(request, { input: { id: row.id, version: 1, note: '请写明注册地址' } });
  expect(back.data?.requestApplicationCorrection).toMatchObject({ stage: 'CORRECTION_REQUESTED', version: 2 });
  const seen = await portal.visitor().run(track, { code: receipt.trackingCode.toLowerCase().replaceAll('-', ' ') });
  expect(seen.data?.applicationByCode).toMatchObject({
    stage: 'CORRECTION_REQUESTED',
    reviewNote: '请写明注册地址',
    allowedActions: ['correct', 'withdraw'],
  });
  const early = await luo.run(approve, { input: { id: row.id, version: 2 } });
  expect(early.data?.approveApplication).toEqual({ __typename: 'StageError', code: 'STAGE' });
  const application = facts({ address: '黄埔区开源大道 1 号' });
  const corrected = await portal.visitor().run(correct, { input: { code: receipt.trackingCode, version: 2, application } });
  expect(corrected.data?.correctApplication).toMatchObject({ stage: 'SUBMITTED', version: 3 });
  const approved = expectOk(await luo.run(approve, { input: { id: row.id, version: 3 } }), 'approveApplication');
  expect(approved).toMatchObject({ stage: 'APPROVED', creditCodeNote: null });
  await portal.drain();
  const token = /token=([\w-]+)/.exec(portal.mails.find(({ text }) => text.includes('/join?token='))?.text ?? '')?.[1];
  const joined = await portal
    .visitor()
    .run('mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ... on AcceptedInvitation { organisationId } } }', {
      input: { token, password: 'vK7-qumran-Ostwind' },
    });
  expect(joined.data?.acceptInvitation).toEqual({ organisationId: approved.organisationId });
  const tenantId = String(approved.organisationId);
  const made = await withScope({ kind: 'system', tenantId }, async () => {
    const { client } = portal.services.database;
    return {
      tenant: await client.tenant.findUnique({ where: { id: tenantId } }),
      member: await client.member.findFirst({ where: { tenantId }, include: { roles: { include: { role: true } } } }),
      licences: await client.licence.count({ where: { tenantId } }),
      audit: await client.auditEntry.findMany({ where: { tenantId }, select: { action: true } }),
    };
  });
  expect(made.tenant).toMatchObject({
    kind: 'enterprise',
    status: 'ACTIVE',
    creditCode: application.creditCode,
    address: '黄埔区开源大道 1 号',
  });
  expect(made.member).toMatchObject({ name: '柳青', status: 'ACTIVE', roles: [{ role: { builtIn: 'any/administrator' } }] });
  expect(made.licences).toBe(1);
  expect(made.audit.map(({ action }) => action)).toEqual(['organisation.founded', 'invitation.accepted']);
});

test('the public answer is the same for a code that is registered; the operator sees it and cannot let it in', async () => {
  const taken = demoOrganisations.find(({ key }) => key === 'enterprise')?.creditCode;
  const receipt = await apply({ creditCode: taken });
  expect(Object.keys(receipt).sort()).toEqual(['__typename', 'number', 'trackingCode']);
  const luo = await officer();
  const row = await rowOf(luo, receipt.number);
  expect(row.alreadyRegistered).toBe(true);
  const reply = await luo.run(approve, { input: { id: row.id, version: 1 } });
  expect(reply.data?.approveApplication).toEqual({ __typename: 'RuleError', code: 'ALREADY_REGISTERED' });
  expect((await portal.visitor().run(track, { code: receipt.trackingCode })).data?.applicationByCode).toMatchObject({
    stage: 'SUBMITTED',
    version: 1,
  });
});

test('two applications with one code, approved at once, make one organisation', async () => {
  const creditCode = freshCode();
  const [one, other] = [await apply({ creditCode }), await apply({ creditCode })];
  const luo = await officer();
  const rows = [await rowOf(luo, one.number), await rowOf(luo, other.number)];
  const replies = await Promise.all(rows.map(({ id }) => luo.run(approve, { input: { id, version: 1 } })));
  const kinds = replies.map(({ data }) => (data as { approveApplication: { __typename: string } }).approveApplication.__typename).sort();
  expect(kinds).toEqual(['Application', 'RuleError']);
});

test('a code that fails its check is refused, unless applicant and operator both stand by it', async () => {
  const good = freshCode();
  const creditCode = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1');
  const plain = await portal.visitor().run(submit, { input: facts({ creditCode }) });
  expect(plain.data?.submitApplication).toMatchObject({ code: 'INPUT', issues: [{ path: 'creditCode', code: 'CREDIT_CODE_CHECK' }] });
  const receipt = await apply({ creditCode, creditCodeConfirmed: true });
  const luo = await officer();
  const row = await rowOf(luo, receipt.number);
  expect(row.creditCodeFault).toBe('CREDIT_CODE_CHECK');
  const bare = await luo.run(approve, { input: { id: row.id, version: 1, creditCodeNote: '  ' } });
  expect(bare.data?.approveApplication).toMatchObject({ issues: [{ path: 'creditCodeNote', code: 'REASON_REQUIRED' }] });
  const creditCodeNote = '证书原件如此，已电话核实';
  const reply = expectOk(await luo.run(approve, { input: { id: row.id, version: 1, creditCodeNote } }), 'approveApplication');
  expect(reply).toMatchObject({ stage: 'APPROVED', creditCodeNote });
  const trail = await withScope({ kind: 'system', tenantId: portal.organisationId('platform') }, () =>
    portal.services.database.client.auditEntry.findFirst({ where: { action: 'application.approved', objectId: row.id } }),
  );
  expect(trail).toMatchObject({ actorName: '罗启明', detail: { creditCodeFault: 'CREDIT_CODE_CHECK', creditCodeNote } });
});

test('refusing needs a reason, which the applicant reads', async () => {
  const receipt = await apply();
  const luo = await officer();
  const row = await rowOf(luo, receipt.number);
  const short = await luo.run(refuse, { input: { id: row.id, version: 1, reason: '不行' } });
  expect(short.data?.refuseApplication).toMatchObject({ issues: [{ path: 'reason', code: 'REASON_TOO_SHORT' }] });
  const reply = await luo.run(refuse, { input: { id: row.id, version: 1, reason: '材料与登记信息不符' } });
  expect(reply.data?.refuseApplication).toMatchObject({ stage: 'REFUSED', reviewNote: '材料与登记信息不符' });
  await portal.drain();
  expect(portal.mails.find(({ text }) => text.includes('材料与登记信息不符'))).toMatchObject({ to: 'liu.qing@example.org' });
  const late = await portal.visitor().run(withdraw, { input: { code: receipt.trackingCode, version: 2 } });
  expect(late.data?.withdrawApplication).toEqual({ __typename: 'StageError', code: 'STAGE' });
});

test('an applicant takes her application back, and only by its code', async () => {
  const receipt = await apply();
  const none = await portal.visitor().run(withdraw, { input: { code: 'AAAAA-AAAAA-AAAAA-AAAAA', version: 1 } });
  expect(none.data?.withdrawApplication).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  expect((await portal.visitor().run(track, { code: receipt.number })).data?.applicationByCode).toBeNull();
  const stale = await portal.visitor().run(withdraw, { input: { code: receipt.trackingCode, version: 9 } });
  expect(stale.data?.withdrawApplication).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION' });
  const reply = await portal.visitor().run(withdraw, { input: { code: receipt.trackingCode, version: 1 } });
  expect(reply.data?.withdrawApplication).toMatchObject({ stage: 'WITHDRAWN', version: 2 });
});

test('one address sends ten applications an hour', async () => {
  for (let sent = 0; sent < 10; sent += 1) await apply();
  const eleventh = await portal.visitor().run(submit, { input: facts() });
  expect(eleventh.data?.submitApplication).toEqual({ __typename: 'RuleError', code: 'TOO_MANY_REQUESTS' });
});

test('what is wrong with an application is said at its fields', async () => {
  const input = { ...facts(), kind: 'platform', name: '短', creditCode: '123', region: '99', contactEmail: 'x', contactPhone: '?' };
  const reply = await portal.visitor().run(submit, { input });
  const found = (reply.data as { submitApplication: { issues: { path: string; code: string }[] } }).submitApplication.issues;
  expect(found).toEqual([
    { path: 'kind', code: 'REQUIRED' },
    { path: 'name', code: 'TOO_SMALL' },
    { path: 'creditCode', code: 'CREDIT_CODE_LENGTH' },
    { path: 'region', code: 'REGION' },
    { path: 'contactEmail', code: 'EMAIL' },
    { path: 'contactPhone', code: 'PHONE' },
  ]);
});

test('nobody but the reviewing officer sees or moves applications', async () => {
  const row = await rowOf(await officer(), (await apply()).number);
  for (const person of ['zhang-hui', 'li-wen', 'security-officer', 'audit-officer']) {
    const caller = await portal.as(person);
    const moved = await caller.run(refuse, { input: { id: row.id, version: 1, reason: '无权操作的尝试' } });
    expect([person, moved]).toEqual([person, { data: { refuseApplication: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } }]);
    const read = await caller.run('query($id: ID!) { application(id: $id) { name } }', { id: row.id });
    expect(read.data?.application ?? null).toBeNull();
    expect(read.errors).toHaveLength(1);
  }
  const visitor = await portal.visitor().run('query($id: ID!) { application(id: $id) { name } }', { id: row.id });
  expect(visitor.errors).toHaveLength(1);
  const gone = await (await officer()).run('query($id: ID!) { application(id: $id) { name } }', { id: demoId('none') });
  expect(gone).toEqual({ data: { application: null } });
});

test('an application sent twice under one key is one application', async () => {
  const input = facts({ name: '广州市连翘医药有限公司' });
  const key = 'a5d1f1c0-8f0e-4a52-9a6b-0d1c4f4e7b11';
  const send = (as: string) => portal.caller(anonymous, visitorScope(as)).run(submit, { input }, as);
  const [first, second] = await Promise.all([send(key), send(key)]);
  expect(first).toEqual(second);
  expect(await send(`${key}-other`)).not.toEqual(first);
  const known = await (await officer()).run(list, { text: '连翘' });
  expect((known.data as { applications: { items: unknown[] } }).applications.items).toHaveLength(2);
});
