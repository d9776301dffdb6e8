import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from './index.ts';
import { stillAmong } from './tell.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());

test('only those are told who can still read what it is about, each once', async () => {
  const tenantId = portal.organisationId('association');
  const idOf = async (person: string) => (await portal.as(person)).ctx().viewer.userId ?? '';
  const [secretary, administrator, outsider] = [await idOf('li-wen'), await idOf('zhang-hui'), await idOf('chen-ke')];
  const ctx = (await portal.as('zhang-hui')).ctx();
  const told = (permission: string) =>
    withScope({ kind: 'system', tenantId }, () => stillAmong(ctx, permission, [secretary, null, outsider, secretary, administrator]));
  expect(await told('report.read')).toEqual([secretary, administrator]);
  expect(await told('report.publish')).toEqual([administrator]);
  await withScope({ kind: 'system', tenantId }, () =>
    portal.services.database.client.member.updateMany({ where: { tenantId, userId: secretary }, data: { status: 'DISABLED' } }),
  );
  expect(await told('report.read')).toEqual([administrator]);
});
