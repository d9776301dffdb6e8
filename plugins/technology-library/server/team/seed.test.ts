import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedBudgets } from '../budget/seed.ts';
import { technologyLibraryServer } from '../index.ts';
import { seedPolicies } from '../policy/seed.ts';
import { createLibrary } from '../testing/library.ts';
import { behind } from '../testing/listed.ts';
import { seedTeam } from './seed.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer], { seeds: true });
});
afterAll(() => portal.close());

test('the demonstration has money, people and documents in every state, written once and in keeping with each other', async () => {
  const { tenantId, house } = createLibrary(portal);
  for (const again of [seedBudgets, seedTeam, seedPolicies]) await house(again);
  const { budgets, people, policies, shares } = await behind(portal, 'association', async (db) => ({
    budgets: await db.promotionBudget.findMany({ where: { tenantId }, include: { lines: { include: { uses: true } } } }),
    people: await db.teamPerson.findMany({ where: { tenantId }, include: { places: true, records: true } }),
    policies: await db.policyDocument.findMany({ where: { tenantId } }),
    shares: await db.policyShare.count({ where: { ownerId: tenantId } }),
  }));
  expect(budgets.map(({ stage }) => stage).sort()).toEqual(['APPROVED', 'APPROVED', 'DRAFT', 'SETTLED', 'SETTLED']);
  for (const { lines } of budgets)
    for (const { used, uses } of lines)
      expect(uses.reduce((sum, { amount }) => sum + amount.toNumber() * 100, 0) / 100).toBeCloseTo(used.toNumber(), 2);
  expect(people).toHaveLength(8);
  expect(people.filter(({ userId }) => userId !== null)).toHaveLength(2);
  expect(policies.map(({ stage }) => stage).sort()).toEqual(['DRAFT', 'EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'REPEALED']);
  expect(shares).toBeGreaterThan(0);
});
