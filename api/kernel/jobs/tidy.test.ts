import { randomUUID } from 'node:crypto';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test('done orders go after a week, failed ones after a season, answers to mutations after two days', async () => {
  const { client } = portal.services.database;
  const tenantId = portal.organisationId('enterprise');
  const mark = randomUUID();
  const finished = (state: string, days: number) => ({
    name: 'kernel.send-mail',
    tenantId,
    state,
    finishedAt: daysAgo(days),
    requestId: mark,
    lastError: `${state} ${days}`,
  });
  await withScope({ kind: 'system' }, () =>
    client.job.createMany({ data: [finished('DONE', 8), finished('DONE', 6), finished('FAILED', 89), finished('FAILED', 91)] }),
  );
  const key = (days: number) => ({ tenantId, userId: mark, field: 'f', key: `${days}`, requestHash: 'h', createdAt: daysAgo(days) });
  await withScope({ kind: 'system', tenantId }, () => client.idempotencyKey.createMany({ data: [key(1), key(3)] }));

  const due = { runAt: new Date(), payload: {} };
  await withScope({ kind: 'system' }, () =>
    client.job.createMany({
      data: [
        { ...due, name: 'kernel.tidy-orders' },
        { ...due, name: 'kernel.forget-keys', tenantId },
      ],
    }),
  );
  await portal.drain();

  const left = await withScope({ kind: 'system' }, () => client.job.findMany({ where: { requestId: mark } }));
  expect(left.map(({ lastError }) => lastError).sort()).toEqual(['DONE 6', 'FAILED 89']);
  const keys = await withScope({ kind: 'system', tenantId }, () => client.idempotencyKey.findMany({ where: { userId: mark } }));
  expect(keys.map((row) => row.key)).toEqual(['1']);
});
