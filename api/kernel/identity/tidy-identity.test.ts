import { randomUUID } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../demo/seed-demo.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

test('what ended by itself goes, what lives stays', async () => {
  const { client } = portal.services.database;
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const session = (userAgent: string, expires: number, seen: number) => ({
    token: randomUUID(),
    userId: demoId('li-wen'),
    userAgent,
    expiresAt: at(expires),
    lastSeenAt: at(seen),
  });
  await withScope({ kind: 'identity' }, async () => {
    await client.session.createMany({ data: [session('living', 60, -5), session('expired', -1, -5), session('idle', 60, -31)] });
    await client.verification.createMany({
      data: [-1, -60 * 25].map((minutes) => ({ identifier: `${minutes}`, value: 'x', expiresAt: at(minutes) })),
    });
    await client.signInThrottle.createMany({ data: [-1, -60 * 25].map((minutes) => ({ key: `${minutes}`, windowFrom: at(minutes) })) });
  });
  await withScope({ kind: 'system' }, () => client.job.create({ data: { name: 'kernel.tidy-identity' }, select: { id: true } }));
  await portal.drain();
  await withScope({ kind: 'identity' }, async () => {
    expect((await client.session.findMany()).map((row) => row.userAgent)).toEqual(['living']);
    expect((await client.verification.findMany()).map((row) => row.identifier)).toEqual(['-1']);
    expect((await client.signInThrottle.findMany()).map((row) => row.key)).toEqual(['-1']);
  });
});
