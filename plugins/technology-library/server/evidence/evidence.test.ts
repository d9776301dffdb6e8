// Files as evidence, through the real schema and with every side: who brings them, who reads them, and who cannot.
import { randomUUID } from 'node:crypto';
import { readableFile } from '@xinglin/kernel/files/readable-file';
import { type Caller, createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { readyFile } from '../testing/agreement.ts';
import { type Answer, askAs, errors, refusal } from '../testing/asking.ts';
import { behind } from '../testing/listed.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let secretary: Caller;
let colleague: Caller;
let site: Caller;
let holder: Caller;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-20T02:00:00Z'));
  [secretary, colleague, site, holder] = (await Promise.all(
    (['zhang-hui', 'li-wen', 'lin-yue', 'chen-ke'] as const).map((person) => portal.as(person)),
  )) as [Caller, Caller, Caller, Caller];
});
afterAll(() => portal.close());

const fileFields = 'id kind name forSites ours addedByName removedAt removeReason downloadPath allowedActions';
const add = `mutation($input: AddPromotionFilesInput!) { done: addPromotionFiles(input: $input) { __typename ... on PromotionFilesAdded { files { ${fileFields} } } ${errors} } }`;
const remove = `mutation($id: ID!, $reason: String!) { done: removePromotionFile(id: $id, reason: $reason) { __typename ... on PromotionFile { ${fileFields} } ${errors} } }`;
const respond = `mutation($id: ID!, $version: Int!, $input: FindingResponseInput!) { done: respondToFinding(id: $id, version: $version, input: $input) { __typename ... on Finding { id responses { id files { ${fileFields} } } } ${errors} } }`;
const report = `mutation($id: ID!, $version: Int!, $input: FigureInput!) { done: reportFigure(id: $id, version: $version, input: $input) { __typename ... on IndicatorValue { id files { ${fileFields} } } ${errors} } }`;
const reportEvent = `mutation($input: SafetyEventInput!) { done: reportSafetyEvent(input: $input) { __typename ... on SafetyEvent { id files { ${fileFields} } } ${errors} } }`;
const activityOf = `query($id: ID!) { activity(id: $id) { id files { ${fileFields} } } }`;
const findingOf = `query($id: ID!) { finding(id: $id) { responses { files { ${fileFields} } } } }`;

interface FileRow {
  id: string;
  kind: string;
  name: string;
  ours: boolean;
  addedByName: string | null;
  removedAt: string | null;
  removeReason: string;
  downloadPath: string | null;
  allowedActions: string[];
}
interface Reply extends Answer {
  files?: FileRow[];
  responses?: { id: string; files: FileRow[] }[];
  id?: string;
}
const ask = askAs<Reply>;

/** Whether the bytes of a stored file open for somebody, as the download asks. */
const opens = async (caller: Caller, fileId: string): Promise<boolean> => {
  const ctx = caller.ctx();
  return inTestScope(
    ctx.scope,
    async () => (await readableFile(Object.assign(ctx, { db: portal.services.database.client }), fileId)) !== null,
  );
};
const fileIdOf = (row: FileRow | undefined): string => row?.downloadPath?.split('/').at(-1) ?? '';

const finding = async (place: TestSite, stage = 'OPEN') =>
  behind(portal, 'association', async (db) => {
    const common = { tenantId: place.tenantId, adoptionId: place.adoptionId };
    const visit = await db.supervisionVisit.create({
      data: {
        ...common,
        projectId: place.projectId,
        number: `DD-${randomUUID()}`,
        stage: 'VISITED',
        plannedOn: new Date('2026-06-01'),
        visitedOn: new Date('2026-06-01'),
        createdBy: randomUUID(),
        search: [],
      },
    });
    return db.finding.create({
      data: {
        ...common,
        visitId: visit.id,
        siteId: place.siteId,
        number: `WT-${randomUUID()}`,
        severity: 'MAJOR',
        text: '记录缺页。',
        stage,
        dueOn: new Date('2026-07-01'),
        recordedBy: randomUUID(),
        issuedAt: new Date('2026-06-02'),
        reminded: [],
      },
    });
  });
const answered = async (place: TestSite) => {
  const { id } = await finding(place);
  const fileId = await readyFile(site, portal, '整改照片.pdf');
  const done = await ask(site, respond, { id, version: 1, input: { text: '已补齐缺页。', doneOn: '2026-06-15', fileIds: [fileId] } });
  return { id, fileId, response: done.responses?.[0] };
};

describe('files of a response', () => {
  test('come with it, are read by both sides, and by nobody else', async () => {
    const { id, fileId, response } = await answered(await makeSite(portal, { holderId: portal.organisationId('enterprise') }));
    expect(response?.files).toMatchObject([{ kind: 'DOCUMENT', name: '整改照片.pdf', ours: true, allowedActions: ['remove'] }]);
    const seen = await ask(secretary, findingOf, { id });
    expect(seen.responses?.[0]?.files).toMatchObject([{ name: '整改照片.pdf', ours: false, allowedActions: [] }]);
    expect(fileIdOf(seen.responses?.[0]?.files[0])).toBe(fileId);
    expect(await Promise.all([site, secretary, colleague].map((who) => opens(who, fileId)))).toEqual([true, true, true]);
    expect(await opens(holder, fileId)).toBe(false);
    expect(await opens(await portal.as('he-xin'), fileId)).toBe(true);
    expect(refusal(await ask(holder, add, { input: { on: 'RESPONSE', id: response?.id, fileIds: [fileId] } }))).toBe('NOT_ALLOWED');
  });

  test('are taken off by whoever brought them, with a reason that stays; then they open for nobody of the other side', async () => {
    const { id, fileId, response } = await answered(await makeSite(portal));
    const [file] = response?.files ?? [];
    expect(refusal(await ask(secretary, remove, { id: file?.id, reason: '不相关的材料' }))).toBe('NOT_ALLOWED');
    expect(refusal(await ask(site, remove, { id: file?.id, reason: '' }))).toContain('reason:');
    expect(await ask(site, remove, { id: file?.id, reason: '照片拍错了' })).toMatchObject({
      downloadPath: null,
      removeReason: '照片拍错了',
    });
    expect(refusal(await ask(site, remove, { id: file?.id, reason: '照片拍错了' }))).toBe('NOT_ALLOWED');
    expect(await opens(secretary, fileId)).toBe(false);
    expect(await opens(site, fileId)).toBe(true);
    const seen = await ask(secretary, findingOf, { id });
    expect(seen.responses?.[0]?.files).toMatchObject([{ name: '整改照片.pdf', downloadPath: null, removeReason: '照片拍错了' }]);
  });

  test('stand as they are once the finding is settled', async () => {
    const { id, response } = await answered(await makeSite(portal));
    const settled = { stage: 'VERIFIED', judgedBy: randomUUID(), judgedAt: new Date('2026-06-18') };
    await behind(portal, 'association', (db) => db.finding.updateMany({ where: { id }, data: settled }));
    const fileId = await readyFile(site, portal, '后补.pdf');
    expect(refusal(await ask(site, add, { input: { on: 'RESPONSE', id: response?.id, fileIds: [fileId] } }))).toBe('EVIDENCE_CLOSED');
    expect(refusal(await ask(site, remove, { id: response?.files[0]?.id, reason: '照片拍错了' }))).toBe('EVIDENCE_CLOSED');
  });

  test('of another organisation, unknown, unready or hung already are refused at their field, and nothing is left', async () => {
    const { id } = await finding(await makeSite(portal));
    const { fileId: used } = await answered(await makeSite(portal));
    const others = await readyFile(secretary, portal, '他人.pdf');
    const reply = (fileId: string) =>
      ask(site, respond, { id, version: 1, input: { text: '已补齐缺页。', doneOn: '2026-06-15', fileIds: [fileId] } });
    expect(refusal(await reply(others))).toBe('fileIds:NOT_FOUND');
    expect(refusal(await reply(randomUUID()))).toBe('fileIds:NOT_FOUND');
    expect(refusal(await reply(used))).toBe('fileIds:FILE_ATTACHED');
    const left = await behind(portal, 'association', (db) => db.findingResponse.count({ where: { findingId: id } }));
    expect(left).toBe(0);
  });
});

test('a figure has its sources; the site’s own and no other site’s', async () => {
  const place = await makeSite(portal);
  const elsewhere = await makeSite(portal, { siteId: null });
  const figure = (of: TestSite) =>
    behind(portal, 'association', async (db) => {
      const { tenantId, projectId, adoptionId, siteId } = of;
      const indicator = await db.indicator.create({
        data: {
          tenantId,
          projectId,
          name: '规范操作率',
          dimension: 'IMPLEMENTATION',
          numerator: '例数',
          denominator: '全部',
          unit: 'PERCENT',
          period: 'QUARTER',
        },
      });
      const days = { startsOn: new Date('2026-01-01'), endsOn: new Date('2026-03-31'), dueOn: new Date('2026-04-20') };
      return db.indicatorValue.create({
        data: { tenantId, projectId, adoptionId, siteId, indicatorId: indicator.id, ...days, reminded: [] },
      });
    });
  const [mine, other] = [await figure(place), await figure(elsewhere)];
  const fileId = await readyFile(site, portal, '手术记录统计.pdf');
  const input = { numerator: 9, denominator: 10, fileIds: [fileId] };
  expect((await ask(site, report, { id: mine.id, version: 1, input })).files).toMatchObject([{ name: '手术记录统计.pdf' }]);
  expect(await opens(secretary, fileId)).toBe(true);
  const more = await readyFile(site, portal, '另一份.pdf');
  expect(refusal(await ask(site, add, { input: { on: 'FIGURE', id: other.id, fileIds: [more] } }))).toBe('NOT_ALLOWED');
  const theirs = await readyFile(secretary, portal, '他院统计.pdf');
  expect((await ask(secretary, add, { input: { on: 'FIGURE', id: other.id, fileIds: [theirs] } })).files).toHaveLength(1);
  expect(await opens(site, theirs)).toBe(false);
});

test('a safety event has its files, for the site and the association', async () => {
  const place = await makeSite(portal);
  const fileId = await readyFile(site, portal, '处理记录.pdf');
  const input = { adoptionId: place.adoptionId, occurredOn: '2026-06-18', severity: 'MILD', description: '术后局部红肿。' };
  const event = await ask(site, reportEvent, { input: { ...input, fileIds: [fileId] } });
  expect(event.files).toHaveLength(1);
  expect(await opens(secretary, fileId)).toBe(true);
  expect(await opens(holder, fileId)).toBe(false);
});

describe('files of an activity', () => {
  const planned = async (place: TestSite) =>
    behind(portal, 'association', async (db) => {
      const days = { startsOn: new Date('2026-06-01'), endsOn: new Date('2026-06-30') };
      const { id } = await db.activity.create({
        data: {
          ...{ tenantId: place.tenantId, projectId: place.projectId, number: `HD-${randomUUID()}`, title: '规范操作培训' },
          ...{ method: 'TRAINING', methods: ['TRAINING'], stage: 'RUNNING', ...days, search: [] },
        },
      });
      await db.activitySite.create({
        data: { tenantId: place.tenantId, activityId: id, adoptionId: place.adoptionId, siteId: place.siteId },
      });
      return id;
    });
  const bring = async (id: string, name: string, more: object) => {
    const fileId = await readyFile(secretary, portal, name);
    return { fileId, reply: await ask(secretary, add, { input: { on: 'ACTIVITY', id, fileIds: [fileId], ...more } }) };
  };

  test('are the association’s; its sites read the materials that are open to them, without the person who brought them', async () => {
    const id = await planned(await makeSite(portal));
    const sheet = await bring(id, '签到表.pdf', { kind: 'SIGN_IN' });
    const material = await bring(id, '课件.pdf', { kind: 'MATERIAL', forSites: true });
    expect(refusal((await bring(id, '签到表二.pdf', { kind: 'SIGN_IN', forSites: true })).reply)).toBe('forSites:ONLY_MATERIAL');
    const seen = await ask(site, activityOf, { id });
    expect(seen.files).toMatchObject([{ name: '课件.pdf', ours: false, addedByName: null, allowedActions: [] }]);
    expect(await opens(site, material.fileId)).toBe(true);
    expect(await opens(site, sheet.fileId)).toBe(false);
    const mine = await readyFile(site, portal, '照片.pdf');
    expect(refusal(await ask(site, add, { input: { on: 'ACTIVITY', id, fileIds: [mine] } }))).toBe('NOT_ALLOWED');
  });

  test('close to a site that takes part no more, and open to one that joins', async () => {
    const place = await makeSite(portal);
    const id = await planned(place);
    const { fileId } = await bring(id, '课件.pdf', { kind: 'MATERIAL', forSites: true });
    const update = `mutation($id: ID!, $version: Int!, $input: ActivityWordsInput!) { done: updateActivity(id: $id, version: $version, input: $input) { __typename ... on Activity { id version } ${errors} } }`;
    const words = { title: '规范操作培训', method: 'TRAINING', startsOn: '2026-06-01', endsOn: '2026-06-30' };
    const sites = [{ adoptionId: place.adoptionId, role: 'PARTICIPANT' }];
    expect(await ask(secretary, update, { id, version: 1, input: { ...words, sites: [] } })).toMatchObject({ id });
    expect(await opens(site, fileId)).toBe(false);
    expect(refusal(await ask(site, activityOf, { id }))).toBe('NOTHING');
    expect(await ask(secretary, update, { id, version: 2, input: { ...words, sites } })).toMatchObject({ id });
    expect(await opens(site, fileId)).toBe(true);
  });
});

test('the database alone keeps a file on one object, and its record from being rewritten', async () => {
  const place = await makeSite(portal);
  const { response } = await answered(place);
  const id = response?.files[0]?.id ?? '';
  const record = await behind(portal, 'association', (db) => db.promotionFile.findFirstOrThrow({ where: { id } }));
  const rewrite = behind(portal, 'association', (db) => db.promotionFile.updateMany({ where: { id }, data: { name: '别的.pdf' } }));
  await expect(rewrite).rejects.toThrow('permission denied for table promotion_file');
  const happened = { adoptionId: place.adoptionId, occurredOn: '2026-06-18', severity: 'MILD', description: '术后局部红肿。' };
  const { id: safetyEventId } = await ask(site, reportEvent, { input: happened });
  expect([record.responseId, safetyEventId].every(Boolean)).toBe(true);
  const hang = (more: object) =>
    behind(portal, 'association', (db) =>
      db.promotionFile.create({
        data: {
          ...{
            tenantId: place.tenantId,
            kind: 'DOCUMENT',
            fileId: record.fileId,
            uploaderId: record.uploaderId,
            name: 'x',
            mediaType: 'x',
          },
          ...{ size: 1, sha256: 'x', addedBy: record.addedBy, ...more },
        },
      }),
    );
  await expect(hang({})).rejects.toThrow('promotion_file_one_object');
  await expect(hang({ responseId: record.responseId, safetyEventId })).rejects.toThrow('promotion_file_one_object');
});
