import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind } from '../testing/listed.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer], { seeds: true });
});
afterAll(() => portal.close());

test('budgets of the demonstration differ in what they hold and what was spent, and none spends what it has not', async () => {
  const budgets = await behind(portal, 'association', (db) =>
    db.promotionBudget.findMany({ where: { tenantId: portal.organisationId('association') }, include: { lines: true } }),
  );
  const sum = (of: (line: (typeof budgets)[number]['lines'][number]) => number) =>
    budgets.map(({ lines }) => lines.reduce((total, line) => total + of(line), 0));
  const held = sum(({ amount }) => amount.toNumber());
  const used = sum((line) => line.used.toNumber()).filter((spent) => spent > 0);
  expect(held.length).toBeGreaterThan(2);
  expect(new Set(held).size).toBe(held.length);
  expect(new Set(used).size).toBe(used.length);
  expect(budgets.flatMap(({ lines }) => lines).filter(({ amount, used: spent }) => spent.gt(amount))).toEqual([]);
});
