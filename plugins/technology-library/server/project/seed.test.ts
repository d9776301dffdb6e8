import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { anonymous } from '@xinglin/kernel/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planContent, planGaps } from '../../shared/plan-content.ts';
import { seedEntries } from '../entry/seed.ts';
import { technologyLibraryServer } from '../index.ts';
import { seedReadiness } from '../readiness/seed.ts';
import { seedRequests } from '../request/seed.ts';
import { behind } from '../testing/listed.ts';
import { seedProjects } from './seed.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());

const seed = async (organisation: string) => {
  const tenantId = portal.organisationId(organisation);
  const ctx = portal.caller({ ...anonymous, kind: 'system', tenantId }, { kind: 'system', tenantId }).ctx();
  await inTransaction(ctx, async () => {
    for (const part of [seedEntries, seedProjects, seedRequests, seedReadiness]) await part(ctx);
  });
};

test('the demonstration has projects in three stages, their plans whole and sealed, written once', async () => {
  await seed('association');
  await seed('association');
  const projects = await behind(portal, 'association', (db) =>
    db.promotionProject.findMany({ where: { tenantId: portal.organisationId('association') }, include: { plans: true, entry: true } }),
  );
  expect(projects.map(({ stage }) => stage).sort()).toEqual(['EVALUATING', 'IMPLEMENTING', 'PREPARING']);
  for (const { stage, plans, entry, number: project } of projects) {
    expect(entry.stage).toBe(stage === 'PREPARING' ? 'LISTED' : 'PROMOTING');
    for (const { number, content, stage: of, contentHash: hash } of plans) {
      const parsed = planContent.parse(content);
      expect(planGaps(parsed)).toEqual([]);
      expect(hash).toBe(of === 'DRAFT' ? '' : contentHash({ project, number, content: parsed }));
    }
  }
});

test('institutions and the holder of the demonstration have something to do', async () => {
  await seed('association');
  const requests = await (await portal.as('zhang-hui')).run('query { adoptionRequests { items { stage siteName } } }');
  const { items: received } = expectOk(requests, 'adoptionRequests') as { items: { stage: string }[] };
  expect(received.map(({ stage }) => stage).sort()).toEqual(['DECLINED', 'SUBMITTED', 'WITH_HOLDER', 'WITH_HOLDER']);
  const questions = await (await portal.as('chen-ke')).run('query { holderConsents { items { stage entryTitle } } }');
  const { items } = expectOk(questions, 'holderConsents') as { items: { stage: string; entryTitle: string }[] };
  expect(items.map(({ stage }) => stage).sort()).toEqual(['ACCEPTED', 'ASKED']);
  expect(items.every(({ entryTitle }) => entryTitle.includes('眼底'))).toBe(true);
});

test('the other associations have a project for what they promote', async () => {
  for (const key of ['association-delta', 'association-xiang']) {
    await seed(key);
    const tenantId = portal.organisationId(key);
    const promoted = await behind(portal, key, (db) =>
      db.libraryEntry.findMany({ where: { tenantId, stage: 'PROMOTING' }, include: { projects: true } }),
    );
    expect(promoted.every(({ projects }) => projects.length === 1)).toBe(true);
  }
});
