import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const answer =
  '__typename ... on Department { id name parentId version } ... on DomainError { code } ... on InputError { issues { path code } }';
const create = `mutation($input: CreateDepartmentInput!) { createDepartment(input: $input) { ${answer} } }`;
const rename = `mutation($input: RenameDepartmentInput!) { renameDepartment(input: $input) { ${answer} } }`;
const move = `mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { ${answer} } }`;
const remove = `mutation($input: VersionedIdInput!) { removeDepartment(input: $input) { ${answer} } }`;

const make = async (name: string, parentId?: string) => {
  const chen = await portal.as('chen-ke');
  return expectOk(await chen.run(create, { input: { name, parentId } }), 'createDepartment') as { id: string; version: number };
};

test('a tree grows, is renamed, moved and pruned', async () => {
  const chen = await portal.as('chen-ke');
  const top = await make('生产中心');
  const below = await make('一车间', top.id);
  const renamed = await chen.run(rename, { input: { id: below.id, version: 1, name: '二车间' } });
  expect(renamed.data?.renameDepartment).toMatchObject({ name: '二车间', parentId: top.id, version: 2 });
  const moved = await chen.run(move, { input: { id: below.id, version: 2, parentId: null } });
  expect(moved.data?.moveDepartment).toMatchObject({ parentId: null, version: 3 });
  const removed = await chen.run(remove, { input: { id: below.id, version: 3 } });
  expect(removed.data?.removeDepartment).toMatchObject({ __typename: 'Department', name: '二车间' });
  const left = await chen.run('{ departments { name allowedActions } }');
  expect(left.data?.departments).toContainEqual({ name: '生产中心', allowedActions: ['update', 'move', 'delete'] });
  expect(JSON.stringify(left)).not.toContain('二车间');
});

test('no circle closes, and two moves at once close none either', async () => {
  const chen = await portal.as('chen-ke');
  const [a, b] = [await make('甲部'), await make('乙部')];
  const own = await chen.run(move, { input: { id: a.id, version: 1, parentId: a.id } });
  expect(own.data?.moveDepartment).toEqual({ __typename: 'RuleError', code: 'DEPARTMENT_CIRCLE' });
  const both = await Promise.all([
    chen.run(move, { input: { id: a.id, version: 1, parentId: b.id } }),
    chen.run(move, { input: { id: b.id, version: 1, parentId: a.id } }),
  ]);
  expect(both.map(({ data }) => (data as { moveDepartment: { __typename: string } }).moveDepartment.__typename).sort()).toEqual([
    'Department',
    'RuleError',
  ]);
});

test('the tree has its depth, and no two of a name stand side by side', async () => {
  const chen = await portal.as('chen-ke');
  let parent = await make('层一');
  for (const name of ['层二', '层三', '层四', '层五', '层六', '层七', '层八']) parent = await make(name, parent.id);
  const ninth = await chen.run(create, { input: { name: '层九', parentId: parent.id } });
  expect(ninth.data?.createDepartment).toMatchObject({ code: 'INPUT', issues: [{ path: 'parentId', code: 'TOO_DEEP' }] });
  const twin = await chen.run(create, { input: { name: '层一' } });
  expect(twin.data?.createDepartment).toMatchObject({ issues: [{ path: 'name', code: 'TAKEN' }] });
  const blank = await chen.run(create, { input: { name: ' \u0000 ' } });
  expect(blank.data?.createDepartment).toMatchObject({ code: 'INPUT', issues: [{ path: 'name', code: 'TEXT' }] });
});

test('one with people in it stays', async () => {
  const chen = await portal.as('chen-ke');
  const { data } = await chen.run('{ departments { id name version } }');
  const quality = (data as { departments: { id: string; name: string; version: number }[] }).departments.find(
    ({ name }) => name === '质量部',
  );
  const reply = await chen.run(remove, { input: { id: quality?.id, version: quality?.version } });
  expect(reply.data?.removeDepartment).toEqual({ __typename: 'RuleError', code: 'DEPARTMENT_NOT_EMPTY' });
});

test('foreign, unknown and malformed ids answer alike', async () => {
  const [chen, zhang] = [await portal.as('chen-ke'), await portal.as('zhang-hui')];
  const mine = await make('只属本企业');
  const foreign = await zhang.run(rename, { input: { id: mine.id, version: 1, name: '别处' } });
  const absent = await zhang.run(rename, { input: { id: '11111111-1111-4111-8111-111111111111', version: 1, name: '别处' } });
  const malformed = await zhang.run(rename, { input: { id: 'x\u0000', version: 1, name: '别处' } });
  expect(foreign).toEqual({ data: { renameDepartment: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } });
  expect([absent, malformed]).toEqual([foreign, foreign]);
  const under = await zhang.run(create, { input: { name: '越界', parentId: mine.id } });
  expect(under.data?.createDepartment).toMatchObject({ issues: [{ path: 'parentId', code: 'UNKNOWN_DEPARTMENT' }] });
  const stale = await chen.run(rename, { input: { id: mine.id, version: 7, name: '别处' } });
  expect(stale.data?.renameDepartment).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION' });
});
