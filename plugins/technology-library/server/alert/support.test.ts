// Alerts of what a promotion stands on: money, documents, people.
import { randomUUID } from 'node:crypto';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let site: TestSite;
const [budgetId, lineId, otherId] = [randomUUID(), randomUUID(), randomUUID()];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-20T02:00:00Z'));
  site = await makeSite(portal);
  await behind(portal, 'association', async (db) => {
    const { tenantId, projectId } = site;
    const [drafter, approver] = [randomUUID(), randomUUID()];
    const approved = { stage: 'APPROVED', draftedBy: drafter, approvedBy: approver, approvedAt: day('2026-01-10') };
    await db.promotionProject.updateMany({ where: { tenantId, id: projectId }, data: { stage: 'IMPLEMENTING' } });
    await db.promotionBudget.create({
      data: { id: budgetId, tenantId, projectId, number: 'JF2026-0801', year: 2026, search: [], ...approved },
    });
    const line = { tenantId, budgetId, category: 'TRAINING', source: 'ASSOCIATION', amount: 1_000 };
    await db.budgetLine.createMany({
      data: [
        { ...line, id: lineId, position: 0, title: '骨干培训' },
        { ...line, id: otherId, position: 1, title: '会议' },
      ],
    });
    const policy = { tenantId, issuer: '协会', search: [], alerted: [], stage: 'EFFECTIVE', issuedOn: day('2024-01-01') };
    const documents = [
      ['将失效文件', '2026-07-20'],
      ['远期文件', '2026-07-21'],
    ] as const;
    for (const [title, lapsesOn] of documents)
      await db.policyDocument.create({
        data: { ...policy, title, level: 'UNIT', areaCodes: [], lapsesOn: day(lapsesOn), createdBy: drafter },
      });
    const teach = async (
      name: string,
      role: string,
      proofs: readonly (readonly [string, string | null])[],
      untilOn: string | null = null,
    ) => {
      const { id: personId } = await db.teamPerson.create({ data: { tenantId, name, employer: '甲医院', search: [] } });
      const until = untilOn ? day(untilOn) : null;
      await db.teamMember.create({
        data: { tenantId, projectId, personId, role, sinceOn: day('2026-01-01'), untilOn: until, addedBy: drafter },
      });
      await db.trainingRecord.createMany({
        data: proofs.map(([kind, ends]) => ({
          ...{ tenantId, personId, kind, title: `${name}的证明`, doneOn: day('2025-01-01'), recordedBy: drafter },
          validUntil: ends ? day(ends) : null,
        })),
      });
    };
    await teach('将到期', 'TEACHER', [['TRAINING', '2026-08-19']]);
    await teach('远期', 'TEACHER', [['TRAINING', '2026-08-20']]);
    await teach('已过期', 'GUIDE', [['QUALIFICATION', '2026-06-19']]);
    await teach('另有证明', 'TEACHER', [
      ['TRAINING', '2026-06-01'],
      ['TRAINING', null],
    ]);
    await teach('旧证与将到期', 'TEACHER', [
      ['TRAINING', '2026-03-01'],
      ['TRAINING', '2026-07-01'],
    ]);
    await teach('不需要', 'LIAISON', [['TRAINING', '2026-06-25']]);
    await teach('已离开', 'TEACHER', [['TRAINING', '2026-06-25']], '2026-05-01');
  });
});
afterAll(() => portal.close());

interface Alert {
  title: string;
  note: string;
  on: string;
  overdue: boolean;
  link: string;
}
const alerts = async (person: string, kind: string): Promise<Alert[]> => {
  const list =
    'query($kinds: [String!]) { libraryAlerts(filter: { kinds: $kinds }, page: { first: 100 }) { items { title note on overdue link group } } }';
  const { data } = await (await portal.as(person)).run(list, { kinds: [kind] });
  return (data?.libraryAlerts as { items: Alert[] } | null | undefined)?.items ?? [];
};
const run = async (text: string, variables: Record<string, unknown>, person = 'li-wen') => {
  const { data, errors } = await (await portal.as(person)).run(text, variables);
  const done = data?.done as { id?: string; version?: number } | undefined;
  if (!done?.id) throw new Error(JSON.stringify(errors ?? data));
  return done as { id: string; version: number };
};
const failed = '... on DomainError { code } ... on InputError { issues { path code } }';
const spend = (amount: number) =>
  run(`mutation($input: BudgetUseInput!) { done: recordBudgetUse(input: $input) { ... on BudgetUse { id } ${failed} } }`, {
    input: { lineId, spentOn: '2026-06-18', amount, payee: '某单位', voucher: randomUUID().slice(0, 8) },
  });

test('a budget line is told of from nine tenths on, until the end of its year, and no more once there is enough again', async () => {
  await spend(899.99);
  expect(await alerts('zhang-hui', 'BUDGET_TIGHT')).toEqual([]);
  const last = await spend(0.01);
  const [found, ...more] = await alerts('zhang-hui', 'BUDGET_TIGHT');
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    note: 'JF2026-0801 · 90%',
    on: '2026-12-31',
    overdue: false,
    group: 'SUPPORT',
    link: `/budgets/${budgetId}`,
  });
  expect(found?.title).toContain('骨干培训');
  await run(
    `mutation($id: ID!, $reason: String!) { done: reverseBudgetUse(id: $id, reason: $reason) { ... on BudgetUse { id } ${failed} } }`,
    {
      id: last.id,
      reason: '凭证有误，冲销',
    },
  );
  expect(await alerts('zhang-hui', 'BUDGET_TIGHT')).toEqual([]);
  await spend(100.01);
  expect((await alerts('zhang-hui', 'BUDGET_TIGHT')).map(({ note }) => note)).toEqual(['JF2026-0801 · 100%']);
  const moved = await run(
    `mutation($budgetId: ID!, $input: BudgetAdjustmentInput!) { done: proposeBudgetAdjustment(budgetId: $budgetId, input: $input) { ... on BudgetAdjustment { id version } ${failed} } }`,
    { budgetId, input: { fromLineId: otherId, toLineId: lineId, amount: 500, reason: '培训人数增加' } },
  );
  await run(
    `mutation($id: ID!, $version: Int!) { done: approveBudgetAdjustment(id: $id, version: $version) { ... on BudgetAdjustment { id } ${failed} } }`,
    { ...moved },
    'zhang-hui',
  );
  expect(await alerts('zhang-hui', 'BUDGET_TIGHT')).toEqual([]);
});

test('a document in force is told of thirty days before its last day', async () => {
  expect((await alerts('zhang-hui', 'POLICY')).map(({ title, on, overdue }) => [title, on, overdue])).toEqual([
    ['将失效文件', '2026-07-20', false],
  ]);
});

test('a proof is told of while somebody’s place rests on it and none that lasts longer is there', async () => {
  expect((await alerts('zhang-hui', 'TRAINING')).map(({ title, on, overdue }) => [title, on, overdue])).toEqual([
    ['已过期', '2026-06-19', true],
    ['旧证与将到期', '2026-07-01', false],
    ['将到期', '2026-08-19', false],
  ]);
});

test('holder and site hear nothing of it', async () => {
  for (const person of ['chen-ke', 'lin-yue'])
    for (const kind of ['BUDGET_TIGHT', 'POLICY', 'TRAINING']) expect(await alerts(person, kind), `${person} ${kind}`).toEqual([]);
});
