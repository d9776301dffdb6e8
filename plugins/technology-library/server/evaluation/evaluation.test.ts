import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAll, remindFigures } from '../figure/jobs.ts';
import { technologyLibraryServer } from '../index.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const value = '... on IndicatorValue { id version stage value numerator denominator correctsId }';
const indicatorFields = '... on Indicator { id version retired }';
const create = `mutation($projectId: ID!, $input: IndicatorInput!) { createIndicator(projectId: $projectId, input: $input) { __typename ${indicatorFields} ${errors} } }`;
const update = `mutation($id: ID!, $version: Int!, $input: IndicatorInput!) { updateIndicator(id: $id, version: $version, input: $input) { __typename ${indicatorFields} ${errors} } }`;
const askNow = `mutation($id: ID!) { askForFigures(id: $id) { __typename ${indicatorFields} ${errors} } }`;
const report = (name = 'reportFigure') =>
  `mutation($id: ID!, $version: Int!, $input: FigureInput!) { ${name}(id: $id, version: $version, input: $input) { __typename ${value} ${errors} } }`;
const verify = `mutation($id: ID!, $version: Int!) { verifyFigure(id: $id, version: $version) { __typename ${value} ${errors} } }`;
const sendBack = `mutation($id: ID!, $version: Int!, $reason: String) { returnFigure(id: $id, version: $version, reason: $reason) { __typename ${value} ${errors} } }`;
const lock = `mutation($indicatorId: ID!) { lockFigures(indicatorId: $indicatorId) { __typename ${indicatorFields} ${errors} } }`;
const correct = `mutation($id: ID!, $version: Int!, $input: FigureCorrectionInput!) { correctFigure(id: $id, version: $version, input: $input) { __typename ${value} ${errors} } }`;
const evaluationFields = '... on Evaluation { id version stage score conclusion contentHash }';
const open = `mutation($input: EvaluationInput!) { createEvaluation(input: $input) { __typename ${evaluationFields} ${errors} } }`;
const conclude = `mutation($id: ID!, $version: Int!, $input: EvaluationConclusionInput!) { concludeEvaluation(id: $id, version: $version, input: $input) { __typename ${evaluationFields} ${errors} } }`;
const evaluated =
  'query($id: ID!) { evaluatedFigures(evaluationId: $id) { score figures { name sites numerator denominator value attainment } } }';

interface Row {
  __typename: string;
  id: string;
  version: number;
  stage: string;
  value: number | null;
  score: number | null;
  contentHash: string;
  correctsId: string | null;
  code?: string;
  issues?: { path: string; code: string }[];
}
const ask = async (person: string, document: string, variables: Record<string, unknown>) => {
  const { data, errors: refused } = await (await portal.as(person)).run(document, variables);
  const reply = Object.values(data ?? {})[0] as Row | null | undefined;
  return reply ?? ({ __typename: String(refused?.[0]?.message) } as Row);
};
const done = async (person: string, document: string, variables: Record<string, unknown>) => {
  const row = await ask(person, document, variables);
  if (!row.id) throw new Error(JSON.stringify(row));
  return row;
};
const figuresOf = async (person: string, indicatorId: string) => {
  const { data } = await (await portal.as(person)).run(
    'query($filter: FigureFilter) { figures(filter: $filter, page: { first: 50 }) { items { id version stage period value correctsId site { id } } } }',
    { filter: { indicatorId } },
  );
  return (data?.figures as { items: (Row & { period: string; site: { id: string } | null })[] } | null)?.items ?? [];
};

const share = (more: object = {}) => ({
  name: '规范操作率',
  dimension: 'IMPLEMENTATION',
  unit: 'PERCENT',
  numerator: '按规范完成的例数',
  denominator: '全部例数',
  target: 90,
  weight: 2,
  period: 'QUARTER',
  source: '手术记录',
  ...more,
});
/** A project with sites on and off the platform, all in use since January. */
const project = async (sites: number): Promise<TestSite[]> => {
  const first = await makeSite(portal, { siteId: null, siteName: '一号医院', holderId: portal.organisationId('enterprise') });
  const { client } = portal.services.database;
  const { tenantId, entryId, versionId, projectId } = first;
  const site = (at: number) => ({
    tenantId,
    projectId,
    entryId,
    versionId,
    siteId: at === 1 ? portal.organisationId('institution') : null,
    siteName: `${at + 1} 号医院`,
    areaCode: '440100',
    siteLevel: 'SECONDARY',
    stage: 'ROUTINE',
    stageSince: new Date('2026-02-01'),
  });
  await withScope({ kind: 'system', tenantId }, async () => {
    await client.siteAdoption.createMany({ data: Array.from({ length: sites - 1 }, (_, at) => site(at + 1)) });
    await client.siteAdoption.updateMany({ where: { tenantId, projectId }, data: { adoptedOn: new Date('2026-02-01') } });
  });
  return withScope({ kind: 'system', tenantId }, async () =>
    (await client.siteAdoption.findMany({ where: { tenantId, projectId }, orderBy: { createdAt: 'asc' } })).map((row) => ({
      ...first,
      adoptionId: row.id,
      siteId: row.siteId,
    })),
  );
};
const night = async (date: string, job: typeof askAll) => {
  portal.setTime(new Date(`${date}T01:00:00Z`));
  const ctx = (await portal.as('zhang-hui')).ctx();
  await inTransaction(ctx, () => job(ctx));
  await portal.drain();
};
/** Every site's figure reported by li-wen for those off the platform and by the site itself otherwise, then verified. */
const allVerified = async (indicatorId: string, numerator: number, denominator: number) => {
  for (const figure of await figuresOf('zhang-hui', indicatorId)) {
    const input = { numerator, denominator };
    const own = (await figuresOf('lin-yue', indicatorId)).some(({ id }) => id === figure.id);
    const reported = own
      ? await done('lin-yue', report(), { id: figure.id, version: figure.version, input })
      : await done('li-wen', report('reportFigureFor'), { id: figure.id, version: figure.version, input });
    await done('zhang-hui', verify, { id: figure.id, version: reported.version });
  }
};

describe('a figure', () => {
  test('is asked for once when its period is over, of every site that used the technology then', async () => {
    portal.setTime(new Date('2026-07-05T01:00:00Z'));
    const sites = await project(3);
    const indicator = await done('zhang-hui', create, { projectId: sites[0]?.projectId, input: share() });
    await night('2026-07-05', askAll);
    await night('2026-07-06', askAll);
    const asked = await figuresOf('zhang-hui', indicator.id);
    expect(asked.map(({ stage, period }) => [stage, period])).toEqual([
      ['ASKED', '2026-Q2'],
      ['ASKED', '2026-Q2'],
      ['ASKED', '2026-Q2'],
    ]);
    expect((await ask('zhang-hui', askNow, { id: indicator.id })).code).toBe('NOBODY_TO_ASK');
    const seen = await figuresOf('lin-yue', indicator.id);
    expect(seen.map(({ site }) => site?.id)).toEqual([sites.find(({ siteId }) => siteId)?.adoptionId]);
    expect(await figuresOf('chen-ke', indicator.id)).toEqual([]);
  });

  test('is verified by somebody else, returned with a reason, and more than the whole is refused at its field', async () => {
    const [site] = (await project(2)).filter(({ siteId }) => siteId);
    const indicator = await done('zhang-hui', create, { projectId: site?.projectId, input: share() });
    await done('zhang-hui', askNow, { id: indicator.id });
    const [figure] = await figuresOf('lin-yue', indicator.id);
    const reply = (numerator: number, denominator: number | null) =>
      ask('lin-yue', report(), { id: figure?.id, version: figure?.version, input: { numerator, denominator } });
    expect((await reply(11, 10)).issues).toEqual([{ path: 'numerator', code: 'MORE_THAN_WHOLE' }]);
    expect((await reply(1, null)).issues).toEqual([{ path: 'denominator', code: 'REQUIRED' }]);
    const reported = await reply(9, 10);
    expect([reported.stage, reported.value]).toEqual(['REPORTED', 90]);
    expect((await ask('zhang-hui', sendBack, { ...reported, reason: '' })).issues?.[0]?.path).toBe('reason');
    const back = await done('zhang-hui', sendBack, { ...reported, reason: '分母应含转院病例。' });
    const again = await done('lin-yue', report(), { id: back.id, version: back.version, input: { numerator: 9, denominator: 12 } });
    expect((await done('zhang-hui', verify, { ...again })).value).toBe(75);
    const other = (await figuresOf('zhang-hui', indicator.id)).find(({ stage }) => stage === 'ASKED');
    const own = await done('zhang-hui', report('reportFigureFor'), { ...other, input: { numerator: 1, denominator: 2 } });
    expect((await ask('zhang-hui', verify, { ...own })).__typename).toBe('NotAllowedError');
  });

  test('is verified and evaluated by a program as by a person, though not where it reported itself', async () => {
    const projectId = (await project(2))[0]?.projectId;
    const indicator = await done('zhang-hui', create, { projectId, input: share() });
    await done('zhang-hui', askNow, { id: indicator.id });
    const program = await programOf(portal, 'zhang-hui');
    const [first, second] = await figuresOf('zhang-hui', indicator.id);
    const input = { numerator: 9, denominator: 10 };
    const byPerson = await done('li-wen', report('reportFigureFor'), { ...first, input });
    expect((await program.run(verify, { ...byPerson })).data?.verifyFigure).toMatchObject({ stage: 'VERIFIED' });
    const own = (await program.run(report('reportFigureFor'), { ...second, input })).data?.reportFigureFor as Row;
    expect((await program.run(verify, { ...own })).data?.verifyFigure).toMatchObject({ __typename: 'NotAllowedError' });
    const draft = await done('zhang-hui', open, { input: { projectId, startsOn: '2026-01-01', endsOn: '2026-06-30' } });
    const words = { conclusion: 'PARTLY', findings: '部分单位达到目标，其余仍在改进。' };
    expect((await program.run(conclude, { ...draft, input: words })).data?.concludeEvaluation).toMatchObject({ stage: 'CONCLUDED' });
  });

  test('an indicator is not bent once a figure was reported for it', async () => {
    const sites = await project(2);
    const indicator = await done('zhang-hui', create, { projectId: sites[0]?.projectId, input: share() });
    expect((await ask('zhang-hui', create, { projectId: sites[0]?.projectId, input: share() })).issues).toEqual([
      { path: 'name', code: 'TAKEN' },
    ]);
    const changed = await done('zhang-hui', update, { ...indicator, input: share({ target: 85 }) });
    await done('zhang-hui', askNow, { id: indicator.id });
    await allVerified(indicator.id, 9, 10);
    expect((await ask('zhang-hui', update, { ...changed, input: share({ target: 50 }) })).code).toBe('FIGURES_REPORTED');
    const bad = await ask('zhang-hui', create, { projectId: sites[0]?.projectId, input: share({ name: '人次', unit: 'COUNT' }) });
    expect(bad.issues).toEqual([{ path: 'denominator', code: 'COUNT_HAS_NONE' }]);
  });

  test('that is late is reminded of once on each side', async () => {
    portal.setTime(new Date('2026-07-05T01:00:00Z'));
    const sites = await project(2);
    const indicator = await done('zhang-hui', create, { projectId: sites[0]?.projectId, input: share({ name: '提醒指标' }) });
    await done('zhang-hui', askNow, { id: indicator.id });
    for (const date of ['2026-07-16', '2026-07-17', '2026-07-18', '2026-07-20', '2026-07-21', '2026-07-25'])
      await night(date, remindFigures);
    const titles = async (person: string) => {
      const { data } = await (await portal.as(person)).run('{ notifications(page: { first: 100 }) { items { title } } }');
      const page = data?.notifications as { items: { title: string }[] } | null | undefined;
      return (page?.items ?? []).map(({ title }) => title).filter((title) => title.includes('提醒指标'));
    };
    expect((await titles('lin-yue')).toSorted()).toEqual(
      ['填报将到期：提醒指标', '填报将到期：提醒指标', '填报已逾期：提醒指标', '指标填报：提醒指标'].toSorted(),
    );
    expect(await titles('zhang-hui')).toEqual(['填报已逾期：提醒指标', '填报已逾期：提醒指标']);
  });
});

describe('an evaluation', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-06-30' };

  test('freezes what verified figures come to; a figure that is corrected after the report was frozen changes neither it nor the locked row', async () => {
    portal.setTime(new Date('2026-07-05T01:00:00Z'));
    const sites = await project(5);
    const projectId = sites[0]?.projectId;
    const indicator = await done('zhang-hui', create, { projectId, input: share() });
    await done('zhang-hui', askNow, { id: indicator.id });
    await allVerified(indicator.id, 45, 50);
    const draft = await done('zhang-hui', open, { input: { projectId, ...year } });
    const words = { conclusion: 'EFFECTIVE', findings: '各单位规范操作率达到目标。' };
    const concluded = await done('zhang-hui', conclude, { ...draft, input: words });
    expect([concluded.stage, concluded.score]).toEqual(['CONCLUDED', 100]);
    await done('zhang-hui', lock, { indicatorId: indicator.id });
    expect((await ask('zhang-hui', lock, { indicatorId: indicator.id })).code).toBe('NOTHING_TO_LOCK');
    const [locked] = await figuresOf('zhang-hui', indicator.id);
    const fixed = await done('zhang-hui', correct, { ...locked, input: { numerator: 5, denominator: 50, reason: '重复计数。' } });
    expect(fixed.correctsId).toBe(locked?.id);
    const rows = await figuresOf('zhang-hui', indicator.id);
    expect(rows.find(({ id }) => id === locked?.id)).toMatchObject({ stage: 'CORRECTED', value: 90 });
    const figuresThen = async (id: string) => (await (await portal.as('zhang-hui')).run(evaluated, { id })).data?.evaluatedFigures;
    expect(await figuresThen(concluded.id)).toMatchObject({
      score: 100,
      figures: [{ sites: 5, numerator: 225, denominator: 250, value: 90 }],
    });
    await done('li-wen', verify, { id: fixed.id, version: fixed.version });
    const next = await done('zhang-hui', open, { input: { projectId, ...year } });
    expect(await figuresThen(next.id)).toMatchObject({ figures: [{ sites: 5, numerator: 185, denominator: 250, value: 74 }] });
    expect(await figuresThen(concluded.id)).toMatchObject({ figures: [{ value: 90 }] });
  });

  test('is read by the holder as a digest, without what fewer than five sites report; nothing of it by a site', async () => {
    portal.setTime(new Date('2026-07-05T01:00:00Z'));
    const digest = async (projectId: string | undefined) => {
      const draft = await done('zhang-hui', open, { input: { projectId, ...year } });
      const number = await done('zhang-hui', conclude, {
        ...draft,
        input: { conclusion: 'EFFECTIVE', findings: '各应用单位总体达到预期目标。' },
      });
      const { data } = await (await portal.as('chen-ke')).run(
        '{ evaluationDigests(page: { first: 100 }) { items { id score figures conclusion } } }',
      );
      const page = data?.evaluationDigests as { items: { id: string; score: number | null; figures: unknown }[] } | null | undefined;
      const items = page?.items ?? [];
      const whole = await (await portal.as('chen-ke')).run('query($id: ID!) { evaluation(id: $id) { id } }', { id: draft.id });
      expect(whole.data?.evaluation ?? null).toBeNull();
      const site = await (await portal.as('lin-yue')).run('{ evaluations { items { id } } }');
      expect(site.data?.evaluations ?? null).toBeNull();
      return items.find(({ id }) => id === number.id);
    };
    for (const [count, score, sites] of [
      [4, null, null],
      [5, 100, 5],
    ] as const) {
      const projectId = (await project(count))[0]?.projectId;
      const indicator = await done('zhang-hui', create, { projectId, input: share() });
      await done('zhang-hui', askNow, { id: indicator.id });
      await allVerified(indicator.id, 46, 50);
      const seen = await digest(projectId);
      expect(seen).toMatchObject({
        score,
        conclusion: 'EFFECTIVE',
        figures: [{ name: '规范操作率', sites, value: score === null ? null : 92 }],
      });
    }
  });

  test('that differs from an earlier one by a single site’s figure is held back from the holder', async () => {
    portal.setTime(new Date('2026-07-05T01:00:00Z'));
    const projectId = (await project(5))[0]?.projectId;
    const indicator = await done('zhang-hui', create, { projectId, input: share() });
    await done('zhang-hui', askNow, { id: indicator.id });
    await allVerified(indicator.id, 45, 50);
    const digest = async () => {
      const draft = await done('zhang-hui', open, { input: { projectId, ...year } });
      await done('zhang-hui', conclude, { ...draft, input: { conclusion: 'EFFECTIVE', findings: '各单位规范操作率达到目标。' } });
      const { data } = await (await portal.as('chen-ke')).run('{ evaluationDigests(page: { first: 100 }) { items { id score figures } } }');
      const page = data?.evaluationDigests as { items: { id: string }[] } | null | undefined;
      return page?.items.find(({ id }) => id === draft.id);
    };
    expect(await digest()).toMatchObject({ score: 100, figures: [{ sites: 5, value: 90 }] });
    expect(await digest()).toMatchObject({ score: 100, figures: [{ sites: 5, value: 90 }] });
    await done('zhang-hui', lock, { indicatorId: indicator.id });
    const [locked] = await figuresOf('zhang-hui', indicator.id);
    const fixed = await done('zhang-hui', correct, { ...locked, input: { numerator: 5, denominator: 50, reason: '重复计数。' } });
    await done('li-wen', verify, { id: fixed.id, version: fixed.version });
    expect(await digest()).toMatchObject({ score: null, figures: [{ sites: null, value: null }] });
  });

  test('without figures can only say that they do not suffice; one ahead of time is refused', async () => {
    const projectId = (await project(2))[0]?.projectId;
    const draft = await done('zhang-hui', open, { input: { projectId, ...year } });
    const say = (conclusion: string) => ask('zhang-hui', conclude, { ...draft, input: { conclusion, findings: '本期没有核验过的数据。' } });
    expect((await say('EFFECTIVE')).code).toBe('NO_FIGURES');
    expect((await say('INSUFFICIENT')).stage).toBe('CONCLUDED');
    expect((await ask('zhang-hui', open, { input: { projectId, startsOn: '2026-01-01', endsOn: '2026-12-31' } })).issues).toEqual([
      { path: 'endsOn', code: 'DAY_AHEAD' },
    ]);
    expect((await ask('zhang-hui', open, { input: { projectId, startsOn: '2026-05-01', endsOn: '2026-01-31' } })).issues).toEqual([
      { path: 'endsOn', code: 'ENDS_BEFORE_START' },
    ]);
  });

  test('leads to improvements, which are carried out and checked for their effect', async () => {
    const act = (name: string, type: string) =>
      `mutation($id: ID!, $version: Int!, $input: ${type}!) { ${name}(id: $id, version: $version, input: $input) { __typename ... on ImprovementAction { id version stage allowedActions } ${errors} } }`;
    const add = `mutation($id: ID!, $input: ImprovementInput!) { addImprovement(evaluationId: $id, input: $input) { __typename ... on ImprovementAction { id version stage } ${errors} } }`;
    const projectId = (await project(2))[0]?.projectId;
    const draft = await done('zhang-hui', open, { input: { projectId, ...year } });
    const plan = { text: '对操作人员复训。', responsible: '李文', dueOn: '2026-08-31' };
    expect((await ask('zhang-hui', add, { id: draft.id, input: plan })).__typename).toBe('StageError');
    await done('zhang-hui', conclude, { ...draft, input: { conclusion: 'INSUFFICIENT', findings: '本期没有核验过的数据。' } });
    const planned = await done('zhang-hui', add, { id: draft.id, input: plan });
    const early = await ask('zhang-hui', act('checkImprovement', 'ImprovementCheckInput'), {
      ...planned,
      input: { note: '有效。', effective: true },
    });
    expect(early.__typename).toBe('StageError');
    const finished = await done('li-wen', act('finishImprovement', 'ImprovementDoneInput'), {
      ...planned,
      input: { note: '已复训二十人。', doneOn: '2026-07-01' },
    });
    const checked = await done('zhang-hui', act('checkImprovement', 'ImprovementCheckInput'), {
      ...finished,
      input: { note: '下一季度规范率上升。', effective: true },
    });
    expect(checked.stage).toBe('EFFECTIVE');
  });
});
