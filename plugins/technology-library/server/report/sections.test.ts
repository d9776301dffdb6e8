// What a report says of complaints and of money: counted by the day it happened, kept as it was frozen, drawn on paper.
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { readDirectory } from '@xinglin/kernel/zip/zip-directory';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let site: TestSite;
const person = randomUUID();
const other = randomUUID();
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const [training, travel] = [randomUUID(), randomUUID()];
const budgetId = randomUUID();
const spend = (lineId: string, spentOn: string, amount: number) => ({
  ...{ tenantId: site.tenantId, budgetId, lineId, spentOn: day(spentOn), amount, payee: '收款人甲', voucher: randomUUID() },
  recordedBy: person,
});

type Step = readonly [act: string, day: string, toStage?: string];
const complaint = async (category: string, receivedOn: string, steps: readonly Step[], more: object = {}) =>
  behind(portal, 'association', async (db) => {
    const { tenantId, projectId, entryId } = site;
    const { id } = await db.complaint.create({
      data: {
        ...{
          tenantId,
          projectId,
          entryId,
          number: `TS-${randomUUID().slice(0, 8)}`,
          channel: 'PHONE',
          category,
          title: '不写进报告的事由',
        },
        ...{ description: '投诉内容', receivedOn: day(receivedOn), createdBy: person, handlerId: person, search: [], reminded: [] },
        ...{
          acceptBy: new Date(day(receivedOn).getTime() + 7 * 86_400_000),
          answerBy: new Date(day(receivedOn).getTime() + 60 * 86_400_000),
        },
        ...more,
      },
    });
    await db.complaintEvent.createMany({
      data: steps.map(([act, on, toStage = null]) => ({
        ...{ tenantId, complaintId: id, act, toStage, recordedBy: person, recordedAt: new Date(`${on}T02:00:00Z`) },
      })),
    });
  });

beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-07-10T02:00:00Z'));
  site = await makeSite(portal);
  await behind(portal, 'association', async (db) => {
    const { tenantId, projectId } = site;
    const approved = { stage: 'APPROVED', draftedBy: person, approvedBy: other, approvedAt: day('2026-01-10') };
    await db.promotionBudget.create({
      data: { id: budgetId, tenantId, projectId, number: 'JF2026-0901', year: 2026, search: [], ...approved },
    });
    const line = { tenantId, budgetId, source: 'ASSOCIATION' };
    await db.budgetLine.createMany({
      data: [
        { ...line, id: training, position: 0, category: 'TRAINING', title: '骨干培训', amount: 10_000 },
        { ...line, id: travel, position: 1, category: 'TRAVEL', title: '督导差旅', amount: 5_000, source: 'FISCAL' },
      ],
    });
    await db.budgetUse.createMany({
      data: [
        spend(training, '2026-02-10', 1_000.5),
        spend(training, '2026-05-10', 2_000),
        spend(travel, '2026-06-30', 300),
        spend(travel, '2026-07-01', 700),
      ],
    });
    const moved = { tenantId, budgetId, fromLineId: travel, toLineId: training, reason: '培训增加', proposedBy: person, judgedBy: other };
    await db.budgetAdjustment.createMany({
      data: [
        { ...moved, amount: 1_000, stage: 'APPROVED', judgedAt: day('2026-06-01') },
        { ...moved, amount: 500, stage: 'APPROVED', judgedAt: day('2026-07-05') },
        { ...moved, amount: 250, stage: 'REJECTED', judgedAt: day('2026-06-02') },
      ],
    });
    await db.promotionBudget.create({
      data: { tenantId, projectId, number: 'JF2027-0901', year: 2027, search: [], stage: 'DRAFT', draftedBy: person },
    });
  });
  const done = { verdict: 'PARTLY', answeredOn: day('2026-06-20'), investigatedBy: person, stage: 'ANSWERED' };
  await complaint(
    'CHARGES',
    '2026-03-20',
    [
      ['accept', '2026-03-22', 'ACCEPTED'],
      ['answer', '2026-06-20', 'ANSWERED'],
    ],
    done,
  );
  await complaint('CHARGES', '2026-04-02', [['accept', '2026-04-05', 'ACCEPTED']], { stage: 'ACCEPTED' });
  await complaint('SAFETY', '2026-06-28', [['accept', '2026-07-02', 'ACCEPTED']], { stage: 'ACCEPTED' });
  await complaint('OTHER', '2026-07-01', []);
  await complaint('OTHER', '2026-05-05', [['reject', '2026-05-06', 'REJECTED']], { stage: 'REJECTED', reasonCode: 'NOT_OURS' });
});
afterAll(() => portal.close());

interface Content {
  frozen: boolean;
  sentences: Record<string, string>;
  tables: { key: string; chapter: string; columns: { title: string }[]; rows: (string | number | null)[][] }[];
}
interface Row {
  id: string;
  version: number;
  docxFileId: string;
  pdfFileId: string;
  xlsxFileId: string;
}
const fields = '... on PromotionReport { id version docxFileId pdfFileId xlsxFileId } ... on DomainError { code }';
const run = async (who: string, text: string, variables: Record<string, unknown>) => {
  const { data, errors } = await (await portal.as(who)).run(text, variables);
  if (!data?.done) throw new Error(JSON.stringify(errors ?? data));
  return data.done as Row;
};
const open = (input: object) =>
  run('li-wen', `mutation($input: NewPromotionReportInput!) { done: openPromotionReport(input: $input) { ${fields} } }`, { input });
const contentOf = async (id: string): Promise<Content> => {
  const { data } = await (await portal.as('li-wen')).run(
    'query($id: ID!) { reportContent(reportId: $id) { frozen sentences tables { key chapter columns { title } rows } } }',
    { id },
  );
  return data?.reportContent as unknown as Content;
};
const rowsOf = ({ tables }: Content, key: string) => tables.find((table) => table.key === key)?.rows;
const quarter = { period: 'QUARTER', year: 2026, quarter: 2 };

test('money stands in it as it was on the last day, line by line in the report of a project', async () => {
  const content = await contentOf((await open({ ...quarter, projectId: site.projectId })).id);
  expect(rowsOf(content, 'budgets')).toEqual([['JF2026-0901', expect.any(String), '2026', 15_000, 2_300, 3_300.5, 22]]);
  expect(rowsOf(content, 'budgetLines')).toEqual([
    ['培训费', '骨干培训', 11_000, 2_000, 3_000.5, 27.3],
    ['差旅费', '督导差旅', 4_000, 300, 300, 7.5],
  ]);
  expect(rowsOf(content, 'fundSources')).toEqual([
    ['财政资金', 4_000, 300, 300, 7.5],
    ['协会经费', 11_000, 2_000, 3_000.5, 27.3],
  ]);
  expect(content.sentences.FUNDS).toBe('期末预算 15,000.00 元，累计支出 3,300.50 元，执行率 22%；本期支出 2,300.00 元。');
  expect(content.tables.filter(({ chapter }) => chapter === 'FUNDS')).toHaveLength(3);
});

test('a time before the budget was approved says nothing of it', async () => {
  const content = await contentOf((await open({ period: 'QUARTER', year: 2025, quarter: 4, projectId: site.projectId })).id);
  for (const key of ['budgets', 'budgetLines', 'fundSources']) expect(rowsOf(content, key), key).toBeUndefined();
  expect(content.sentences.FUNDS).toBeUndefined();
  expect(rowsOf(content, 'complaints')).toBeUndefined();
});

test('complaints are counted by receipt and by step; nothing of what they say or of whom', async () => {
  const content = await contentOf((await open({ ...quarter, projectId: null })).id);
  expect(rowsOf(content, 'complaints')).toEqual([
    ['本期收到', 3],
    ['本期受理', 1],
    ['本期不予受理', 1],
    ['本期答复', 1],
    ['本期办结', 0],
    ['本期重新办理', 0],
    ['期末未答复', 2],
    ['其中已逾期', 1],
  ]);
  expect(rowsOf(content, 'complaintCategories')).toEqual([
    ['收费', 1, 1, 1],
    ['安全', 1, 0, 0],
    ['其他', 1, 0, 0],
  ]);
  expect(rowsOf(content, 'budgetLines')?.[0]).toEqual(['培训费', 11_000, 2_000, 3_000.5, 27.3]);
  expect(JSON.stringify(content)).not.toContain('不写进报告的事由');
  expect(JSON.stringify(content)).not.toContain('收款人甲');
});

test('what is spent or complained of later changes nothing in a published report, and its files say the same', async () => {
  const project = { ...quarter, quarter: 1, projectId: site.projectId };
  const draft = await open(project);
  const target = '$id: ID!, $version: Int!';
  const words = await run(
    'li-wen',
    `mutation(${target}, $input: PromotionReportWordsInput!) { done: writePromotionReport(id: $id, version: $version, input: $input) { ${fields} } }`,
    { id: draft.id, version: draft.version, input: { SUMMARY: '概述。', FUNDS: '经费按计划执行。' } },
  );
  const submit = `mutation(${target}) { done: submitPromotionReport(id: $id, version: $version) { ${fields} } }`;
  const handedIn = await run('li-wen', submit, { id: words.id, version: words.version });
  const publish = `mutation(${target}) { done: publishPromotionReport(id: $id, version: $version) { ${fields} } }`;
  await run('zhang-hui', publish, { id: handedIn.id, version: handedIn.version });
  const before = await contentOf(draft.id);
  await behind(portal, 'association', (db) => db.budgetUse.createMany({ data: [spend(training, '2026-03-01', 4_000)] }));
  await complaint('CONDUCT', '2026-03-05', []);
  const after = await contentOf(draft.id);
  expect(after).toEqual(before);
  expect(after.frozen).toBe(true);
  await portal.drain();
  const read = 'query($id: ID!) { done: promotionReport(id: $id) { id version docxFileId pdfFileId xlsxFileId } }';
  const there = await run('zhang-hui', read, { id: draft.id });
  const bytes = async (id: string) => buffer(await portal.services.files.get(keyOf({ id, tenantId: site.tenantId })));
  const textOf = async (id: string) => {
    const entries = readDirectory(await bytes(id), 1_000).map(async (entry) => (await unpackEntry(entry)).toString());
    return (await Promise.all(entries)).join('\n');
  };
  const paper = await textOf(there.docxFileId);
  for (const said of ['经费按计划执行。', '经费预算执行', '15,000.00', '1,000.50', '投诉办理']) expect(paper, said).toContain(said);
  const sheets = await textOf(there.xlsxFileId);
  for (const said of ['预算科目使用', '骨干培训', '投诉类别']) expect(sheets, said).toContain(said);
  expect((await bytes(there.pdfFileId)).subarray(0, 5).toString()).toBe('%PDF-');
});
