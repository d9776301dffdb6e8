// What a holder is given of a published report, through the real schema: only what it may be told anyway, frozen, and nobody
// else's. That answers of several quarters together give nothing away is shown in site/release.test.ts: an extract is one of them.
import { randomUUID } from 'node:crypto';
import { inScope } from '@xinglin/kernel/context';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { type Answer, asker, errors, refusal } from '../testing/asking.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';
import { writeLateExtracts } from './write.ts';

let portal: TestPortal;
let place: TestSite;
beforeEach(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-07-10T02:00:00Z'));
  place = await makeSite(portal, { holderId: portal.organisationId('enterprise'), stage: 'APPROACHED', title: '示例技术' });
});
afterEach(() => portal.close());

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const adopt = (count: number, on: string, name = '医院') =>
  behind(portal, 'association', async (db) => {
    const { tenantId, projectId, entryId, versionId } = place;
    const ids = Array.from({ length: count }, () => randomUUID());
    await db.siteAdoption.createMany({
      data: ids.map((id) => ({
        ...{ id, tenantId, projectId, entryId, versionId, siteName: `${name} ${id}`, areaCode: '440100', siteLevel: 'PRIMARY' },
        ...{ stage: 'ROUTINE', stageSince: day(on), adoptedOn: day(on), routineOn: day(on) },
      })),
    });
    await db.adoptionEvent.createMany({
      data: ids.flatMap((adoptionId) =>
        ['TRIAL', 'ROUTINE'].map((toStage) => ({
          ...{ tenantId, adoptionId, act: toStage === 'TRIAL' ? 'try' : 'useRoutinely', toStage },
          ...{ occurredOn: day(on), recordedAt: day(on) },
        })),
      ),
    });
  });

const fields = `__typename ... on PromotionReport { id version number } ${errors}`;
const target = ['$id: ID!, $version: Int!', 'id: $id, version: $version'] as const;
const act = (name: string, more = '', values = '') =>
  `mutation(${target[0]}${more}) { done: ${name}(${target[1]}${values}) { ${fields} } }`;
const open = `mutation($input: NewPromotionReportInput!) { done: openPromotionReport(input: $input) { ${fields} } }`;
const write = act('writePromotionReport', ', $input: PromotionReportWordsInput!', ', input: $input');
const reissue = `mutation($id: ID!, $reason: String!) { done: reissuePromotionReport(id: $id, reason: $reason) { ${fields} } }`;
const list = `{ reportExtracts { items { id oneProject number edition title supersededAt contentHash technologies docxFileId pdfFileId xlsxFileId } } }`;
const one = `query($id: ID!) { reportExtract(id: $id) { id } }`;
const use = `query($id: ID!) { heldUse(entryId: $id) { through points { from to ever routine discontinued } provinces { key institutions asOf } methods { key institutions asOf } } }`;

interface Report extends Answer {
  id: string;
  version: number;
}
interface Extract {
  id: string;
  oneProject: boolean;
  title: string;
  edition: number;
  supersededAt: string | null;
  contentHash: string;
  technologies: { number: string; title: string; stage: string; use: { through: string; points: { ever: number }[] }; digests: object[] }[];
  docxFileId: string | null;
  pdfFileId: string | null;
  xlsxFileId: string | null;
}
const done = async (person: string, text: string, variables: object): Promise<Report> => {
  const row = await asker(portal)<Report>(person, text, variables);
  if (!row.id) throw new Error(refusal(row));
  return row;
};
const publish = async (draft: Report) => {
  const text = await done('li-wen', write, { ...draft, input: { SUMMARY: '甲医院表示不满意，本季度推广工作按计划进行。' } });
  return done('zhang-hui', act('publishPromotionReport'), await done('li-wen', act('submitPromotionReport'), text));
};
const published = async () => publish(await done('li-wen', open, { input: { period: 'QUARTER', year: 2026, quarter: 2 } }));
const extractsOf = async (person: string): Promise<Extract[]> => {
  const { data } = await (await portal.as(person)).run(list);
  return (data?.reportExtracts as { items: Extract[] } | undefined)?.items ?? [];
};
const closed = async () => {
  portal.setTime(new Date('2026-08-01T02:00:00Z'));
  await portal.drain();
};

test('comes when the quarter may be told, says what its holder is told that day, and stays as it was', async () => {
  await adopt(6, '2026-05-04');
  await published();
  await portal.drain();
  expect(await extractsOf('chen-ke')).toEqual([]);
  await closed();
  const [extract] = await extractsOf('chen-ke');
  const told = await (await portal.as('chen-ke')).run(use, { id: place.entryId });
  expect(extract?.technologies).toMatchObject([{ title: '示例技术', use: told.data?.heldUse as object, digests: [] }]);
  expect(extract?.technologies[0]?.use).toMatchObject({ through: '2026-Q2', points: [{ ever: 6 }] });
  expect(extract?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  const notices = await behind(portal, 'enterprise', (db) =>
    db.notification.findMany({ where: { kind: 'technology-library.report-extract' }, select: { link: true } }),
  );
  expect(notices[0]?.link).toBe(`/held-reports/${extract?.id}`);
  await adopt(7, '2026-08-01');
  portal.setTime(new Date('2026-11-05T02:00:00Z'));
  await portal.drain();
  expect((await extractsOf('chen-ke'))[0]?.technologies).toEqual(extract?.technologies);
});

test('tells nothing of four sites, no name, no words of the report, and nothing of what came after its time', async () => {
  await adopt(4, '2026-05-04', '示例县医院');
  await adopt(5, '2026-07-02', '另一县医院');
  await published();
  await closed();
  const [extract] = await extractsOf('chen-ke');
  expect(extract?.technologies[0]?.use).toMatchObject({ through: '2026-Q2', points: [], provinces: [], methods: [] });
  expect(JSON.stringify(extract)).not.toMatch(/县医院|不满意|"ever":(4|9)/);
});

test('carries the digests of what was concluded in its time, as the holder reads them', async () => {
  const { tenantId, projectId, entryId } = place;
  const figures = [{ name: '覆盖人数', dimension: 'REACH', unit: 'COUNT', better: 'HIGHER', target: 50, sites: null, value: null }];
  await behind(portal, 'association', async (db) => {
    // The first is of a time before the report; the second of the report's own, and concluded when July had begun in China.
    for (const [number, startsOn, endsOn, concludedAt] of [
      ['PG-LATE', '2026-01-01', '2026-03-31', '2026-06-30T15:30:00Z'],
      ['PG-NEXT', '2026-04-01', '2026-06-30', '2026-06-30T16:30:00Z'],
      ['PG-FIRST', '2026-01-01', '2026-03-31', '2026-03-31T16:30:00Z'],
      ['PG-BEFORE', '2025-10-01', '2026-04-30', '2026-03-31T15:30:00Z'],
    ] as const) {
      const id = randomUUID();
      const time = { startsOn: day(startsOn), endsOn: day(endsOn), number };
      const done = { stage: 'CONCLUDED', conclusion: 'PARTLY', concludedAt: new Date(concludedAt) };
      const of = { id, tenantId, projectId, entryId };
      await db.evaluation.create({ data: { ...of, ...time, ...done, createdBy: randomUUID(), figures: [] } as never });
      await db.evaluationDigest.create({
        data: {
          id,
          tenantId,
          entryId,
          ...time,
          holderId: portal.organisationId('enterprise'),
          entryTitle: 'x',
          conclusion: 'PARTLY',
          figures,
        },
      });
    }
  });
  await published();
  await closed();
  const [extract] = await extractsOf('chen-ke');
  expect(extract?.technologies[0]?.digests).toMatchObject([
    { number: 'PG-FIRST' },
    { number: 'PG-LATE', startsOn: '2026-01-01', endsOn: '2026-03-31', conclusion: 'PARTLY', score: null, figures },
  ]);
  expect(extract?.technologies[0]?.digests).toHaveLength(2);
});

test('is read by its holder and by the association that gave it, with its files, and by nobody else', async () => {
  await adopt(6, '2026-05-04');
  await published();
  await closed();
  const [extract] = await extractsOf('chen-ke');
  const reads = async (person: string, organisation?: string) => {
    const caller = await portal.as(person, organisation);
    const answer = await caller.run(one, { id: extract?.id });
    const ctx = caller.ctx();
    const files = await Promise.all(
      [extract?.docxFileId, extract?.pdfFileId, extract?.xlsxFileId].map((id) => inScope(ctx, () => readableFile(ctx, id ?? ''))),
    );
    return [Boolean(answer.data?.reportExtract), files.every(Boolean)];
  };
  expect(await reads('chen-ke')).toEqual([true, true]);
  expect(await reads('li-wen')).toEqual([true, true]);
  expect(await reads('lin-yue')).toEqual([false, false]);
  expect(await extractsOf('lin-yue')).toEqual([]);
  const report = await (await portal.as('chen-ke')).run('{ promotionReports { items { id } } }');
  expect(JSON.stringify(report.data ?? null)).not.toContain('id');
});

test('another edition makes another extract, and the one before says so; each is given once', async () => {
  await adopt(6, '2026-05-04');
  const first = await published();
  await closed();
  await publish(await done('li-wen', reissue, { id: first.id, reason: '更正一项数据' }));
  await portal.drain();
  const ctx = portal.caller((await portal.as('li-wen')).ctx().viewer, { kind: 'system', tenantId: place.tenantId }).ctx();
  await inScope(ctx, () => portal.services.database.client.$transaction((tx) => writeLateExtracts(Object.assign(ctx, { db: tx }))));
  const extracts = await extractsOf('chen-ke');
  expect(extracts.map(({ edition, supersededAt }) => [edition, supersededAt !== null]).toSorted()).toEqual([
    [1, true],
    [2, false],
  ]);
  const lines = await behind(portal, 'association', (db) => db.ledgerEntry.count({ where: { act: 'report-extracted' } }));
  expect(lines).toBe(2);
});

test('of a report about one project its holder is given that project’s digests and the use it reads anyway, by the technology’s name', async () => {
  await adopt(6, '2026-05-04');
  const other = randomUUID();
  const { tenantId, projectId, entryId } = place;
  const figures = [{ name: '覆盖人数', dimension: 'REACH', unit: 'COUNT', better: 'HIGHER', target: 50, sites: null, value: null }];
  await behind(portal, 'association', async (db) => {
    const mine = await db.promotionProject.update({
      where: { tenantId_id: { tenantId, id: projectId } },
      data: { title: '示例县医院推广项目' },
    });
    await db.promotionProject.create({
      data: { ...mine, id: other, number: `TG-${other}`, title: '另一项目' } as never,
    });
    // Two sites of another project of the same technology: six less than eight would tell them apart.
    await db.siteAdoption.createMany({
      data: [1, 2].map((n) => ({
        ...{ tenantId, projectId: other, entryId, versionId: place.versionId, siteName: `邻院 ${n}`, areaCode: '440100' },
        ...{ siteLevel: 'PRIMARY', stage: 'ROUTINE', stageSince: day('2026-05-04'), adoptedOn: day('2026-05-04') },
      })),
    });
    for (const adoption of await db.siteAdoption.findMany({ where: { tenantId, projectId: other } }))
      await db.adoptionEvent.create({
        data: {
          ...{ tenantId, adoptionId: adoption.id, act: 'useRoutinely', toStage: 'ROUTINE' },
          ...{ occurredOn: day('2026-05-04'), recordedAt: day('2026-05-04') },
        },
      });
    for (const of of [projectId, other]) {
      const id = randomUUID();
      const time = { startsOn: day('2026-04-01'), endsOn: day('2026-06-30'), number: of === projectId ? 'PG-ONE' : 'PG-OTHER' };
      const done = { stage: 'CONCLUDED', conclusion: 'PARTLY', concludedAt: new Date('2026-06-30T02:00:00Z') };
      await db.evaluation.create({
        data: { id, tenantId, projectId: of, entryId, ...time, ...done, createdBy: randomUUID(), figures: [] } as never,
      });
      const said = { entryTitle: 'x', conclusion: 'PARTLY', figures };
      await db.evaluationDigest.create({
        data: { id, tenantId, entryId, ...time, ...said, holderId: portal.organisationId('enterprise') },
      });
    }
  });
  await publish(await done('li-wen', open, { input: { period: 'QUARTER', year: 2026, quarter: 2, projectId } }));
  await closed();
  const [extract, ...more] = await extractsOf('chen-ke');
  expect(more).toEqual([]);
  expect(extract).toMatchObject({ title: '2026年第2季度《示例技术》推广季报', oneProject: true });
  const told = await (await portal.as('chen-ke')).run(use, { id: entryId });
  expect(extract?.technologies).toMatchObject([{ title: '示例技术', use: told.data?.heldUse as object, digests: [{ number: 'PG-ONE' }] }]);
  expect(extract?.technologies[0]?.use.points).toMatchObject([{ ever: 8 }]);
  expect(JSON.stringify(extract)).not.toMatch(/县医院|PG-OTHER|"ever":(2|6)/);
  expect(await extractsOf('lin-yue')).toEqual([]);
});
