import { withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const invite = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on Invitation { id email status roles { name } allowedActions } ${errors} } }`;
const accept = `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on AcceptedInvitation { organisationId organisationName newAccount } ${errors} } }`;
const offer = 'query($token: String!) { invitationByToken(token: $token) { organisationName email name hasAccount } }';
const revoke = `mutation($id: ID!) { revokeInvitation(id: $id) { __typename ... on Invitation { status } ${errors} } }`;

const password = 'vK7-qumran-Ostwind';
const staffOf = async (caller: Caller, name = 'any/staff') => {
  const { data } = await caller.run('{ roles { id name } }');
  return (data as { roles: { id: string; name: string }[] }).roles.find((role) => role.name === name)?.id;
};
/** Invites and reads the link's token out of the mail, the only place that has it. */
const invited = async (caller: Caller, email: string, ...roles: string[]) => {
  const roleIds = await Promise.all((roles.length ? roles : ['any/staff']).map((role) => staffOf(caller, role)));
  const reply = expectOk(await caller.run(invite, { input: { email, name: '孙思', roleIds } }), 'inviteMember');
  await portal.drain();
  const mail = portal.mails.findLast(({ to }) => to === email.toLowerCase());
  const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return { id: String(reply.id), reply, token, mail };
};

test('a new person is invited by mail, makes her account and is a member', async () => {
  const chen = await portal.as('chen-ke');
  const { reply, token, mail } = await invited(chen, 'Sun.Si@Example.org');
  expect(reply).toMatchObject({
    email: 'sun.si@example.org',
    status: 'PENDING',
    roles: [{ name: 'any/staff' }],
    allowedActions: ['resend', 'revoke'],
  });
  expect(mail?.text).toContain('广州青囊精准医学科技有限公司');
  expect(JSON.stringify(reply)).not.toContain(token);
  const seen = await portal.visitor().run(offer, { token });
  expect(seen.data?.invitationByToken).toEqual({
    organisationName: '广州青囊精准医学科技有限公司',
    email: 'sun.si@example.org',
    name: '孙思',
    hasAccount: false,
  });
  const weak = await portal.visitor().run(accept, { input: { token, password: 'password123' } });
  expect(weak.data?.acceptInvitation).toMatchObject({ code: 'INPUT', issues: [{ path: 'password' }] });
  const joined = await portal.visitor().run(accept, { input: { token, password } });
  expect(joined.data?.acceptInvitation).toEqual({
    __typename: 'AcceptedInvitation',
    organisationId: portal.organisationId('enterprise'),
    organisationName: '广州青囊精准医学科技有限公司',
    newAccount: true,
  });
  const people = await chen.run('{ members(filter: { text: "sun.si" }) { items { name status roles { role { name } } } } }');
  expect(people.data?.members).toEqual({ items: [{ name: '孙思', status: 'ACTIVE', roles: [{ role: { name: 'any/staff' } }] }] });
  const again = await portal.visitor().run(accept, { input: { token, password } });
  expect(again.data?.acceptInvitation).toMatchObject({ issues: [{ path: 'token', code: 'INVITATION_CLOSED' }] });
});

test('a person with an account signs in first, and only the one it was sent to may accept', async () => {
  const lin = await portal.as('lin-yue');
  const { token } = await invited(lin, 'zhou.heng@demo.invalid', 'any/reader');
  const visitor = await portal.visitor().run(accept, { input: { token, password } });
  expect(visitor.data?.acceptInvitation).toEqual({ __typename: 'RuleError', code: 'SIGN_IN_FIRST' });
  const li = await portal.as('li-wen');
  const wrong = await li.run(accept, { input: { token } });
  expect(wrong.data?.acceptInvitation).toEqual({ __typename: 'RuleError', code: 'INVITATION_OTHER_EMAIL' });
  const zhou = await portal.as('zhou-heng');
  const joined = await zhou.run(accept, { input: { token } });
  expect(joined.data?.acceptInvitation).toMatchObject({ organisationName: '珠江新城社区卫生服务中心', newAccount: false });
  const there = await portal.as('zhou-heng', 'institution');
  expect((await there.run('{ viewer { organisation { shortName } } }')).data?.viewer).toEqual({ organisation: { shortName: '珠江社卫' } });
  const twice = await lin.run(invite, { input: { email: 'zhou.heng@demo.invalid', name: '周衡', roleIds: [await staffOf(lin)] } });
  expect(twice.data?.inviteMember).toMatchObject({ issues: [{ path: 'email', code: 'ALREADY_MEMBER' }] });
});

test('a removed person comes back by a new invitation, with its roles only', async () => {
  const zhang = await portal.as('zhang-hui');
  const { data } = await zhang.run('{ members(filter: { text: "吴桐" }) { items { id version } } }');
  const [wu] = (data as { members: { items: object[] } }).members.items;
  const removed = await zhang.run('mutation($input: ChangeMemberStatusInput!) { removeMember(input: $input) { __typename } }', {
    input: { ...wu, reason: '合作期满，移出协会' },
  });
  expect(removed.data?.removeMember).toEqual({ __typename: 'Member' });
  await expect(portal.as('wu-tong', 'association')).rejects.toThrow('may not act');
  const { token } = await invited(zhang, 'wu.tong@demo.invalid', 'any/auditor');
  const joined = await (await portal.as('wu-tong', 'enterprise')).run(accept, { input: { token } });
  expect(joined.data?.acceptInvitation).toMatchObject({ __typename: 'AcceptedInvitation' });
  const roles = await zhang.run('{ members(filter: { text: "wu.tong" }) { items { status roles { role { name } } } } }');
  expect(roles.data?.members).toEqual({ items: [{ status: 'ACTIVE', roles: [{ role: { name: 'any/auditor' } }] }] });
});

test('revoked, lapsed, foreign and invented links lead nowhere, all alike', async () => {
  const chen = await portal.as('chen-ke');
  const [revoked, lapsed] = [await invited(chen, 'a@example.org'), await invited(chen, 'b@example.org')];
  expect((await chen.run(revoke, { id: revoked.id })).data?.revokeInvitation).toEqual({ __typename: 'Invitation', status: 'REVOKED' });
  expect((await chen.run(revoke, { id: revoked.id })).data?.revokeInvitation).toEqual({
    __typename: 'RuleError',
    code: 'INVITATION_CLOSED',
  });
  portal.setTime(new Date(Date.now() + 7 * 86_400_000 + 1));
  const list = await chen.run('{ invitations { items { email status } } }');
  expect(list.data?.invitations).toMatchObject({ items: expect.arrayContaining([{ email: 'b@example.org', status: 'LAPSED' }]) });
  const answers = await Promise.all(
    [revoked.token, lapsed.token, 'x'.repeat(43), ''].map((token) => portal.visitor().run(accept, { input: { token, password } })),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.data?.acceptInvitation).toMatchObject({ issues: [{ path: 'token', code: 'INVITATION_CLOSED' }] });
  expect((await portal.visitor().run(offer, { token: lapsed.token })).data?.invitationByToken).toBeNull();
  const zhang = await portal.as('zhang-hui');
  const foreign = await zhang.run(revoke, { id: lapsed.id });
  expect(foreign).toEqual(await zhang.run(revoke, { id: demoId('nothing') }));
});

test('an open offer is not made twice, and nobody offers more than she holds', async () => {
  const chen = await portal.as('chen-ke');
  await invited(chen, 'c@example.org');
  const twice = await chen.run(invite, { input: { email: 'C@example.org', name: '重复', roleIds: [await staffOf(chen)] } });
  expect(twice.data?.inviteMember).toMatchObject({ issues: [{ path: 'email', code: 'ALREADY_INVITED' }] });
  const tenantId = portal.organisationId('enterprise');
  await withScope({ kind: 'system', tenantId }, async () => {
    const { client } = portal.services.database;
    const permissions = ['invitation.manage', 'invitation.read', 'role.read'];
    const role = await client.role.create({ data: { tenantId, name: '招聘', permissions } });
    await client.memberRole.create({ data: { tenantId, memberId: demoId('wu-tong@enterprise'), roleId: role.id } });
  });
  const wu = await portal.as('wu-tong', 'enterprise');
  const above = await wu.run(invite, {
    input: { email: 'd@example.org', name: '越级', roleIds: [await staffOf(wu, 'any/administrator')] },
  });
  expect(above.data?.inviteMember).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  const bad = await chen.run(invite, { input: { email: 'not an address', name: '', roleIds: [] } });
  expect(bad.data?.inviteMember).toMatchObject({
    issues: [
      { path: 'email', code: 'EMAIL' },
      { path: 'name', code: 'REQUIRED' },
      { path: 'roleIds', code: 'REQUIRED' },
    ],
  });
});

test('one link taken up twice at the same moment makes one member', async () => {
  const chen = await portal.as('chen-ke');
  const { token } = await invited(chen, 'race@example.org');
  const replies = await Promise.all([1, 2, 3].map(() => portal.visitor().run(accept, { input: { token, password } })));
  const joined = replies.filter(
    ({ data }) => (data?.acceptInvitation as { __typename?: string } | undefined)?.__typename === 'AcceptedInvitation',
  );
  expect(joined).toHaveLength(1);
});

test('the inviter is told, and the act is in the audit under the new person’s name', async () => {
  await portal.drain();
  const tenantId = portal.organisationId('enterprise');
  const rows = await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.auditEntry.findMany({ where: { tenantId, action: { startsWith: 'invitation.' } } }),
  );
  expect(rows.map(({ action, actorName }) => [action, actorName])).toContainEqual(['invitation.accepted', '孙思']);
  const told = await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.notification.findMany({
      where: { tenantId, recipientId: demoId('chen-ke'), kind: 'kernel.member-joined' },
    }),
  );
  expect(told[0]?.params).toEqual({ name: '孙思', organisation: '广州青囊精准医学科技有限公司' });
});
