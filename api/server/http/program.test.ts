// A program's key from its making to its end, over HTTP as the program sees it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { own, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { API_KEY_RATE: '40' } });
});
afterAll(() => server.close());
beforeEach(() => server.portal.setTime(undefined));

const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename ... on CreatedApiKey { secret apiKey { id } } ... on DomainError { code message } } }`;

interface Made {
  id: string;
  secret: string;
  headers: Record<string, string>;
}

const makeKey = async (expiresInDays = 30, role = 'any/reader'): Promise<Made> => {
  const zhang = await server.portal.as('zhang-hui');
  const { data: found } = await zhang.run('{ roles { id builtIn } }');
  const { id: roleId } = (found?.roles as { id: string; builtIn: string }[] | undefined)?.find(({ builtIn }) => builtIn === role) ?? {
    id: '',
  };
  const { data } = await zhang.run(create, { input: { name: '数据同步', roleId, expiresInDays } });
  const made = data?.createApiKey as { secret: string; apiKey: { id: string } };
  return {
    id: made.apiKey.id,
    secret: made.secret,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${made.secret}` },
  };
};

const me = '{ viewer { name permissions organisation { shortName } } members { totalCount } }';
const post = (headers: Record<string, string>, query = me) =>
  server.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });

test('a key reads what its role may read, without cookie, mark or organisation', async () => {
  const { headers } = await makeKey();
  const reply = await post(headers);
  expect(reply.status).toBe(200);
  expect(reply.at('data.viewer')).toMatchObject({ name: '数据同步', organisation: { shortName: '岭南推广协会' } });
  expect(Number(reply.at('data.members.totalCount'))).toBeGreaterThan(1);
});

test('and nothing more: no change, no key of its own, no stream, no other organisation', async () => {
  const { headers } = await makeKey();
  const change = await post(headers, 'mutation { updateOrganisation(input: {version: 1, shortName: "x"}) { __typename } }');
  expect(change.at('data.updateOrganisation.__typename')).toBe('NotAllowedError');
  const admin = await makeKey(1, 'any/administrator');
  const another = await post(
    admin.headers,
    'mutation { createApiKey(input: {name: "二号", roleId: "x", expiresInDays: 1}) { __typename } }',
  );
  expect(another.at('data.createApiKey.__typename')).toBe('NotAllowedError');
  const stream = await post({ ...headers, accept: 'text/event-stream' }, 'subscription { live { topic } }');
  expect(stream.text).toContain('NOT_ALLOWED');
  const foreign = await post({ ...headers, 'x-xinglin-organisation': server.portal.organisationId('enterprise') });
  expect([foreign.status, foreign.at('errors.0.extensions.code')]).toEqual([409, 'ORGANISATION_MISMATCH']);
});

test('a cookie beside the key counts for nothing', async () => {
  const { headers } = await makeKey();
  const { cookie } = await server.signIn('chen-ke');
  const reply = await post({ ...headers, ...own, cookie: cookie as string });
  expect(reply.at('data.viewer.name')).toBe('数据同步');
  expect((await post({ ...own, cookie: cookie as string, authorization: 'Bearer nonsense' })).status).toBe(401);
});

test.each([
  'Bearer',
  'Bearer ',
  'Basic eDp5',
  'Bearer xl_00000000_short',
  `Bearer xl_00000000_${'a'.repeat(43)}`,
  `Bearer xl_00000000_${'a'.repeat(43)}x`,
])('%s is nobody', async (authorization) => {
  const reply = await post({ ...own, authorization });
  expect([reply.status, reply.at('errors.0.extensions.code')]).toEqual([401, 'UNAUTHENTICATED']);
});

test('revoked, expired and of a suspended organisation it is nobody from that moment', async () => {
  const [revoked, expiring] = [await makeKey(), await makeKey(1)];
  expect((await post(revoked.headers)).status).toBe(200);
  await (await server.portal.as('zhang-hui')).run('mutation ($id: ID!) { revokeApiKey(id: $id) { __typename } }', { id: revoked.id });
  expect((await post(revoked.headers)).status).toBe(401);

  expect((await post(expiring.headers)).status).toBe(200);
  server.portal.setTime(new Date(Date.now() + 25 * 3_600_000));
  expect((await post(expiring.headers)).status).toBe(401);
  server.portal.setTime(undefined);

  const { inTestScope } = await import('@xinglin/kernel/testing/test-portal');
  const tenantId = server.portal.organisationId('association');
  const setStatus = (status: string) =>
    inTestScope({ kind: 'system', tenantId }, () =>
      server.portal.services.database.client.tenant.updateMany({ where: { id: tenantId }, data: { status } }),
    );
  await setStatus('SUSPENDED');
  expect((await post(expiring.headers)).status).toBe(401);
  await setStatus('ACTIVE');
  expect((await post(expiring.headers)).status).toBe(200);
});

test('its last use is written down, its secret never', async () => {
  const { id, secret, headers } = await makeKey();
  await post(headers);
  const { data } = await (await server.portal.as('zhang-hui')).run('{ apiKeys { id lastUsedAt prefix status } }');
  const key = (data?.apiKeys as { id: string; lastUsedAt: string | null }[] | undefined)?.find((each) => each.id === id);
  expect(key?.lastUsedAt).toMatch(/^20/);
  expect(JSON.stringify(data)).not.toContain(secret);
  expect(server.lines.join('')).not.toContain(secret.slice(12));
});

test('a key that asks too often waits, others go on', async () => {
  const [busy, calm] = [await makeKey(), await makeKey()];
  const replies = await Promise.all(Array.from({ length: 60 }, () => post(busy.headers, '{ viewer { name } }')));
  const late = replies.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThan(0);
  expect(late[0]?.at('errors.0.extensions.code')).toBe('RATE_LIMITED');
  expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await post(calm.headers)).status).toBe(200);
});

test('an address that tries many bad keys is not heard any more, its good one neither', async () => {
  const good = await makeKey();
  const bad = { ...own, authorization: `Bearer xl_00000000_${'b'.repeat(43)}` };
  await Promise.all(Array.from({ length: 30 }, () => post(bad)));
  expect((await post(bad)).at('errors.0.extensions.code')).toBe('RATE_LIMITED');
  expect((await post(good.headers)).status).toBe(429);
});
