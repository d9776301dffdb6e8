import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, expectOk, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const update = /* GraphQL */ `
  mutation Update($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      __typename
      ... on Organisation { shortName version }
      ... on DomainError { code }
      ... on InputError { issues { path code } }
      ... on StaleVersionError { currentVersion }
    }
  }
`;
const input = { version: 1, shortName: '岭南协会' };

test('an administrator changes it once, audited, and a repeat answers the same', async () => {
  const zhang = await portal.as('zhang-hui');
  const first = await zhang.run(update, { input }, 'key-1');
  const again = await zhang.run(update, { input }, 'key-1');
  expect(expectOk(first, 'updateOrganisation')).toEqual({ __typename: 'Organisation', shortName: '岭南协会', version: 2 });
  expect(again).toEqual(first);
  const { ctx } = zhang;
  const { inScope } = await import('../context.ts');
  const rows = await inScope(ctx(), () => portal.services.database.client.auditEntry.findMany());
  expect(rows.map((row) => [row.action, row.actorName, Number(row.seq)])).toEqual([['organisation.updated', '张蕙', 1]]);
});

test('the same key for another request is refused', async () => {
  const zhang = await portal.as('zhang-hui');
  const reply = await zhang.run(update, { input: { ...input, shortName: '另一个' } }, 'key-1');
  expect(reply.errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('expected failures are members of the result', async () => {
  const [zhang, li] = [await portal.as('zhang-hui'), await portal.as('li-wen')];
  const stale = await zhang.run(update, { input });
  expect(expectStale(stale)).toEqual({ __typename: 'StaleVersionError', code: 'STALE_VERSION', currentVersion: 2 });
  const wrong = await zhang.run(update, { input: { version: 2, shortName: 'x', contactPhone: 'abc' } });
  expect(wrong.data?.updateOrganisation).toMatchObject({
    code: 'INPUT',
    issues: [
      { path: 'shortName', code: 'TOO_SMALL' },
      { path: 'contactPhone', code: 'PHONE' },
    ],
  });
  const refused = await li.run(update, { input: { ...input, version: 2 } });
  expect(refused.data?.updateOrganisation).toEqual({ __typename: 'NotAllowedError', code: 'NOT_ALLOWED' });
});

const expectStale = (reply: { data?: Record<string, unknown> | null }) => reply.data?.updateOrganisation;
