import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { documents, parties, seen } from '../testing/agreement.ts';
import { makeSite } from '../testing/site.ts';
import { seedAgreements } from './seed.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());

test('the demonstration’s agreements are whole: counted once, signed as they say, and verifiable', async () => {
  const holderId = portal.organisationId('enterprise');
  for (const stage of ['ASSESSED', 'TRIAL', 'ROUTINE', 'APPROACHED']) {
    await makeSite(portal, { stage, holderId, ...(stage === 'ROUTINE' ? { siteId: null } : {}) });
  }
  const left = await makeSite(portal, { stage: 'TRIAL', holderId });
  await inTestScope({ kind: 'system', tenantId: left.tenantId }, () =>
    portal.services.database.client.siteAdoption.updateMany({
      where: { id: left.adoptionId },
      data: { stage: 'DISCONTINUED', reasonCode: 'REPLACED', discontinuedOn: new Date('2026-09-01') },
    }),
  );
  const { secretary, site } = await parties(portal);
  const tenantId = portal.organisationId('association');
  const seed = async () => {
    const ctx = portal.caller(secretary.ctx().viewer, { kind: 'system', tenantId }).ctx();
    await inTestScope(ctx.scope, () =>
      portal.services.database.client.$transaction(async (tx) => seedAgreements(Object.assign(ctx, { db: tx }))),
    );
  };
  await seed();
  await seed();
  const list = expectOk(await secretary.run(documents.list, {}), 'agreements') as unknown as { items: { id: string }[] };
  const rows = await Promise.all(list.items.map(({ id }) => seen(secretary, id)));
  expect(rows.map((row) => row?.stage).sort()).toEqual(['EFFECTIVE', 'EXPIRING', 'PENDING_SIGNATURES', 'TERMINATED'].sort());
  const pending = rows.find((row) => row?.stage === 'PENDING_SIGNATURES');
  expect(Object.fromEntries((pending?.parties ?? []).map(({ role, state }) => [role, state]))).toEqual({
    ASSOCIATION: 'SIGNED',
    HOLDER: 'SIGNED',
    SITE: 'PENDING',
  });
  expect((await seen(site, pending?.id ?? ''))?.allowedActions).toContain('sign');
  const signatures = expectOk(await site.run(documents.signatures, { id: pending?.id }), 'signatures') as unknown as { id: string }[];
  for (const one of signatures) {
    expect(expectOk(await site.run(documents.verify, { object: pending?.id, id: one.id }), 'verifySignature')).toEqual({ state: 'VALID' });
  }
});
