import { buffer } from 'node:stream/consumers';
import { inScope } from '@xinglin/kernel/context';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { unpackEntry } from '@xinglin/kernel/zip/unpack-entry';
import { readDirectory } from '@xinglin/kernel/zip/zip-directory';
import { withScope } from '@xinglin/prisma';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { type Answer, asker, errors } from '../testing/asking.ts';
import { createLibrary, type Library } from '../testing/library.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { remindReports } from './remind.ts';
import { reportHash } from './write.ts';

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  library = createLibrary(portal);
});
afterAll(() => portal.close());

const fields =
  '... on PromotionReport { id version stage number edition title contentHash papers papersDone docxFileId pdfFileId xlsxFileId verdict allowedActions }';
const document = (name: string, args: string, values: string) =>
  `mutation(${args}) { done: ${name}(${values}) { __typename ${fields} ${errors} } }`;
const target = ['$id: ID!, $version: Int!', 'id: $id, version: $version'] as const;
const open = document('openPromotionReport', '$input: NewPromotionReportInput!', 'input: $input');
const write = document('writePromotionReport', `${target[0]}, $input: PromotionReportWordsInput!`, `${target[1]}, input: $input`);
const submit = document('submitPromotionReport', ...target);
const discard = document('discardPromotionReport', ...target);
const publish = document('publishPromotionReport', ...target);
const giveBack = document('returnPromotionReport', `${target[0]}, $reason: String!`, `${target[1]}, reason: $reason`);
const reissue = document('reissuePromotionReport', '$id: ID!, $reason: String!', 'id: $id, reason: $reason');
const papers = document('writeReportPapers', '$id: ID!', 'id: $id');
const content = 'query($id: ID!) { reportContent(reportId: $id) { frozen tables { key rows } compared curve } }';

interface Row extends Answer {
  id: string;
  version: number;
  stage: string;
  number: string;
  edition: number;
  contentHash: string;
  papers: string;
  papersDone: number;
  docxFileId: string | null;
  pdfFileId: string | null;
  xlsxFileId: string | null;
  verdict: string;
  allowedActions: string[];
}
const ask = (person: string, text: string, variables: object) => asker(portal)<Row>(person, text, variables);
const done = async (person: string, text: string, variables: Record<string, unknown>) => {
  const row = await ask(person, text, variables);
  if (!row.id) throw new Error(JSON.stringify(row));
  return row;
};
interface Content {
  frozen: boolean;
  tables: { key: string; rows: (string | number | null)[][] }[];
  compared: { with: string; report: string | null }[];
}
const contentOf = async (id: string, person = 'zhang-hui') =>
  (await (await portal.as(person)).run(content, { id })).data?.reportContent as unknown as Content | null;
const table = (of: Content | null, key: string) => of?.tables.find((each) => each.key === key)?.rows ?? [];
const headline = (of: Content | null, name: string) => table(of, 'headline').find(([title]) => String(title).startsWith(name))?.[1];
const system = <T>(work: (db: TestPortal['services']['database']['client']) => Promise<T>) => library.system(work as never) as Promise<T>;

const quarter = (projectId: string, more: object = {}) => ({ input: { projectId, period: 'QUARTER', year: 2026, quarter: 2, ...more } });
/** Three sites of one project, adopted in the second quarter of 2026, approached before. */
const project = async (): Promise<TestSite> => {
  const site = await makeSite(portal, { siteId: null, stage: 'ROUTINE' });
  const { tenantId, projectId, entryId, versionId } = site;
  await system(async (db) => {
    const common = { tenantId, projectId, entryId, versionId, areaCode: '440100', siteLevel: 'SECONDARY' };
    await db.siteAdoption.createMany({
      data: [1, 2].map((at) => ({ ...common, siteName: `${at} 号医院`, stage: 'ROUTINE', stageSince: new Date('2026-05-01') })),
    });
    await db.siteAdoption.updateMany({
      where: { tenantId, projectId },
      data: { adoptedOn: new Date('2026-04-10'), routineOn: new Date('2026-05-01'), stageSince: new Date('2026-05-01') },
    });
    const sites = await db.siteAdoption.findMany({ where: { tenantId, projectId } });
    const recordedAt = new Date('2026-05-02T00:00:00Z');
    await db.adoptionEvent.createMany({
      data: sites.flatMap(({ id }) =>
        [
          ['approach', 'APPROACHED', '2026-03-01'],
          ['try', 'TRIAL', '2026-04-10'],
          ['useRoutinely', 'ROUTINE', '2026-05-01'],
        ].map(([act = '', toStage = '', day = '']) => ({ tenantId, adoptionId: id, act, toStage, occurredOn: new Date(day), recordedAt })),
      ),
    });
  });
  return site;
};
const written = async (projectId: string, person = 'li-wen') => {
  const draft = await done(person, open, quarter(projectId));
  return done(person, write, { ...draft, input: { SUMMARY: '本季度推广工作按计划进行。', OUTLOOK: '下季度扩大到三市。' } });
};
const published = async (projectId: string) => {
  const handedIn = await done('li-wen', submit, { ...(await written(projectId)) });
  return done('zhang-hui', publish, { ...handedIn });
};

beforeEach(() => portal.setTime(new Date('2026-07-10T02:00:00Z')));

describe('a report', () => {
  test('counts by the day things happened, inside its time alone', async () => {
    const { projectId } = await project();
    const second = await done('li-wen', open, quarter(projectId));
    const first = await done('li-wen', open, quarter(projectId, { quarter: 1 }));
    const [now, before] = [await contentOf(second.id), await contentOf(first.id)];
    expect([headline(now, '累计应用'), headline(now, '常规应用'), headline(now, '新增应用')]).toEqual([3, 3, 3]);
    expect([headline(before, '累计应用'), headline(before, '常规应用'), headline(before, '新增应用')]).toEqual([0, 0, 0]);
    expect(table(before, 'funnel')[0]).toEqual(['已接洽', 3, 0]);
    expect(table(before, 'funnel').at(5)).toEqual(['试用', 0, 0]);
    expect(table(now, 'steps')).toEqual([
      ['试用', 3],
      ['常规应用', 3],
    ]);
    expect(now?.compared).toMatchObject([
      { with: 'PREVIOUS', report: null },
      { with: 'LAST_YEAR', report: null },
    ]);
  });

  test('is opened once for a time that is over, for a project of the own association', async () => {
    const { projectId } = await project();
    expect((await ask('li-wen', open, quarter(projectId, { quarter: 3 }))).issues).toEqual([{ path: 'quarter', code: 'PERIOD_NOT_OVER' }]);
    expect((await ask('li-wen', open, quarter(projectId, { quarter: null }))).issues).toEqual([{ path: 'quarter', code: 'REQUIRED' }]);
    expect((await ask('li-wen', open, quarter(projectId, { period: 'YEAR' }))).issues).toEqual([{ path: 'year', code: 'PERIOD_NOT_OVER' }]);
    expect((await ask('li-wen', open, quarter('01890000-0000-7000-8000-00000000aaaa'))).issues).toEqual([
      { path: 'projectId', code: 'REQUIRED' },
    ]);
    const draft = await done('li-wen', open, quarter(projectId));
    expect(draft.number).toMatch(/^BG2026-\d{4}$/);
    expect((await ask('zhang-hui', open, quarter(projectId))).code).toBe('REPORT_EXISTS');
    await done('li-wen', discard, { ...draft });
    expect((await done('zhang-hui', open, quarter(projectId))).number).not.toBe(draft.number);
  });

  test('is frozen when it is handed in, and approved by somebody who neither wrote nor handed it in', async () => {
    const { projectId, tenantId } = await project();
    const draft = await done('zhang-hui', open, quarter(projectId));
    expect((await ask('zhang-hui', submit, { ...draft })).code).toBe('SUMMARY_MISSING');
    expect((await contentOf(draft.id))?.frozen).toBe(false);
    const text = await done('zhang-hui', write, { ...draft, input: { SUMMARY: '概述。' } });
    expect((await ask('li-wen', write, { ...draft, input: { SUMMARY: '别的。' } })).code).toBe('STALE_VERSION');
    const handedIn = await done('li-wen', submit, { ...text });
    expect([handedIn.stage, handedIn.contentHash.length]).toEqual(['SUBMITTED', 64]);
    expect(handedIn.allowedActions).toEqual([]);
    for (const person of ['zhang-hui', 'li-wen'])
      expect((await ask(person, publish, { ...handedIn })).__typename).toMatch(/NotAllowed|NOT_ALLOWED/);
    expect((await ask('zhang-hui', write, { ...handedIn, input: { SUMMARY: '改写。' } })).code).toBe('STAGE');
    const row = await system((db) => db.promotionReport.findFirstOrThrow({ where: { tenantId, id: draft.id } }));
    expect(reportHash(row, row.figures as never)).toBe(row.contentHash);
  });

  test('that is returned is a draft again and counts anew', async () => {
    const { projectId, adoptionId, tenantId } = await project();
    const handedIn = await done('li-wen', submit, { ...(await written(projectId)) });
    const back = await done('zhang-hui', giveBack, { ...handedIn, reason: '请补充督导情况。' });
    expect([back.stage, back.verdict, back.contentHash]).toEqual(['DRAFT', '请补充督导情况。', '']);
    await system((db) => db.siteAdoption.updateMany({ where: { tenantId, id: adoptionId }, data: { adoptedOn: null, routineOn: null } }));
    expect(headline(await contentOf(back.id), '累计应用')).toBe(2);
    const again = await done('li-wen', submit, { ...back });
    expect([again.verdict, again.contentHash === handedIn.contentHash]).toEqual(['', false]);
  });

  test('figures that are corrected after publication are told beside the report and change nothing in it', async () => {
    const { projectId, tenantId, adoptionId } = await project();
    const [indicatorId, valueId] = ['01890000-0000-7000-8000-0000000b0001', '01890000-0000-7000-8000-0000000b0002'];
    const time = { startsOn: new Date('2026-04-01'), endsOn: new Date('2026-06-30'), dueOn: new Date('2026-07-20') };
    const of = { tenantId, indicatorId, projectId, adoptionId, ...time, denominator: 50 };
    const people = { reportedBy: '01890000-0000-7000-8000-0000000b0003', verifiedBy: '01890000-0000-7000-8000-0000000b0004' };
    await system(async (db) => {
      await db.indicator.create({
        data: {
          id: indicatorId,
          tenantId,
          projectId,
          name: '规范操作率',
          dimension: 'IMPLEMENTATION',
          numerator: '规范例数',
          denominator: '全部例数',
          unit: 'PERCENT',
          target: 90,
          period: 'QUARTER',
        },
      });
      await db.indicatorValue.create({
        data: {
          ...of,
          ...people,
          id: valueId,
          numerator: 45,
          stage: 'LOCKED',
          reportedAt: new Date('2026-07-02'),
          verifiedAt: new Date('2026-07-03'),
        },
      });
    });
    const report = await published(projectId);
    const inReport = async () => table(await contentOf(report.id), 'indicators')[0]?.slice(3, 5);
    expect(await inReport()).toEqual([1, 90]);
    const corrections = async (person = 'zhang-hui') =>
      (
        await (
          await portal.as(person)
        ).run('query($id: ID!) { reportCorrections(reportId: $id) { kind what period before after beforeDay afterDay reason } }', {
          id: report.id,
        })
      ).data?.reportCorrections;
    expect(await corrections()).toEqual([]);
    portal.setTime(new Date('2026-08-01T02:00:00Z'));
    const correct =
      'mutation($id: ID!, $version: Int!, $input: FigureCorrectionInput!) { done: correctFigure(id: $id, version: $version, input: $input) { __typename ... on IndicatorValue { id } ... on DomainError { code } } }';
    await done('zhang-hui', correct, { id: valueId, version: 1, input: { numerator: 30, denominator: 50, reason: '重复计数。' } });
    await system((db) =>
      db.indicatorValue.updateMany({ where: { tenantId, correctsId: valueId }, data: { createdAt: new Date('2026-08-01') } }),
    );
    const day =
      'mutation($id: ID!, $version: Int!) { done: correctSiteDay(id: $id, version: $version, what: "adoptedOn", occurredOn: "2026-03-20", reason: "登记有误。") { __typename ... on SiteAdoption { id } ... on DomainError { code } ... on InputError { issues { path code } } } }';
    await done('zhang-hui', day, { id: adoptionId, version: 1 });
    expect(await corrections()).toEqual([
      {
        kind: 'FIGURE',
        what: '规范操作率',
        period: '2026-Q2',
        before: 90,
        after: 60,
        beforeDay: null,
        afterDay: null,
        reason: '重复计数。',
      },
      {
        kind: 'SITE_DAY',
        what: 'TRIAL',
        period: '',
        before: null,
        after: null,
        beforeDay: '2026-04-10',
        afterDay: '2026-03-20',
        reason: '登记有误。',
      },
    ]);
    expect(await inReport()).toEqual([1, 90]);
    expect(headline(await contentOf(report.id), '新增应用')).toBe(3);

    const next = await done('li-wen', reissue, { id: report.id, reason: '更正规范操作率。' });
    expect([next.edition, next.number]).toEqual([2, report.number]);
    expect((await ask('li-wen', reissue, { id: report.id, reason: '再次更正。' })).code).toBe('REPORT_EXISTS');
    const handedIn = await done('li-wen', submit, { ...next });
    expect((await done('zhang-hui', publish, { ...handedIn })).stage).toBe('PUBLISHED');
    expect(headline(await contentOf(next.id), '新增应用')).toBe(2);
    const { data } = await (await portal.as('zhang-hui')).run(
      'query($id: ID!) { promotionReport(id: $id) { stage successors { edition } } }',
      {
        id: report.id,
      },
    );
    expect(data?.promotionReport).toEqual({ stage: 'SUPERSEDED', successors: [{ edition: 2 }] });
    expect(await inReport()).toEqual([1, 90]);
    const bend = (data: object) => system((db) => db.promotionReport.updateMany({ where: { tenantId, id: report.id }, data }));
    expect(await system((db) => db.promotionReport.count({ where: { tenantId, id: report.id } }))).toBe(1);
    await expect(bend({ figures: {} })).rejects.toThrow('a report that was handed in is not changed');
    await expect(bend({ chapters: {} })).rejects.toThrow('a report that was handed in is not changed');
  });

  test('what happened in its time and was recorded later stands beside it', async () => {
    const { projectId, tenantId } = await project();
    const report = await published(projectId);
    const line = (act: string, occurredOn: string, recordedAt: string) => ({
      ...{ tenantId, projectId, act, note: act, byHand: true },
      occurredOn: new Date(occurredOn),
      recordedAt: new Date(recordedAt),
    });
    await system((db) =>
      db.ledgerEntry.createMany({
        data: [
          line('note', '2026-06-30', '2026-07-11T00:00:00Z'),
          line('note', '2026-06-30', '2026-07-09T00:00:00Z'),
          line('note', '2026-07-01', '2026-07-11T00:00:00Z'),
        ],
      }),
    );
    const { data } = await (await portal.as('zhang-hui')).run(
      'query($id: ID!) { recordedAfterReport(reportId: $id) { occurredOn recordedAt } }',
      {
        id: report.id,
      },
    );
    expect(data?.recordedAfterReport).toHaveLength(1);
  });

  test('a program hands in and publishes as people do, though not what it wrote itself', async () => {
    const program = await programOf(portal, 'zhang-hui');
    const { projectId } = await project();
    const handedIn = await done('li-wen', submit, { ...(await written(projectId)) });
    expect((await program.run(publish, { ...handedIn })).data?.done).toMatchObject({ stage: 'PUBLISHED' });
    const other = await project();
    const own = (await program.run(open, quarter(other.projectId))).data?.done as Row;
    const text = await done('li-wen', write, { ...own, input: { SUMMARY: '概述。' } });
    const ready = await done('li-wen', submit, { ...text });
    expect((await program.run(publish, { ...ready })).data?.done).toMatchObject({ __typename: 'NotAllowedError' });
  });
});

describe('the files of a report', () => {
  const bytesOf = async (fileId: string | null, tenantId: string) =>
    buffer(await portal.services.files.get(keyOf({ id: fileId ?? '', tenantId })));
  const textOf = async (fileId: string | null, tenantId: string) => {
    const parts = await Promise.all(
      readDirectory(await bytesOf(fileId, tenantId), 1_000).map(async (entry) => (await unpackEntry(entry)).toString()),
    );
    return parts.join('\n');
  };

  test('are written after publication from what was frozen, read by who reads the report, and carry no formula', async () => {
    const { projectId, tenantId } = await project();
    const draft = await done('li-wen', open, quarter(projectId));
    const text = await done('li-wen', write, { ...draft, input: { SUMMARY: '=1+1 不是公式。' } });
    const report = await done('zhang-hui', publish, { ...(await done('li-wen', submit, { ...text })) });
    expect(report.papers).toBe('QUEUED');
    expect((await ask('li-wen', papers, { id: report.id })).code).toBe('PAPERS_UNDER_WAY');
    await portal.drain();
    const read = 'query($id: ID!) { done: promotionReport(id: $id) { __typename id papers papersDone docxFileId pdfFileId xlsxFileId } }';
    const there = await done('zhang-hui', read, { id: report.id });
    expect([there.papers, there.papersDone]).toEqual(['DONE', 3]);
    expect(await textOf(there.docxFileId, tenantId)).toContain(report.contentHash);
    const sheets = await textOf(there.xlsxFileId, tenantId);
    expect(sheets).toContain('应用单位推进情况');
    expect(sheets).not.toContain('<f>');
    expect((await bytesOf(there.pdfFileId, tenantId)).subarray(0, 5).toString()).toBe('%PDF-');
    const readable = async (person: string) => {
      const ctx = (await portal.as(person)).ctx();
      return inScope(ctx, () => readableFile(ctx, there.pdfFileId ?? ''));
    };
    expect(await readable('li-wen')).not.toBeNull();
    expect((await readable('lin-yue')) ?? null).toBeNull();
  });

  test('that could not be written are told as failed, and written once somebody asks again', async () => {
    const { projectId } = await project();
    const report = await published(projectId);
    const { put } = portal.services.files;
    portal.services.files.put = () => Promise.reject(new Error('the store is full'));
    try {
      await expect(portal.drain()).rejects.toThrow('the store is full');
    } finally {
      portal.services.files.put = put;
    }
    await portal.drain();
    const read = 'query($id: ID!) { done: promotionReport(id: $id) { __typename id papers papersDone } }';
    expect((await done('zhang-hui', read, { id: report.id })).papers).toBe('FAILED');
    await done('li-wen', papers, { id: report.id });
    await portal.drain();
    expect(await done('zhang-hui', read, { id: report.id })).toMatchObject({ papers: 'DONE', papersDone: 3 });
  });
});

describe('reminders', () => {
  const titles = async (person: string, part: string) => {
    const { data } = await (await portal.as(person)).run('{ notifications(page: { first: 100 }) { items { title } } }');
    const page = data?.notifications as { items: { title: string }[] } | null | undefined;
    return (page?.items ?? []).map(({ title }) => title).filter((title) => title.includes(part));
  };
  const night = async (date: string) => {
    portal.setTime(new Date(`${date}T01:00:00Z`));
    const ctx = (await portal.as('zhang-hui')).ctx();
    await inTransaction(ctx, () => withScope(ctx.scope, () => remindReports(ctx)));
    await portal.drain();
  };
  const items = async (person: string) => {
    const { data } = await (await portal.as(person)).run('{ workItems { kind title link } }');
    return ((data?.workItems ?? []) as { kind: string; title: string; link: string }[]).filter(({ kind }) => kind.endsWith('begin-report'));
  };

  test('come fifteen days after the quarter, once, to who leads the project; a report that was begun is not asked for', async () => {
    const { tenantId, projectId } = await project();
    const leaderId = (await portal.as('li-wen')).ctx().viewer.userId ?? '';
    await system((db) => db.promotionProject.updateMany({ where: { tenantId, id: projectId }, data: { leaderId, title: '提醒试验项目' } }));
    await night('2026-07-14');
    expect(await titles('li-wen', '提醒试验项目')).toEqual([]);
    await night('2026-07-15');
    await night('2026-07-16');
    expect(await titles('li-wen', '提醒试验项目')).toEqual(['推广报告待编制：2026年第2季度《提醒试验项目》推广季报']);
    expect(await titles('zhang-hui', '提醒试验项目')).toEqual([]);
    const waiting = (await items('li-wen')).filter(({ title }) => title.includes('提醒试验项目'));
    expect(waiting.map(({ link }) => link)).toEqual([`/reports/new?period=QUARTER&year=2026&quarter=2&project=${projectId}`]);
    await done('li-wen', open, quarter(projectId));
    expect((await items('li-wen')).filter(({ title }) => title.includes('提醒试验项目'))).toEqual([]);
  });

  test('keep to the days that the association sets; a stale setting is refused', async () => {
    const set =
      'mutation($version: Int!, $input: ReportDaysInput!) { done: setReportDays(version: $version, input: $input) { __typename ... on ReportDays { quarterDays yearDays version } ... on DomainError { code } ... on InputError { issues { path code } } } }';
    const say = async (person: string, version: number, input: object) => ask(person, set, { version, input });
    expect(await say('zhang-hui', 0, { quarterDays: 20, yearDays: 10 })).toMatchObject({ quarterDays: 20, version: 1 });
    expect((await say('zhang-hui', 0, { quarterDays: 25, yearDays: 10 })).code).toBe('STALE_VERSION');
    expect((await say('zhang-hui', 1, { quarterDays: 0, yearDays: 10 })).issues?.[0]?.path).toBe('quarterDays');
    expect((await say('li-wen', 1, { quarterDays: 25, yearDays: 10 })).__typename).toMatch(/NotAllowed|NOT_ALLOWED/);
    const { tenantId, projectId } = await project();
    const leaderId = (await portal.as('li-wen')).ctx().viewer.userId ?? '';
    await system((db) => db.promotionProject.updateMany({ where: { tenantId, id: projectId }, data: { leaderId, title: '宽限试验项目' } }));
    await night('2026-07-19');
    expect(await titles('li-wen', '宽限试验项目')).toEqual([]);
    await night('2026-07-20');
    expect(await titles('li-wen', '宽限试验项目')).toHaveLength(1);
  });
});

test('other organisations learn nothing of a report', async () => {
  const { projectId } = await project();
  const report = await published(projectId);
  for (const person of ['chen-ke', 'lin-yue']) {
    const caller = await portal.as(person);
    const { data } = await caller.run('query($id: ID!) { promotionReport(id: $id) { id } reportContent(reportId: $id) { frozen } }', {
      id: report.id,
    });
    expect([data?.promotionReport ?? null, data?.reportContent ?? null]).toEqual([null, null]);
    const list = await caller.run('{ promotionReports { items { id } } }');
    expect(list.data?.promotionReports ?? null).toBeNull();
    expect((await ask(person, publish, { ...report })).__typename).toMatch(/NotAllowed|NOT_ALLOWED/);
  }
});
