import { withScope } from '@xinglin/prisma';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/demo-id.ts';
import { type Caller, createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { hashOfKey } from './create-api-key.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const create = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename ... on CreatedApiKey { secret apiKey { id name prefix status role { name } allowedActions } } ${errors} } }`;
const revoke = `mutation($id: ID!) { revokeApiKey(id: $id) { __typename ... on ApiKey { status allowedActions } ${errors} } }`;

const roleId = async (caller: Caller, name: string) => {
  const { data } = await caller.run('{ roles { id name } }');
  return (data as { roles: { id: string; name: string }[] }).roles.find((role) => role.name === name)?.id;
};

interface Made {
  secret: string;
  apiKey: { id: string; prefix: string };
}
const make = async (caller: Caller, name: string, role = 'any/reader', expiresInDays = 30) => {
  const reply = await caller.run(create, { input: { name, roleId: await roleId(caller, role), expiresInDays } });
  return reply.data?.createApiKey as Made;
};

test('a key is made, its secret shown once and kept as a hash', async () => {
  const zhou = await portal.as('zhou-heng');
  const made = await make(zhou, '实验室系统');
  expect(made).toMatchObject({ apiKey: { name: '实验室系统', status: 'LIVE', role: { name: 'any/reader' }, allowedActions: ['revoke'] } });
  expect(made.secret).toMatch(/^xl_[0-9a-f]{8}_[\w-]{43}$/);
  expect(made.secret.split('_')[1]).toBe(made.apiKey.prefix);
  const list = await zhou.run('{ apiKeys { id name prefix status } }');
  expect(JSON.stringify(list)).not.toContain(made.secret.slice(12));
  const row = await withScope({ kind: 'identity' }, () =>
    portal.services.database.client.apiKey.findUnique({ where: { secretHash: hashOfKey(made.secret) } }),
  );
  expect(row?.id).toBe(made.apiKey.id);
});

test('the same request sent again gets the same secret, which the database does not hold in the clear', async () => {
  const zhou = await portal.as('zhou-heng');
  const input = { name: '重复请求', roleId: await roleId(zhou, 'any/reader'), expiresInDays: 9 };
  const first = await zhou.run(create, { input }, 'one-key');
  const again = await zhou.run(create, { input }, 'one-key');
  expect(again).toEqual(first);
  const { secret } = (first.data as { createApiKey: Made }).createApiKey;
  const { scope } = zhou.ctx();
  const kept = await withScope(scope, () =>
    portal.services.database.client.idempotencyKey.findFirst({ where: { tenantId: scope.tenantId, key: 'one-key' } }),
  );
  expect(kept?.reply).toBeTypeOf('string');
  expect(JSON.stringify(kept)).not.toContain(secret.slice(12));
});

test('it ends when it is revoked, for good, and by itself', async () => {
  const zhou = await portal.as('zhou-heng');
  const made = await make(zhou, '短期任务', 'any/reader', 1);
  expect((await zhou.run(revoke, { id: made.apiKey.id })).data?.revokeApiKey).toEqual({
    __typename: 'ApiKey',
    status: 'REVOKED',
    allowedActions: [],
  });
  expect((await zhou.run(revoke, { id: made.apiKey.id })).data?.revokeApiKey).toMatchObject({ status: 'REVOKED' });
  const other = await make(zhou, '次日到期', 'any/reader', 1);
  portal.setTime(new Date(Date.now() + 86_400_000 + 1_000));
  const list = await zhou.run('{ apiKeys { id status } }');
  expect(list.data?.apiKeys).toContainEqual({ id: other.apiKey.id, status: 'EXPIRED' });
});

test('it may do no more than its maker, and lives a year at most', async () => {
  const zhou = await portal.as('zhou-heng');
  const { viewer, scope } = zhou.ctx();
  const lesser = portal.caller({ ...viewer, permissions: new Set(['api-key.manage', 'api-key.read', 'role.read']) }, scope);
  const above = await lesser.run(create, { input: { name: '越级', roleId: await roleId(zhou, 'any/administrator'), expiresInDays: 30 } });
  expect(above.data?.createApiKey).toEqual({ __typename: 'RuleError', code: 'ROLE_ABOVE_YOURS' });
  for (const expiresInDays of [0, 366, -1]) {
    const reply = await zhou.run(create, { input: { name: '期限', roleId: await roleId(zhou, 'any/reader'), expiresInDays } });
    expect(reply.data?.createApiKey).toMatchObject({ issues: [{ path: 'expiresInDays', code: 'EXPIRY_DAYS' }] });
  }
  const tired = portal.caller({ ...viewer, steppedUp: false }, scope);
  const proof = await tired.run(create, { input: { name: '未验证', roleId: await roleId(zhou, 'any/reader'), expiresInDays: 30 } });
  expect(proof.data?.createApiKey).toEqual({ __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED' });
});

test('a program makes no keys, and staff none either', async () => {
  const zhou = await portal.as('zhou-heng');
  const { viewer, scope } = zhou.ctx();
  const program = portal.caller({ ...viewer, kind: 'program', userId: undefined, memberId: undefined, apiKeyId: demoId('key') }, scope);
  const input = { name: '自我延续', roleId: await roleId(zhou, 'any/reader'), expiresInDays: 30 };
  const refused = { data: { createApiKey: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } };
  expect(await program.run(create, { input })).toEqual(refused);
  expect(await (await portal.as('he-xin')).run(create, { input })).toEqual(refused);
});

test('foreign and unknown keys answer alike', async () => {
  const [zhou, lin] = [await portal.as('zhou-heng'), await portal.as('lin-yue')];
  const made = await make(zhou, '别家密钥');
  const foreign = await lin.run(revoke, { id: made.apiKey.id });
  expect(foreign).toEqual({ data: { revokeApiKey: { __typename: 'NotAllowedError', code: 'NOT_ALLOWED' } } });
  expect(await lin.run(revoke, { id: demoId('no key') })).toEqual(foreign);
  const role = await zhou.run(create, { input: { name: '别家角色', roleId: await roleId(lin, 'any/reader'), expiresInDays: 3 } });
  expect(role.data?.createApiKey).toMatchObject({ issues: [{ path: 'roleId', code: 'UNKNOWN_ROLE' }] });
});
