import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { warnOfKeyExpiry } from './api-key-expiry.ts';

const DAY = 86_400_000;
let portal: TestPortal;
let tenantId: string;
beforeAll(async () => {
  portal = await createTestPortal();
  tenantId = portal.organisationId('association');
});
afterAll(() => portal.close());

const inSystem = <T>(work: () => Promise<T>) => withScope({ kind: 'system', tenantId }, work);
const system = () =>
  createContext(portal.services, {
    viewer: { kind: 'system', name: 'test', tenantId, permissions: new Set(), steppedUp: false, mustSetUpTwoFactor: false },
    scope: { kind: 'system', tenantId },
    requestId: 'test',
  });
const notices = () =>
  inSystem(() =>
    portal.services.database.client.notification.findMany({
      where: { tenantId, kind: 'kernel.api-key-expiring' },
      select: { recipientId: true, params: true },
    }),
  );

test('the keepers of keys hear thirty and seven days before, each once, and nothing of a revoked key', async () => {
  const { client } = portal.services.database;
  const start = Date.now();
  const expiresAt = new Date(start + 40 * DAY);
  await inSystem(async () => {
    const { id: roleId } = await client.role.findFirstOrThrow({ where: { tenantId, builtIn: 'any/reader' } });
    const key = { tenantId, roleId, prefix: 'xl_12345678', expiresAt };
    await client.apiKey.create({ data: { ...key, name: '统计系统', secretHash: 'a' } });
    await client.apiKey.create({ data: { ...key, name: '旧系统', secretHash: 'b', revokedAt: new Date() } });
  });
  const heard: number[] = [];
  for (const day of [5, 11, 12, 20, 34, 35, 41]) {
    portal.setTime(new Date(start + day * DAY));
    await inSystem(() => warnOfKeyExpiry(system()));
    await portal.drain();
    heard.push((await notices()).length);
  }
  portal.setTime(undefined);
  expect(heard).toEqual([0, 1, 1, 1, 2, 2, 2]);
  for (const notice of await notices()) {
    expect(notice).toMatchObject({ recipientId: demoId('zhang-hui'), params: { name: '统计系统' } });
  }
});
