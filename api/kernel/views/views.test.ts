import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditedBy } from '../testing/audited-by.ts';
import { type Caller, createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let zhang: Caller;
let li: Caller;
beforeAll(async () => {
  portal = await createTestPortal();
  [zhang, li] = [await portal.as('zhang-hui'), await portal.as('li-wen')];
});
afterAll(() => portal.close());

const create = /* GraphQL */ `
  mutation Create($input: CreateSavedViewInput!) {
    createSavedView(input: $input) {
      __typename
      ... on SavedView { id page name query }
      ... on DomainError { code }
      ... on InputError { issues { path code } }
    }
  }
`;
const remove = 'mutation Remove($id: ID!) { deleteSavedView(id: $id) { __typename ... on SavedView { name } } }';
const list = 'query List($page: String!) { savedViews(page: $page) { id name query } }';
const input = { page: 'members', name: '停用的人', query: 'status=DISABLED' };

test('a view is kept, listed for its page and its person only, and forgotten', async () => {
  let made: Record<string, unknown> = {};
  const actions = await auditedBy(portal, zhang, async () => {
    made = expectOk(await zhang.run(create, { input }), 'createSavedView');
  });
  expect(made).toMatchObject({ __typename: 'SavedView', ...input });
  expect(expectOk(await zhang.run(list, { page: 'members' }), 'savedViews')).toEqual([
    { id: made.id, name: input.name, query: input.query },
  ]);
  expect(expectOk(await zhang.run(list, { page: 'files' }), 'savedViews')).toEqual([]);
  expect(expectOk(await li.run(list, { page: 'members' }), 'savedViews')).toEqual([]);
  expect((await li.run(remove, { id: made.id })).data).toEqual({ deleteSavedView: { __typename: 'NotAllowedError' } });
  const gone = await auditedBy(portal, zhang, async () => {
    expect((await zhang.run(remove, { id: made.id })).data).toEqual({ deleteSavedView: { __typename: 'SavedView', name: input.name } });
  });
  expect([actions, gone]).toEqual([['saved-view.created'], ['saved-view.deleted']]);
  expect(expectOk(await zhang.run(list, { page: 'members' }), 'savedViews')).toEqual([]);
});

test('a name is given once; others may have the same', async () => {
  expectOk(await zhang.run(create, { input }), 'createSavedView');
  const again = await zhang.run(create, { input });
  expect(again.data?.createSavedView).toEqual({ __typename: 'InputError', code: 'INPUT', issues: [{ path: 'name', code: 'TAKEN' }] });
  expectOk(await li.run(create, { input }), 'createSavedView');
});

test('wrong input names its fields', async () => {
  const reply = await zhang.run(create, { input: { page: '../x', name: ' ', query: 'a\0b' } });
  expect(reply.data?.createSavedView).toMatchObject({
    issues: [
      { path: 'page', code: 'PAGE' },
      { path: 'name', code: 'TOO_SMALL' },
      { path: 'query', code: 'TEXT' },
    ],
  });
});

test('a page has fifty views at most', async () => {
  for (let n = 0; n < 50; n += 1)
    expectOk(await zhang.run(create, { input: { ...input, page: 'full', name: `v${n}` } }), 'createSavedView');
  const more = await zhang.run(create, { input: { ...input, page: 'full', name: 'v50' } });
  expect(more.data?.createSavedView).toEqual({ __typename: 'RuleError', code: 'TOO_MANY_VIEWS' });
});

test.each(['x', '00000000-0000-0000-0000-000000000001'])('deleting %s answers that it is not there', async (id) => {
  expect((await zhang.run(remove, { id })).data).toEqual({ deleteSavedView: { __typename: 'NotAllowedError' } });
});
