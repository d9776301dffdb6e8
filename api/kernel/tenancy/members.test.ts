import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import { type Caller, createTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const answer =
  '__typename ... on Member { id name status version roles { role { builtIn } } } ... on DomainError { code } ... on InputError { issues { path code } }';
const statusField = (name: string) => `mutation($input: ChangeMemberStatusInput!) { ${name}(input: $input) { ${answer} } }`;
const setRoles = `mutation($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { ${answer} } }`;
const update = `mutation($input: UpdateMemberInput!) { updateMember(input: $input) { ${answer} } }`;

interface Person {
  id: string;
  version: number;
}
const find = async (caller: Caller, name: string): Promise<Person> => {
  const { data } = await caller.run('query($name: String) { members(filter: { text: $name }) { items { id version } } }', { name });
  const [person] = (data as { members: { items: Person[] } }).members.items;
  if (!person) throw new Error(`no member ${name}`);
  return person;
};
const roleId = async (caller: Caller, name: string): Promise<string> => {
  const { data } = await caller.run('{ roles { id name } }');
  return (data as { roles: { id: string; name: string }[] }).roles.find((role) => role.name === name)?.id ?? '';
};
const give = async (caller: Caller, name: string, ...roles: string[]) => {
  const person = await find(caller, name);
  const roleIds = await Promise.all(roles.map((role) => roleId(caller, role)));
  const reply = await caller.run(setRoles, { input: { ...person, roleIds } });
  return reply.data?.setMemberRoles as { __typename: string; code?: string; issues?: object[] };
};

/** Everybody of the association as she was: tests here change people. */
beforeEach(async () => {
  const tenantId = portal.organisationId('association');
  await withScope({ kind: 'system', tenantId }, async () => {
    const { client } = portal.services.database;
    const roles = await client.role.findMany({ where: { tenantId } });
    const own: Record<string, string> = { 'zhang-hui': 'any/administrator', 'li-wen': 'any/staff', 'wu-tong': 'any/reader' };
    for (const [key, builtIn] of Object.entries(own)) {
      const memberId = demoId(`${key}@association`);
      await client.member.updateMany({ where: { id: memberId }, data: { status: 'ACTIVE' } });
      await client.memberRole.deleteMany({ where: { memberId } });
      await client.memberRole.create({ data: { tenantId, memberId, roleId: roles.find((role) => role.builtIn === builtIn)?.id ?? '' } });
    }
  });
});

test('an administrator keeps the record of a person', async () => {
  const zhang = await portal.as('zhang-hui');
  const li = await find(zhang, '李文');
  const reply = await zhang.run(update, { input: { ...li, name: '李雯', title: '主任', departmentId: null } });
  expect(reply.data?.updateMember).toMatchObject({ name: '李雯', version: li.version + 1 });
  const back = await zhang.run(update, { input: { id: li.id, version: li.version + 1, name: '李文', title: '项目秘书' } });
  expect(back.data?.updateMember).toMatchObject({ name: '李文' });
  const elsewhere = await portal.as('chen-ke');
  const { data } = await elsewhere.run('{ departments { id } }');
  const foreign = (data as { departments: { id: string }[] }).departments[0]?.id;
  const refused = await zhang.run(update, { input: { id: li.id, version: li.version + 2, name: '李文', departmentId: foreign } });
  expect(refused.data?.updateMember).toMatchObject({ issues: [{ path: 'departmentId', code: 'UNKNOWN_DEPARTMENT' }] });
});

test('disabling, enabling and removing count at once', async () => {
  const zhang = await portal.as('zhang-hui');
  const li = await find(zhang, '李文');
  const reason = '调离岗位，停用账号';
  const disabled = await zhang.run(statusField('disableMember'), { input: { ...li, reason } });
  expect(disabled.data?.disableMember).toMatchObject({ status: 'DISABLED', version: li.version + 1 });
  await expect(portal.as('li-wen')).rejects.toThrow('may not act');
  const again = await zhang.run(statusField('disableMember'), { input: { id: li.id, version: li.version + 1, reason } });
  expect(again.data?.disableMember).toEqual({ __typename: 'StageError', code: 'STAGE' });
  const enabled = await zhang.run(statusField('enableMember'), { input: { id: li.id, version: li.version + 1, reason } });
  expect(enabled.data?.enableMember).toMatchObject({ status: 'ACTIVE', roles: [{ role: { builtIn: 'any/staff' } }] });
  await portal.as('li-wen');
  const removed = await zhang.run(statusField('removeMember'), { input: { id: li.id, version: li.version + 2, reason } });
  expect(removed.data?.removeMember).toMatchObject({ status: 'REMOVED', roles: [] });
  await expect(portal.as('li-wen')).rejects.toThrow('may not act');
  const list = await zhang.run('{ members { items { name } } }');
  expect(JSON.stringify(list)).not.toContain('李文');
});

test('nobody bars herself, and the last administrator stays one', async () => {
  const zhang = await portal.as('zhang-hui');
  const herself = await find(zhang, '张蕙');
  const bar = await zhang.run(statusField('disableMember'), { input: { ...herself, reason: '测试停用自己' } });
  expect(bar.data?.disableMember).toEqual({ __typename: 'RuleError', code: 'NOT_YOURSELF' });
  expect(await give(zhang, '张蕙', 'any/staff')).toEqual({ __typename: 'RuleError', code: 'LAST_ADMINISTRATOR' });
  expect(await give(zhang, '张蕙', 'any/administrator', 'any/staff')).toMatchObject({ __typename: 'Member' });
});

test('two administrators who demote each other at once leave one', async () => {
  const zhang = await portal.as('zhang-hui');
  expect(await give(zhang, '李文', 'any/administrator')).toMatchObject({ __typename: 'Member' });
  const li = await portal.as('li-wen');
  const [one, other] = await Promise.all([give(zhang, '李文', 'any/staff'), give(li, '张蕙', 'any/staff')]);
  const refused = [one, other].filter((reply) => reply.__typename !== 'Member');
  expect(refused).toHaveLength(1);
  expect(['NOT_ALLOWED', 'LAST_ADMINISTRATOR']).toContain(refused[0]?.code);
  const tenantId = portal.organisationId('association');
  const left = await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.memberRole.count({ where: { tenantId, role: { is: { builtIn: 'any/administrator' } } } }),
  );
  expect(left).toBe(1);
});

test('two administrators who remove each other at once leave one', async () => {
  const zhang = await portal.as('zhang-hui');
  await give(zhang, '李文', 'any/administrator');
  const li = await portal.as('li-wen');
  const reason = '互相移除的竞争测试';
  const [her, him] = [await find(zhang, '李文'), await find(li, '张蕙')];
  const replies = await Promise.all([
    zhang.run(statusField('removeMember'), { input: { ...her, reason } }),
    li.run(statusField('removeMember'), { input: { ...him, reason } }),
  ]);
  expect(
    replies.filter(({ data }) => (data as { removeMember: { __typename: string } }).removeMember.__typename === 'Member'),
  ).toHaveLength(1);
});

test('whoever manages people hands on no more than she holds, nor touches those above her', async () => {
  const zhang = await portal.as('zhang-hui');
  const made = await zhang.run(
    'mutation($input: CreateRoleInput!) { createRole(input: $input) { __typename ... on Role { id permissions } ... on DomainError { code } } }',
    { input: { name: '人事专员', permissions: ['member.manage'] } },
  );
  expect(made.data?.createRole).toMatchObject({ permissions: ['member.manage', 'member.read', 'member.roles', 'role.read'] });
  await give(zhang, '李文', '人事专员');
  const li = await portal.as('li-wen');
  expect(await give(li, '李文', '人事专员', 'any/administrator')).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  expect(await give(li, '吴桐', 'any/administrator')).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  expect(await give(li, '吴桐', 'any/reader', '人事专员')).toMatchObject({ __typename: 'Member' });
  const head = await find(li, '张蕙');
  const bar = await li.run(statusField('disableMember'), { input: { ...head, reason: '越权停用管理员' } });
  expect(bar.data?.disableMember).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
});

test('roles of another organisation and unknown ones answer alike; staff may do none of this', async () => {
  const [zhang, chen, li] = [await portal.as('zhang-hui'), await portal.as('chen-ke'), await portal.as('li-wen')];
  const person = await find(zhang, '李文');
  const foreign = await zhang.run(setRoles, { input: { ...person, roleIds: [await roleId(chen, 'any/staff')] } });
  const absent = await zhang.run(setRoles, { input: { ...person, roleIds: ['11111111-1111-4111-8111-111111111111'] } });
  expect(foreign.data?.setMemberRoles).toMatchObject({ issues: [{ path: 'roleIds', code: 'UNKNOWN_ROLE' }] });
  expect(absent).toEqual(foreign);
  const mine = await roleId(li, 'any/staff');
  const refused = await li.run(setRoles, { input: { ...person, roleIds: [mine] } });
  expect(refused.data?.setMemberRoles).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  const other = await chen.run(setRoles, { input: { ...person, roleIds: [await roleId(chen, 'any/staff')] } });
  expect(other.data?.setMemberRoles).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
});

test('a sensitive act asks for a fresh proof first', async () => {
  const zhang = await portal.as('zhang-hui');
  const { viewer, scope } = zhang.ctx();
  const tired = portal.caller({ ...viewer, steppedUp: false }, scope);
  expect(await give(tired, '李文', 'any/reader')).toEqual({ __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED' });
});

test('one person acts for two organisations, each with its own rights', async () => {
  const [enterprise, association] = [await portal.as('wu-tong', 'enterprise'), await portal.as('wu-tong', 'association')];
  const asked = '{ viewer { organisation { shortName } memberships { shortName } permissions } members { items { name } } }';
  const [here, there] = [(await enterprise.run(asked)).data, (await association.run(asked)).data];
  expect(here?.viewer).toMatchObject({
    organisation: { shortName: '青囊精准' },
    memberships: [{ shortName: '青囊精准' }, { shortName: '岭南推广协会' }],
  });
  expect(there?.viewer).toMatchObject({ organisation: { shortName: '岭南推广协会' } });
  expect(JSON.stringify(here?.members)).not.toContain('张蕙');
  expect(JSON.stringify(there?.members)).not.toContain('陈可');
});
