import { randomUUID } from 'node:crypto';
import { commitImport, tryImport } from '@xinglin/kernel/tables/commit-import';
import { describeImport } from '@xinglin/kernel/tables/describe-import';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyPromotionServer } from '../index.ts';
import { createWorld, type TestCall, type World } from '../testing/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await createTestPortal([technologyPromotionServer]);
  world = createWorld(portal);
});
afterEach(() => portal.setTime(undefined));
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

test('a day of receipt lies between the publication of the call and today, in China', async () => {
  // 2026-11-23 in China already, the 22nd still in UTC.
  portal.setTime(new Date('2026-11-22T17:00:00Z'));
  const call = await world.call({ stage: 'SCREENING', opensAt: new Date('2026-11-01T00:00:00+08:00') });
  const row = (title: string, day: string) => `${title},无名医院,医疗卫生机构,心血管,推广组推荐,县域推广组,简介,治疗,其他,3,${day}`;
  const days = ['2030-11-20', '1999-11-20', '2026-11-24', '2026-10-31', '2026-11-23', '2026-11-01'];
  const lines = [`${HEAD},收件日期`, ...days.map((day, at) => row(`技术${at}`, day))];
  const table = { name: '纸质申报.csv', bytes: Buffer.from(lines.join('\r\n')) };
  const { problems } = await tryImport(await ctxOf('zhang-hui'), keyOf(call), table);
  expect(problems.map(({ row: at, title, code, text }) => [at, title, code, text])).toEqual([
    [2, '收件日期', 'RECEIVED_AHEAD', '收件日期不能晚于今天（2026-11-23）。'],
    [3, '收件日期', 'RECEIVED_EARLY', '收件日期不能早于本批次发布之日（2026-11-01）。'],
    [4, '收件日期', 'RECEIVED_AHEAD', '收件日期不能晚于今天（2026-11-23）。'],
    [5, '收件日期', 'RECEIVED_EARLY', '收件日期不能早于本批次发布之日（2026-11-01）。'],
  ]);
});

test('a call that takes none now says so of the whole file, and when it can, before a file is asked for', async () => {
  const closesAt = new Date('2099-12-31T23:59:59+08:00');
  const sealed = await world.call({ stage: 'OPEN', sealed: true, closesAt });
  const refusal = '本批次尚未启封，2099-12-31 23:59 截止后可以导入；提前启封的，启封后即可导入。';
  expect(await describeImport(await ctxOf('zhang-hui'), keyOf(sealed))).toMatchObject({ refusal });
  const rows = ['一', '二'].map((name) => `${name}号技术,无名医院,医疗卫生机构,骨科,推广组推荐,,简介,治疗,其他,3`);
  const report = await tryImport(await ctxOf('zhang-hui'), keyOf(sealed), file(...rows));
  expect(report).toMatchObject({ counts: { rows: 2, bad: 0, problems: 1 }, proof: null });
  expect(report.problems).toMatchObject([{ row: null, letters: null, code: 'CALL_NOT_TAKING', text: refusal }]);
  const stages = { DRAFT: '尚未发布', REVIEWING: '已过形式审查', CANCELLED: '已取消' } as const;
  for (const [stage, words] of Object.entries(stages)) {
    const call = await world.call({ stage: stage as keyof typeof stages });
    expect((await describeImport(await ctxOf('zhang-hui'), keyOf(call))).refusal).toContain(words);
  }
  for (const call of [await world.call({ stage: 'SCREENING' }), await world.call({ stage: 'OPEN', sealed: false })]) {
    expect((await describeImport(await ctxOf('zhang-hui'), keyOf(call))).refusal).toBeNull();
  }
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
