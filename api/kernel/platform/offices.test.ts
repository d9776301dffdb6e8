import { withScope } from '@xinglin/prisma';
import { demoPeople } from '@xinglin/prisma/seed/people';
import { demoFacts } from '@xinglin/prisma/seed/tenancy';
import { type GraphQLField, type GraphQLNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import { type Caller, createTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const offices = ['system-officer', 'security-officer', 'audit-officer'] as const;
const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const setRoles = `mutation($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { __typename ${errors} } }`;
const invite = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ${errors} } }`;

const rolesOf = async (caller: Caller) => {
  const { data } = await caller.run('{ roles { id name } }');
  return new Map((data as { roles: { id: string; name: string }[] }).roles.map(({ id, name }) => [name, id]));
};
const member = async (caller: Caller, text: string) => {
  const { data } = await caller.run('query($text: String) { members(filter: { text: $text }) { items { id version } } }', { text });
  return (data as { members: { items: { id: string; version: number }[] } }).members.items[0];
};

const named = (type: GraphQLField<unknown, unknown>['type']): GraphQLNamedType =>
  (isNonNullType(type) || isListType(type) ? named(type.ofType) : type) as GraphQLNamedType;
/** Everything that can be read below a type without arguments, three levels deep. */
const selection = (type: GraphQLNamedType, depth: number): string => {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => field.args.every((arg) => !isNonNullType(arg.type)));
  const inner = fields.flatMap((field) => {
    const of = named(field.type);
    if (!isObjectType(of)) return 'getFields' in of || 'getTypes' in of ? [] : [field.name];
    const below = depth > 0 ? selection(of, depth - 1) : '';
    return below ? [`${field.name} ${below}`] : [];
  });
  return inner.length > 0 ? `{ ${inner.join(' ')} }` : '';
};

/** What organisations keep to themselves: their people, places and papers. */
const businessData = () =>
  [
    ...demoPeople
      .filter(({ memberships }) => memberships.every(({ organisation }) => organisation !== 'platform'))
      .flatMap(({ key, email }) => [email, demoId(key)]),
    ...Object.values(demoFacts).flatMap(({ departments, licences, address }) => [
      address,
      ...departments,
      ...licences.map(({ number }) => number),
    ]),
  ].filter((text) => !text.startsWith('9144'));

test('no officer reads any organisation’s business data, whatever she asks', async () => {
  const roots = Object.values(portal.schema.getQueryType()?.getFields() ?? {});
  const someId = demoId('zhang-hui@association');
  let asked = 0;
  for (const office of offices) {
    const officer = await portal.as(office);
    for (const root of roots) {
      const args = root.args.filter((arg) => isNonNullType(arg.type));
      const filled = args.map((arg) => `${arg.name}: "${someId}"`).join(', ');
      const below = selection(named(root.type), 3);
      const reply = JSON.stringify(await officer.run(`{ ${root.name}${filled ? `(${filled})` : ''} ${below} }`));
      asked += 1;
      for (const secret of businessData()) expect(reply.includes(secret), `${office} read ${secret} through ${root.name}`).toBe(false);
    }
  }
  expect(asked).toBe(roots.length * offices.length);
  const chen = await portal.as('zhang-hui');
  const control = JSON.stringify(
    await chen.run(`{ members ${selection(named(roots.find(({ name }) => name === 'members')?.type as never), 3)} }`),
  );
  expect(control).toContain('zhang.hui@demo.invalid');
});

test('the audit officer reads the audit and nothing of people or organisations', async () => {
  const fang = await portal.as('audit-officer');
  const { permissions } = fang.ctx().viewer;
  expect([...permissions].filter((key) => /^(platform|member|role|invitation|licence|department|api-key)\./.test(key))).toEqual([]);
  expect(permissions.has('audit.read')).toBe(true);
  for (const office of ['system-officer', 'security-officer']) {
    expect((await portal.as(office)).ctx().viewer.permissions.has('audit.read')).toBe(false);
  }
});

test('nobody holds two offices, by the portal’s word and by the database’s', async () => {
  const shen = await portal.as('security-officer');
  const roles = await rolesOf(shen);
  const fang = await member(shen, '方鉴');
  const both = [roles.get('platform/audit-officer'), roles.get('platform/system-officer')];
  const reply = await shen.run(setRoles, { input: { ...fang, roleIds: both } });
  expect(reply.data?.setMemberRoles).toMatchObject({ issues: [{ path: 'roleIds', code: 'ONE_OFFICE' }] });
  const tenantId = portal.organisationId('platform');
  const forced = withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.memberRole.create({
      data: { tenantId, memberId: fang?.id ?? '', roleId: roles.get('platform/system-officer') ?? '' },
    }),
  );
  await expect(forced).rejects.toMatchObject({ code: 'P2002' });
});

test('the security officer appoints others, never herself, and no roles beyond the offices exist', async () => {
  const shen = await portal.as('security-officer');
  const roles = await rolesOf(shen);
  const herself = await member(shen, '沈安');
  const own = await shen.run(setRoles, { input: { ...herself, roleIds: [roles.get('platform/system-officer')] } });
  expect(own.data?.setMemberRoles).toEqual({ __typename: 'RuleError', code: 'NOT_YOURSELF' });
  const created = await shen.run(`mutation($input: CreateRoleInput!) { createRole(input: $input) { __typename ${errors} } }`, {
    input: { name: '超级管理员', permissions: ['audit.read', 'platform.application-review'] },
  });
  expect(created.data?.createRole).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  const second = await shen.run(invite, {
    input: { email: 'second@example.org', name: '第二位', roleIds: [roles.get('platform/system-officer')] },
  });
  expect(second.data?.inviteMember).toEqual({ __typename: 'Invitation' });
});

test('the system officer fills vacant offices only', async () => {
  const luo = await portal.as('system-officer');
  const roles = await rolesOf(luo);
  const offer = (email: string, role: string) => luo.run(invite, { input: { email, name: '候任者', roleIds: [roles.get(role)] } });
  expect((await offer('x@example.org', 'platform/audit-officer')).data?.inviteMember).toEqual({
    __typename: 'RuleError',
    code: 'OFFICE_FILLED',
  });
  const shen = await portal.as('security-officer');
  const fang = await member(shen, '方鉴');
  const removed = await shen.run('mutation($input: ChangeMemberStatusInput!) { removeMember(input: $input) { __typename } }', {
    input: { ...fang, reason: '审计管理员离任' },
  });
  expect(removed.data?.removeMember).toEqual({ __typename: 'Member' });
  expect((await offer('y@example.org', 'platform/audit-officer')).data?.inviteMember).toEqual({ __typename: 'Invitation' });
  expect((await offer('z@example.org', 'platform/audit-officer')).data?.inviteMember).toEqual({
    __typename: 'RuleError',
    code: 'OFFICE_FILLED',
  });
});
