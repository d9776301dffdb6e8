import { randomUUID } from 'node:crypto';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from './index.ts';
import { makeSite, type TestSite } from './testing/site.ts';

let portal: TestPortal;
let site: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
});
afterAll(() => portal.close());

/** Somebody of the association with a role of its own, which opens this and nothing else. */
const holderOf = async (...permissions: string[]) => {
  const { viewer, scope } = (await portal.as('zhang-hui')).ctx();
  return portal.caller({ ...viewer, permissions: new Set(permissions) }, scope);
};
const write = <R>(work: (db: TestPortal['services']['database']['client'], own: { tenantId: string }) => Promise<R>): Promise<R> =>
  withScope({ kind: 'system', tenantId: site.tenantId }, () => work(portal.services.database.client, { tenantId: site.tenantId }));

test('a use of money shows its site to whoever reads sites', async () => {
  const { projectId, adoptionId } = site;
  await write(async (db, own) => {
    const [by, at] = [randomUUID(), new Date('2026-06-01T00:00:00Z')];
    const budget = await db.promotionBudget.create({
      data: { ...own, projectId, number: 'JF-1', year: 2026, stage: 'APPROVED', draftedBy: by, approvedBy: randomUUID(), approvedAt: at },
    });
    const line = await db.budgetLine.create({
      data: { ...own, budgetId: budget.id, position: 0, category: 'TRAVEL', title: '差旅', source: 'SELF', amount: 100, used: 1 },
    });
    await db.budgetUse.create({
      data: {
        ...own,
        budgetId: budget.id,
        lineId: line.id,
        spentOn: at,
        amount: 1,
        payee: '铁路',
        voucher: '1',
        adoptionId,
        recordedBy: by,
      },
    });
  });
  const uses = async (...more: string[]) =>
    (await (await holderOf('budget-use.read', ...more)).run('{ budgetUses { items { payee site { id } } } }')).data?.budgetUses;
  expect(await uses()).toEqual({ items: [{ payee: '铁路', site: null }] });
  expect(await uses('site.read')).toEqual({ items: [{ payee: '铁路', site: { id: adoptionId } }] });
});

test('a place in a project shows its person to whoever reads people', async () => {
  const { projectId } = site;
  const person = await write(async (db, own) => {
    const { id } = await db.teamPerson.create({ data: { ...own, name: '王敏', employer: '第一医院' } });
    const days = { sinceOn: new Date('2026-03-01'), untilOn: null };
    await db.teamMember.create({ data: { ...own, projectId, personId: id, role: 'LIAISON', ...days, addedBy: randomUUID() } });
    return id;
  });
  const places = async (...more: string[]) =>
    (await (await holderOf('team-member.read', ...more)).run('{ teamMembers { items { role person { id } } } }')).data?.teamMembers;
  expect(await places()).toEqual({ items: [{ role: 'LIAISON', person: null }] });
  expect(await places('team-person.read')).toEqual({ items: [{ role: 'LIAISON', person: { id: person } }] });
});
