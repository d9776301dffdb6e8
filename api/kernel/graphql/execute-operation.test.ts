import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

test('a mutation refused for a wrong variable leaves its idempotency key free', async () => {
  const zhang = await portal.as('zhang-hui');
  const create = 'mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { __typename ... on Department { name } } }';
  const key = randomUUID();
  const wrong = await zhang.run(create, { input: { name: 7 } }, key);
  expect(wrong.errors).toHaveLength(1);
  const right = { input: { name: '信息部' } };
  const done = { createDepartment: { __typename: 'Department', name: '信息部' } };
  expect((await zhang.run(create, right, key)).data).toEqual(done);
  expect((await zhang.run(create, right, key)).data).toEqual(done);
  const reused = await zhang.run(create, { input: { name: '财务部' } }, key);
  expect(reused.errors?.[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test.each([
  ['in a variable', 'query ($filter: MemberFilter) { members(filter: $filter) { totalCount } }', { filter: { text: '张\0' } }],
  ['in the document', '{ members(filter: { text: "张\\u0000" }) { totalCount } }', {}],
])('the character NUL %s is wrong input, and no fault of ours', async (_where, document, variables) => {
  const zhang = await portal.as('zhang-hui');
  const answer = await zhang.run(document, variables);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', http: { status: 400 } });
});
