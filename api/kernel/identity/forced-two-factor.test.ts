import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { resolveMember } from './resolve-viewer.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const callerWith = async (twoFactorEnabled: boolean) => {
  const tenantId = portal.organisationId('association');
  const userId = demoId('zhang-hui');
  const session = { id: demoId('session'), userId, name: '张蕙', twoFactorEnabled, steppedUpAt: null };
  const viewer = await resolveMember(portal.services, session, tenantId);
  if (!viewer) throw new Error('no member');
  return portal.caller(viewer, { kind: 'member', tenantId, userId });
};

test('where a role demands a second factor, only the viewer answers until it is set up', async () => {
  const tenantId = portal.organisationId('association');
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.role.updateMany({
      where: { tenantId, builtIn: 'any/administrator' },
      data: { requiresTwoFactor: true },
    }),
  );
  const without = await callerWith(false);
  const viewer = await without.run('{ viewer { name permissions capabilities mustSetUpTwoFactor } portalInfo { demo } }');
  expect(viewer.data).toEqual({
    viewer: { name: '张蕙', permissions: [], capabilities: [], mustSetUpTwoFactor: true },
    portalInfo: { demo: true },
  });
  for (const query of [
    '{ members { items { id } } }',
    '{ roles { id } }',
    '{ sessions { id } }',
    '{ securityState { twoFactorEnabled } }',
  ]) {
    expect((await without.run(query)).errors?.map((error) => error.message)).toEqual(['not allowed, or not there for you']);
  }
  const refused = await without.run('mutation { revokeOtherSessions { __typename } }');
  expect(refused.data?.revokeOtherSessions).toEqual({ __typename: 'NotAllowedError' });
  const members = await (await callerWith(true)).run('{ members { totalCount } }');
  expect(members.data?.members).toEqual({ totalCount: expect.any(Number) });
});
