import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleServer } from '../index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([exampleServer]);
});
afterAll(() => portal.close());

const fields = /* GraphQL */ `
  __typename
  ... on Memo { id number title stage version allowedActions }
  ... on DomainError { code }
  ... on InputError { issues { path code } }
`;
const create = `mutation($input: MemoInput!) { createMemo(input: $input) { ${fields} } }`;
const submit = `mutation($id: ID!, $version: Int!) { submitMemo(id: $id, version: $version) { ${fields} } }`;
const accept = `mutation($id: ID!, $version: Int!) { acceptMemo(id: $id, version: $version) { ${fields} } }`;
const share = `mutation($id: ID!, $to: ID!) { shareMemo(id: $id, organisationId: $to) { ${fields} } }`;
const unshare = `mutation($id: ID!, $to: ID!) { unshareMemo(id: $id, organisationId: $to) { ${fields} } }`;
const read = `query($id: ID!) { memo(id: $id) { id title allowedActions } }`;
const list = `query($page: PageInput, $filter: MemoFilter) { memos(page: $page, filter: $filter) { items { number title } nextCursor totalCount totalCapped } }`;

interface Memo {
  id: string;
  number: string;
  stage: string;
  version: number;
  allowedActions: string[];
}
const write = async (person: string, title = '关于冷链记录的建议') => {
  const author = await portal.as(person);
  return expectOk(await author.run(create, { input: { title } }), 'createMemo') as unknown as Memo;
};

test('a memo goes from draft to accepted, each step by who may take it', async () => {
  const [author, decider] = [await portal.as('li-wen'), await portal.as('zhang-hui')];
  const draft = await write('li-wen');
  expect(draft).toMatchObject({ stage: 'DRAFT', allowedActions: ['update', 'submit'] });
  const submitted = expectOk(await author.run(submit, { id: draft.id, version: 1 }), 'submitMemo');
  expect(submitted).toMatchObject({ stage: 'SUBMITTED', version: 2, allowedActions: ['update'] });
  const early = await author.run(accept, { id: draft.id, version: 2 });
  expect(early.data?.acceptMemo).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
  const accepted = expectOk(await decider.run(accept, { id: draft.id, version: 2 }), 'acceptMemo');
  expect(accepted).toMatchObject({ stage: 'ACCEPTED', version: 3, allowedActions: ['share'] });
  const twice = await decider.run(accept, { id: draft.id, version: 3 });
  expect(twice.data?.acceptMemo).toEqual({ __typename: 'StageError', code: 'STAGE' });
});

test('another organisation sees nothing until it is shown the memo, and nothing after', async () => {
  const [owner, neighbour] = [await portal.as('zhang-hui'), await portal.as('chen-ke')];
  const memo = await write('zhang-hui');
  const to = portal.organisationId('enterprise');
  const sees = async () => (await neighbour.run(read, { id: memo.id })).data?.memo;
  expect(await sees()).toBeNull();
  expectOk(await owner.run(share, { id: memo.id, to }), 'shareMemo');
  expect(await sees()).toMatchObject({ id: memo.id, allowedActions: [] });
  const change = await neighbour.run(submit, { id: memo.id, version: 1 });
  expect(change.data?.submitMemo).toMatchObject({ code: 'NOT_ALLOWED' });
  expectOk(await owner.run(unshare, { id: memo.id, to }), 'unshareMemo');
  expect(await sees()).toBeNull();
});

test('sharing a foreign memo answers as one that does not exist', async () => {
  const memo = await write('zhang-hui');
  const neighbour = await portal.as('chen-ke');
  const to = portal.organisationId('agency');
  const foreign = await neighbour.run(share, { id: memo.id, to });
  const absent = await neighbour.run(share, { id: '0198a000-0000-7000-8000-000000000000', to });
  expect(foreign).toEqual(absent);
  expect(foreign.data?.shareMemo).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('what is no id at all answers like an id that names nothing', async () => {
  const author = await portal.as('li-wen');
  expect(await author.run(read, { id: 'nonsense' })).toEqual({ data: { memo: null } });
  const change = await author.run(submit, { id: 'nonsense', version: 1 });
  expect(change.data?.submitMemo).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('wrong input names its fields', async () => {
  const author = await portal.as('li-wen');
  const reply = await author.run(create, { input: { title: ' x ', body: 'y'.repeat(5_001) } });
  expect(reply.data?.createMemo).toMatchObject({
    issues: [
      { path: 'title', code: 'TOO_SMALL' },
      { path: 'body', code: 'TOO_BIG' },
    ],
  });
});

test('pages follow one another without gap or repeat', async () => {
  const author = await portal.as('he-xin');
  const written: string[] = [];
  for (let n = 0; n < 7; n += 1) written.push((await write('he-xin', `第 ${n} 份`)).number);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const reply = await author.run(list, { page: { first: 3, after }, filter: { text: '份' } });
    const page = expectOk(reply, 'memos') as unknown as { items: { number: string }[]; nextCursor: string | null; totalCount: number };
    seen.push(...page.items.map((item) => item.number));
    expect(page.totalCount).toBe(7);
    after = page.nextCursor;
  } while (after);
  expect(seen).toEqual(written.reverse());
});

test('a forged cursor is told so', async () => {
  const author = await portal.as('he-xin');
  const reply = await author.run(list, { page: { after: 'bm90IGEgY3Vyc29y' } });
  expect(reply.errors?.[0]?.message).toMatch(/not valid|went wrong/);
});
