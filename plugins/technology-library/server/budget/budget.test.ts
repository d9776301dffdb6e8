import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shareOf, sumOf, yuanField } from '../../shared/money.ts';
import { technologyLibraryServer } from '../index.ts';
import { type Answer, asker, errors, refusal } from '../testing/asking.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let site: TestSite;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
  ask = asker(portal);
});
afterAll(() => portal.close());

const fields = `... on PromotionBudget { id version number stage planned used balance fromHolder allowedActions
  lines { id title amount adjusted used balance usedPercent sponsorName fromHolder } adjustments { id version stage } }`;
const useFields = '... on BudgetUse { id amount reverses reversed allowedActions }';
const moveFields = '... on BudgetAdjustment { id version stage allowedActions }';
const create = `mutation($projectId: ID!, $input: PromotionBudgetInput!) { createPromotionBudget(projectId: $projectId, input: $input) { __typename ${fields} ${errors} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: PromotionBudgetInput!) { updatePromotionBudget(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const approve = `mutation($id: ID!, $version: Int!) { approvePromotionBudget(id: $id, version: $version) { __typename ${fields} ${errors} } }`;
const settle = `mutation($id: ID!, $version: Int!, $note: String!) { settlePromotionBudget(id: $id, version: $version, note: $note) { __typename ${fields} ${errors} } }`;
const spend = `mutation($input: BudgetUseInput!) { recordBudgetUse(input: $input) { __typename ${useFields} ${errors} } }`;
const reverse = `mutation($id: ID!, $reason: String!) { reverseBudgetUse(id: $id, reason: $reason) { __typename ${useFields} ${errors} } }`;
const propose = `mutation($budgetId: ID!, $input: BudgetAdjustmentInput!) { proposeBudgetAdjustment(budgetId: $budgetId, input: $input) { __typename ${moveFields} ${errors} } }`;
const agree = `mutation($id: ID!, $version: Int!) { approveBudgetAdjustment(id: $id, version: $version) { __typename ${moveFields} ${errors} } }`;
const reject = `mutation($id: ID!, $version: Int!, $reason: String!) { rejectBudgetAdjustment(id: $id, version: $version, reason: $reason) { __typename ${moveFields} ${errors} } }`;
const read = `query($id: ID!) { promotionBudget(id: $id) { __typename ${fields} } }`;

interface Line {
  id: string;
  title: string;
  amount: number;
  adjusted: number;
  used: number;
  balance: number;
  usedPercent: number | null;
  sponsorName: string;
  fromHolder: boolean;
}
interface Budget extends Answer {
  id: string;
  version: number;
  number: string;
  stage: string;
  planned: number;
  used: number;
  balance: number;
  fromHolder: number;
  allowedActions: string[];
  lines: Line[];
}
interface Row extends Answer {
  id: string;
  version: number;
  stage: string;
  amount: number;
  reverses: boolean;
  reversed: boolean;
  allowedActions: string[];
}

const line = (more: object = {}) => ({ category: 'TRAINING', title: '带教培训', source: 'ASSOCIATION', amount: 1000.1, ...more });
const input = (year: number, lines: object[] = [line(), line({ category: 'TRAVEL', title: '督导差旅', amount: 500.2 })]) => ({
  year,
  lines,
});
let nextYear = 2001;
const draft = async (lines?: object[]): Promise<Budget> => {
  nextYear += 1;
  return ask<Budget>('li-wen', create, { projectId: site.projectId, input: input(nextYear, lines) });
};
const approved = async (lines?: object[]): Promise<Budget> => ask<Budget>('zhang-hui', approve, { ...(await draft(lines)) });
const now = (id: string) => ask<Budget>('zhang-hui', read, { id });
const use = (lineId: string, more: object = {}) => ({
  input: { lineId, spentOn: '2026-06-01', amount: 400, payee: '市会议中心', voucher: '记-0612', ...more },
});

describe('a budget', () => {
  test('is approved by another than who drafted it, and written over until then', async () => {
    const drafted = await draft();
    expect(drafted).toMatchObject({ stage: 'DRAFT', planned: 1500.3, used: 0, balance: 1500.3 });
    expect(drafted.allowedActions).toEqual(['update']);
    const own = await ask<Budget>('zhang-hui', update, {
      ...drafted,
      input: input(nextYear, [line({ amount: 0.3 }), line({ amount: 0.6 })]),
    });
    expect(own).toMatchObject({ planned: 0.9, lines: [{ amount: 0.3 }, { amount: 0.6 }] });
    expect(refusal(await ask('zhang-hui', approve, { ...own }))).toBe('OWN_DRAFT');
    expect(refusal(await ask('li-wen', approve, { ...own }))).toBe('NOT_ALLOWED');
    const again = await ask<Budget>('li-wen', update, { ...own, input: input(nextYear) });
    const done = await ask<Budget>('zhang-hui', approve, { ...again });
    expect(done).toMatchObject({ stage: 'APPROVED', allowedActions: expect.arrayContaining(['spend', 'adjust', 'settle']) });
    expect(refusal(await ask('li-wen', update, { ...done, input: input(nextYear) }))).toBe('STAGE');
    expect(refusal(await ask('zhang-hui', approve, { ...done }))).toBe('STAGE');
  });

  test('of a program is not approved by the same program', async () => {
    const program = await programOf(portal, 'zhang-hui');
    nextYear += 1;
    const { data } = await program.run(create, { projectId: site.projectId, input: input(nextYear) });
    const made = data?.createPromotionBudget as Budget;
    const refused = await program.run(approve, { ...made });
    expect(refused.data?.approvePromotionBudget).toMatchObject({ code: 'OWN_DRAFT' });
    expect(await ask('zhang-hui', approve, { ...made })).toMatchObject({ stage: 'APPROVED' });
  });

  test('is one for a project and year; wrong lines stand at their fields', async () => {
    const drafted = await draft();
    const twice = await ask('li-wen', create, { projectId: site.projectId, input: input(nextYear) });
    expect(refusal(twice)).toBe('year:YEAR_TAKEN');
    const wrong = async (lines: object[]) => refusal(await ask('li-wen', update, { ...drafted, input: input(nextYear, lines) }));
    expect(await wrong([])).toBe('lines:LINES_MISSING');
    expect(await wrong([line({ amount: -1 })])).toBe('lines.0.amount:NOT_POSITIVE');
    expect(await wrong([line(), line({ amount: 1.005 })])).toBe('lines.1.amount:NOT_FEN');
    expect(await wrong([line({ source: 'ENTERPRISE' })])).toBe('lines.0.sponsorName:SPONSOR_MISSING');
    expect(await wrong([line({ source: 'ENTERPRISE', sponsorId: site.projectId })])).toBe('lines.0.sponsorId:NOT_FOUND');
    expect(refusal(await ask('li-wen', create, { projectId: site.adoptionId, input: input(2090) }))).toBe('projectId:REQUIRED');
  });

  test('says how much of it the holder of the technology pays, by the register or by name', async () => {
    const sponsored = await draft([
      line({ source: 'ENTERPRISE', sponsorId: portal.organisationId('enterprise'), amount: 300 }),
      line({ source: 'ENTERPRISE', sponsorName: '持有单位', amount: 200 }),
      line({ source: 'ENTERPRISE', sponsorName: '另一家企业', amount: 100 }),
      line({ source: 'FISCAL', sponsorName: '持有单位', amount: 50 }),
    ]);
    expect(sponsored.fromHolder).toBe(500);
    expect(sponsored.lines.map(({ fromHolder }) => fromHolder)).toEqual([true, true, false, false]);
    expect(sponsored.lines[0]?.sponsorName).toContain('青囊');
    expect(sponsored.lines[3]?.sponsorName).toBe('');
  });
});

describe('the money of a line', () => {
  test('is spent up to what it holds, and a reversal gives it back once', async () => {
    const budget = await approved();
    const [training] = budget.lines as [Line];
    const first = await ask<Row>('li-wen', spend, use(training.id));
    expect(first).toMatchObject({ amount: 400, reverses: false, reversed: false, allowedActions: ['reverse'] });
    expect(refusal(await ask('li-wen', spend, use(training.id, { amount: 600.11 })))).toBe('amount:LINE_EXHAUSTED');
    expect(await ask('li-wen', spend, use(training.id, { amount: 600.1 }))).toMatchObject({ amount: 600.1 });
    expect((await now(budget.id)).lines[0]).toMatchObject({ used: 1000.1, balance: 0, usedPercent: 100 });
    expect(await ask('li-wen', reverse, { id: first.id, reason: '发票开具有误' })).toMatchObject({
      amount: -400,
      reverses: true,
      allowedActions: [],
    });
    expect(refusal(await ask('li-wen', reverse, { id: first.id, reason: '发票开具有误' }))).toBe('REVERSED');
    expect((await now(budget.id)).lines[0]).toMatchObject({ used: 600.1, balance: 400 });
    const list = 'query($id: ID!) { budgetUses(filter: { budgetId: $id }) { items { id amount reverses reversed } } }';
    const { items } = (await ask('zhang-hui', list, { id: budget.id })) as unknown as { items: Row[] };
    expect(items.map(({ amount }) => amount)).toEqual([-400, 600.1, 400]);
    expect(items.find(({ id }) => id === first.id)?.reversed).toBe(true);
    const back = items[0] as Row;
    expect(refusal(await ask('li-wen', reverse, { id: back.id, reason: '再冲回来试试' }))).toBe('REVERSAL');
  });

  test('spent by two at once is never more than there is', async () => {
    const budget = await approved([line({ amount: 1000 })]);
    const lineId = budget.lines[0]?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 3 }, () => ask('li-wen', spend, use(lineId))));
    expect(answers.filter(({ __typename }) => __typename === 'BudgetUse')).toHaveLength(2);
    expect(answers.map(refusal).filter((code) => code === 'amount:LINE_EXHAUSTED')).toHaveLength(1);
    expect((await now(budget.id)).used).toBe(800);
  });

  test('is for activities and sites of its own project, on a day that has been', async () => {
    const budget = await approved();
    const lineId = budget.lines[0]?.id ?? '';
    const other = await makeSite(portal);
    const wrong = async (more: object) => refusal(await ask('li-wen', spend, use(lineId, more)));
    expect(await wrong({ spentOn: '2026-06-16' })).toBe('spentOn:DAY_AHEAD');
    expect(await wrong({ adoptionId: other.adoptionId })).toBe('adoptionId:NOT_FOUND');
    expect(await wrong({ activityId: other.adoptionId })).toBe('activityId:NOT_FOUND');
    expect(await wrong({ voucher: ' ' })).toBe('voucher:REQUIRED');
    expect(refusal(await ask('li-wen', spend, use(other.projectId)))).toBe('lineId:REQUIRED');
    expect(await ask('li-wen', spend, use(lineId, { adoptionId: site.adoptionId }))).toMatchObject({ amount: 400 });
    const drafted = await draft();
    expect(refusal(await ask('li-wen', spend, use(drafted.lines[0]?.id ?? '')))).toBe('STAGE');
  });
});

describe('an adjustment', () => {
  test('moves money by the word of another, and the sum stays', async () => {
    const budget = await approved();
    const [from, to] = budget.lines as [Line, Line];
    const wish = { budgetId: budget.id, input: { fromLineId: from.id, toLineId: to.id, amount: 300.05, reason: '培训改为线上' } };
    expect(refusal(await ask('zhang-hui', propose, { ...wish, input: { ...wish.input, toLineId: from.id } }))).toBe('toLineId:SAME_LINE');
    expect(refusal(await ask('zhang-hui', propose, { ...wish, input: { ...wish.input, amount: 9999 } }))).toBe('amount:LINE_EXHAUSTED');
    const own = await ask<Row>('zhang-hui', propose, wish);
    expect(refusal(await ask('zhang-hui', agree, { ...own }))).toBe('OWN_PROPOSAL');
    expect(await ask('zhang-hui', reject, { ...own, reason: '金额需要重新测算' })).toMatchObject({ stage: 'REJECTED' });
    const proposed = await ask<Row>('li-wen', propose, wish);
    expect(refusal(await ask('li-wen', agree, { ...proposed }))).toBe('NOT_ALLOWED');
    expect(await ask('zhang-hui', agree, { ...proposed })).toMatchObject({ stage: 'APPROVED', allowedActions: [] });
    const after = await now(budget.id);
    expect(after).toMatchObject({ planned: 1500.3, balance: 1500.3 });
    expect(after.lines.map(({ adjusted, balance }) => [adjusted, balance])).toEqual([
      [-300.05, 700.05],
      [300.05, 800.25],
    ]);
    expect(await ask('li-wen', spend, use(to.id, { amount: 800.25 }))).toMatchObject({ amount: 800.25 });
  });

  test('takes nothing from a line that was spent meanwhile, and keeps a settlement waiting', async () => {
    const budget = await approved();
    const [from, to] = budget.lines as [Line, Line];
    const proposed = await ask<Row>('li-wen', propose, {
      budgetId: budget.id,
      input: { fromLineId: from.id, toLineId: to.id, amount: 1000, reason: '培训改为线上' },
    });
    await ask('li-wen', spend, use(from.id));
    expect(refusal(await ask('zhang-hui', agree, { ...proposed }))).toBe('LINE_SHORT');
    const { version } = await now(budget.id);
    expect(refusal(await ask('zhang-hui', settle, { id: budget.id, version: budget.version, note: '全年执行情况' }))).toBe('STALE_VERSION');
    expect(refusal(await ask('zhang-hui', settle, { id: budget.id, version, note: '全年执行情况' }))).toBe('ADJUSTMENTS_OPEN');
    await ask('zhang-hui', reject, { ...proposed, reason: '科目余额不足' });
    const settled = await ask<Budget>('zhang-hui', settle, { id: budget.id, version, note: '全年执行情况良好' });
    expect(settled).toMatchObject({ stage: 'SETTLED', used: 400, allowedActions: [] });
    expect(refusal(await ask('li-wen', spend, use(to.id)))).toBe('STAGE');
    const move = { fromLineId: from.id, toLineId: to.id, amount: 1, reason: '决算之后再调' };
    expect(refusal(await ask('li-wen', propose, { budgetId: budget.id, input: move }))).toBe('STAGE');
  });
});

test('neither holder nor site nor another association finds a budget, its lines or its uses', async () => {
  const budget = await approved();
  const used = await ask<Row>('li-wen', spend, use(budget.lines[0]?.id ?? ''));
  for (const person of ['chen-ke', 'lin-yue']) {
    const caller = await portal.as(person);
    const { data } = await caller.run('query($id: ID!) { promotionBudget(id: $id) { id } }', { id: budget.id });
    expect(data?.promotionBudget ?? null).toBeNull();
    for (const [document, variables] of [
      [approve, { ...budget }],
      [spend, use(budget.lines[0]?.id ?? '')],
      [reverse, { id: used.id, reason: '外部机构冲销' }],
    ] as const) {
      const { data: done, errors: refused } = await caller.run(document, variables as Record<string, unknown>);
      const [answer] = Object.values(done ?? {}) as (Answer | null | undefined)[];
      expect(answer?.code ?? refused?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    }
  }
  const { client } = portal.services.database;
  for (const organisation of ['enterprise', 'institution', 'association-delta']) {
    const tenantId = portal.organisationId(organisation);
    const seen = await withScope({ kind: 'system', tenantId }, async () => [
      await client.promotionBudget.count(),
      await client.budgetLine.count(),
      await client.budgetUse.count(),
      await client.budgetAdjustment.count(),
    ]);
    expect(seen).toEqual([0, 0, 0, 0]);
  }
});

test('the ledger and the work list follow the money', async () => {
  const drafted = await draft();
  const work = async (person: string) => {
    const { data, errors: failed } = await (await portal.as(person)).run('{ workItems { kind link } }');
    return JSON.stringify(data ?? failed);
  };
  expect(await work('zhang-hui')).toContain(`/budgets/${drafted.id}`);
  expect(await work('li-wen')).not.toContain(`/budgets/${drafted.id}`);
  const budget = await ask<Budget>('zhang-hui', approve, { ...drafted });
  await ask('li-wen', spend, use(budget.lines[0]?.id ?? ''));
  const lines = await withScope({ kind: 'system', tenantId: site.tenantId }, () =>
    portal.services.database.client.ledgerEntry.findMany({
      where: { tenantId: site.tenantId, objectId: budget.id },
      orderBy: { id: 'asc' },
    }),
  );
  expect(lines.map(({ act }) => act)).toEqual(['budget-approved', 'budget-spent']);
  expect(lines[1]?.params).toEqual({ number: budget.number, line: '带教培训', amount: 400 });
});

test('yuan are added without dust, to the fen, whatever they are', () => {
  const fen = fc.integer({ min: 1, max: 99_999_999_999 });
  fc.assert(
    fc.property(fc.array(fen, { maxLength: 60 }), (amounts) => {
      const yuan = amounts.map((each) => each / 100);
      expect(yuan.every((each) => yuanField.safeParse(each).success)).toBe(true);
      expect(sumOf(yuan)).toBe(amounts.reduce((sum, each) => sum + each, 0) / 100);
    }),
  );
  fc.assert(fc.property(fen, fc.integer({ min: 1, max: 9 }), (each, tenth) => !yuanField.safeParse(each / 100 + tenth / 1_000).success));
  expect([shareOf(1, 3), shareOf(0, 0), shareOf(5, 5)]).toEqual([33.3, null, 100]);
});
