import { randomUUID } from 'node:crypto';
import { commitImport, tryImport } from '@xinglin/kernel/tables/commit-import';
import { describeImport } from '@xinglin/kernel/tables/describe-import';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestCall, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterAll(() => portal.close());

const HEAD = '技术名称,申报单位,单位类型,专业类别,征集渠道,推荐或合作单位,技术简介,技术类型,适用机构,应用年限';
const file = (...lines: string[]) => ({ name: '纸质申报.csv', bytes: Buffer.from([HEAD, ...lines].join('\r\n')) });
const keyOf = ({ id }: TestCall) => `technology-promotion.dossiers.${id}`;
const enterprise = demoOrganisations.find(({ key }) => key === 'enterprise')?.name ?? '';
const ctxOf = async (person: string) => (await portal.as(person)).ctx();
const dossiers = (call: TestCall) =>
  world.system((db) => db.dossier.findMany({ where: { callId: call.id }, include: { revisions: true }, orderBy: { number: 'asc' } }));

test('a table has the columns of its call: tracks, ways to submit, questions of the form', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const described = await describeImport(await ctxOf('zhang-hui'), keyOf(call));
  const columns = new Map(described.columns.map((column) => [column.key, column]));
  expect(columns.get('track')?.choices).toEqual(['心血管']);
  expect(columns.get('answers.kind')?.choices).toContain('治疗');
  expect(columns.get('answers.yearsInUse')?.title).toContain('应用年限');
  expect(columns.has('answers.safetyFiles')).toBe(false);
});

test('broken rows are told with row and column, and nothing is taken', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const report = await tryImport(
    await ctxOf('zhang-hui'),
    keyOf(call),
    file(
      '卒中筛查,无名诊所,,心血管,推广组推荐,县域推广组,简介,治疗,乡镇卫生院,3',
      '胸痛救治,无名医院,医疗卫生机构,骨科,推广组推荐,,简介,治疗,太空舱,-1',
    ),
  );
  const found = report.problems.map(({ row, title, code }) => [row, title, code]);
  expect(found).toContainEqual([2, '单位类型', 'KIND_MISSING']);
  expect(found).toContainEqual([3, '专业类别', 'NOT_IN_LIST']);
  expect(report.proof).toBeNull();
  expect(await dossiers(call)).toEqual([]);
});

test('a checked table is taken whole: paper dossiers of the register where they are known, and not twice', async () => {
  const call = await world.call({ stage: 'SCREENING' });
  const ctx = await ctxOf('zhang-hui');
  const table = file(
    `卒中筛查适宜技术,${enterprise},,心血管,推广组推荐,县域推广组,面向基层的卒中筛查,治疗,乡镇卫生院、其他,3`,
    '胸痛救治适宜技术,无名医院,医疗卫生机构,心血管,推广组推荐,县域推广组,胸痛分级救治,治疗,二级医院,4.5',
  );
  const { proof, problems } = await tryImport(ctx, keyOf(call), table);
  expect(problems).toEqual([]);
  const taken = await inTestScope(ctx.scope, () =>
    commitImport(ctx, keyOf(call), table, { proof: proof ?? '', idempotencyKey: randomUUID() }),
  );
  expect(taken).toEqual({ rows: 2 });
  const rows = await dossiers(call);
  expect(rows).toMatchObject([
    { onPaper: true, stage: 'RECEIVED', applicantId: portal.organisationId('enterprise'), applicantName: enterprise },
    { onPaper: true, applicantId: null, applicantName: '无名医院', applicantKind: 'institution' },
  ]);
  expect(rows[0]?.revisions[0]?.answers).toEqual({
    summary: '面向基层的卒中筛查',
    kind: 'treatment',
    settings: ['township', 'other'],
    yearsInUse: 3,
  });
  const again = await tryImport(await ctxOf('zhang-hui'), keyOf(call), table);
  expect(again.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'TAKEN'],
    [3, 'TAKEN'],
  ]);
});

test('a sealed call takes none, and another organisation finds no table', async () => {
  const sealed = await world.call({ stage: 'OPEN', sealed: true });
  const row = '卒中筛查,无名医院,医疗卫生机构,心血管,推广组推荐,县域推广组,简介,治疗,其他,3';
  const report = await tryImport(await ctxOf('zhang-hui'), keyOf(sealed), file(row));
  expect(report.problems).toMatchObject([{ code: 'CALL_NOT_TAKING' }]);
  await expect(tryImport(await ctxOf('chen-ke'), keyOf(sealed), file(row))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(tryImport(await ctxOf('zhang-hui'), `technology-promotion.dossiers.${randomUUID()}`, file(row))).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});
