import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withNeeds } from '../ability/catalogue.ts';
import { rolesFor } from '../registry.ts';
import { tenantKinds } from '../shared/kinds.ts';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const answer =
  '__typename ... on Role { id name builtIn permissions requiresTwoFactor version } ... on DomainError { code } ... on InputError { issues { path code } }';
const create = `mutation($input: CreateRoleInput!) { createRole(input: $input) { ${answer} } }`;
const update = `mutation($input: UpdateRoleInput!) { updateRole(input: $input) { ${answer} } }`;
const remove = `mutation($input: VersionedIdInput!) { deleteRole(input: $input) { ${answer} } }`;
const twoFactor = `mutation($input: RequireTwoFactorInput!) { requireTwoFactor(input: $input) { ${answer} } }`;

interface Role {
  id: string;
  name: string;
  version: number;
  permissions: string[];
}
const rolesOf = async (caller: Caller): Promise<Role[]> => {
  const { data } = await caller.run('{ roles { id name version permissions } }');
  return data?.roles as Role[];
};
const make = async (caller: Caller, name: string, ...permissions: string[]) =>
  expectOk(await caller.run(create, { input: { name, permissions } }), 'createRole') as unknown as Role;

test('the built-in roles hold what their permissions need', () => {
  const { registry } = portal.services;
  for (const kind of tenantKinds) {
    for (const [key, permissions] of rolesFor(registry, kind)) {
      expect([key, withNeeds(registry, permissions)]).toEqual([key, [...permissions].sort()]);
    }
  }
});

test('the catalogue lists what this kind of organisation can hold, and what the viewer holds', async () => {
  const [lin, luo] = [await portal.as('lin-yue'), await portal.as('security-officer')];
  const asked = '{ permissionCatalogue { key plugin needs held } }';
  const [here, platform] = [(await lin.run(asked)).data?.permissionCatalogue, (await luo.run(asked)).data?.permissionCatalogue];
  expect(here).toContainEqual({ key: 'member.manage', plugin: 'kernel', needs: ['member.read', 'member.roles'], held: true });
  expect(JSON.stringify(here)).not.toContain('platform.');
  expect(platform).toContainEqual({ key: 'platform.tenant-suspend', plugin: 'kernel', needs: ['platform.tenant-read'], held: true });
  expect(platform).toContainEqual(expect.objectContaining({ key: 'platform.application-review', held: false }));
});

test('a role is made with all that its permissions need, changed, and deleted', async () => {
  const lin = await portal.as('lin-yue');
  const role = await make(lin, '档案员', 'licence.manage');
  expect(role.permissions).toEqual(['licence.manage', 'licence.read']);
  const changed = await lin.run(update, { input: { id: role.id, version: 1, name: '档案管理员', permissions: ['department.read'] } });
  expect(changed.data?.updateRole).toMatchObject({ name: '档案管理员', permissions: ['department.read'], version: 2 });
  const stale = await lin.run(update, { input: { id: role.id, version: 1, name: '迟到', permissions: ['department.read'] } });
  expect(stale.data?.updateRole).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION' });
  const gone = await lin.run(remove, { input: { id: role.id, version: 2 } });
  expect(gone.data?.deleteRole).toMatchObject({ __typename: 'Role', name: '档案管理员' });
  expect((await rolesOf(lin)).map(({ id }) => id)).not.toContain(role.id);
});

test('a role in use stays', async () => {
  const lin = await portal.as('lin-yue');
  const role = await make(lin, '在用角色', 'department.read');
  const { data } = await lin.run('{ members(filter: { text: "何欣" }) { items { id version } } }');
  const [he] = (data as { members: { items: object[] } }).members.items;
  const staff = (await rolesOf(lin)).find(({ name }) => name === 'any/staff');
  await lin.run('mutation($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { __typename } }', {
    input: { ...he, roleIds: [staff?.id, role.id] },
  });
  const refused = await lin.run(remove, { input: { id: role.id, version: 1 } });
  expect(refused.data?.deleteRole).toEqual({ __typename: 'RuleError', code: 'ROLE_IN_USE' });
});

test('what is wrong with a role is said at its field', async () => {
  const lin = await portal.as('lin-yue');
  const issues = async (input: object) => (await lin.run(create, { input })).data?.createRole;
  expect(await issues({ name: '越权', permissions: ['organisation.read', 'platform.tenant-suspend'] })).toMatchObject({
    issues: [{ path: 'permissions.1', code: 'UNKNOWN_PERMISSION' }],
  });
  expect(await issues({ name: 'any/administrator', permissions: ['member.read'] })).toMatchObject({
    issues: [{ path: 'name', code: 'ROLE_NAME' }],
  });
  expect(await issues({ name: '空角色', permissions: [] })).toMatchObject({ issues: [{ path: 'permissions', code: 'REQUIRED' }] });
  await make(lin, '重名', 'member.read');
  expect(await issues({ name: '重名', permissions: ['member.read'] })).toMatchObject({ issues: [{ path: 'name', code: 'TAKEN' }] });
});

test('built-in roles stay as the release has them, but may demand a second factor', async () => {
  const lin = await portal.as('lin-yue');
  const staff = (await rolesOf(lin)).find(({ name }) => name === 'any/staff');
  const input = { id: staff?.id, version: staff?.version };
  const changed = await lin.run(update, { input: { ...input, name: '员工', permissions: ['member.read'] } });
  expect(changed.data?.updateRole).toEqual({ __typename: 'RuleError', code: 'BUILT_IN_ROLE' });
  const deleted = await lin.run(remove, { input });
  expect(deleted.data?.deleteRole).toEqual({ __typename: 'RuleError', code: 'BUILT_IN_ROLE' });
  const forced = await lin.run(twoFactor, { input: { ...input, required: true } });
  expect(forced.data?.requireTwoFactor).toMatchObject({ builtIn: 'any/staff', requiresTwoFactor: true });
  const released = await lin.run(twoFactor, { input: { id: staff?.id, version: (staff?.version ?? 0) + 1, required: false } });
  expect(released.data?.requireTwoFactor).toMatchObject({ requiresTwoFactor: false });
});

test('nobody writes a role above her own', async () => {
  const lin = await portal.as('lin-yue');
  const editor = await make(lin, '角色编辑', 'role.manage');
  const above = await make(lin, '高于编辑', 'audit.read');
  const tenantId = portal.organisationId('institution');
  await withScope({ kind: 'system', tenantId }, async () => {
    const { client } = portal.services.database;
    const member = await client.member.findFirstOrThrow({ where: { tenantId, name: '何欣' } });
    await client.memberRole.createMany({ data: [{ tenantId, memberId: member.id, roleId: editor.id }], skipDuplicates: true });
  });
  const he = await portal.as('he-xin');
  const grab = await he.run(update, {
    input: { id: editor.id, version: 1, name: '角色编辑', permissions: ['role.manage', 'audit.export'] },
  });
  expect(grab.data?.updateRole).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  const strip = await he.run(update, { input: { id: above.id, version: 1, name: '高于编辑', permissions: ['role.read'] } });
  expect(strip.data?.updateRole).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  const made = await he.run(create, { input: { name: '自拟', permissions: ['member.manage'] } });
  expect(made.data?.createRole).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
});

test('foreign and unknown roles answer alike', async () => {
  const [lin, zhang] = [await portal.as('lin-yue'), await portal.as('zhang-hui')];
  const mine = await make(lin, '不给别人看', 'member.read');
  const ask = (id: string) => zhang.run('query($id: ID!) { role(id: $id) { name } }', { id });
  expect(await ask(mine.id)).toEqual({ data: { role: null } });
  expect(await ask('11111111-1111-4111-8111-111111111111')).toEqual({ data: { role: null } });
  expect(await ask("' or 1=1")).toEqual({ data: { role: null } });
  const change = (id: string) => zhang.run(remove, { input: { id, version: 1 } });
  expect(await change(mine.id)).toEqual(await change('11111111-1111-4111-8111-111111111111'));
});
