// Hard cases of the library, each as it happens: what the house does by itself, and what it leaves to people.

import { randomUUID } from 'node:crypto';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import type { TechnologySelected } from '@xinglin/plugin-technology-promotion/shared/events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { createLibrary, documents, type EntryRow, type Library, wholeContent } from '../testing/library.ts';
import { dueWarnings, watchCredentials } from './credential-days.ts';
import { enterTechnology } from './enter.ts';
import { watchHolders } from './holder-days.ts';
import { watchReviews } from './review-days.ts';
import { revokeSelection } from './revoke.ts';

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  library = createLibrary(portal);
});
afterEach(() => portal.setTime(undefined));
afterAll(() => portal.close());

const at = (day: string) => portal.setTime(new Date(`${day}T02:00:00Z`));
const registration = (more: object = {}) => ({
  kind: 'REGISTRATION',
  name: '心电工作站',
  number: '国械注准20263070001',
  expiresOn: '2027-03-01',
  required: true,
  ...more,
});
const promoting = async (entry: EntryRow, count: number) => {
  const made = await library.sites(entry.id, count);
  await library.system((db) => db.libraryEntry.updateMany({ where: { id: entry.id }, data: { stage: 'PROMOTING' } }));
  return made;
};
const ledgerOf = (entryId: string) =>
  library.system((db) => db.ledgerEntry.findMany({ where: { tenantId: library.tenantId, entryId }, orderBy: { recordedAt: 'asc' } }));
const publicPage = (id: string) => {
  const visitor = portal.visitor().ctx();
  return inTransaction(visitor, () => visitor.db.catalogueEntry.findFirst({ where: { id } }));
};

test('registration lapses with forty sites in routine use', async () => {
  at('2026-11-22');
  const caller = await library.secretary();
  const entry = await library.listed();
  const { siteIds } = await promoting(entry, 40);
  const credential = await library.act<{ id: string; version: number }>(caller, documents.addCredential, {
    id: entry.id,
    input: registration(),
  });
  const published = await library.read(caller, entry.id);
  await library.act(caller, documents.publish, { id: entry.id, version: published.version });
  const mails = () => portal.mails.filter(({ subject }) => subject.includes('心电工作站')).length;
  for (const day of ['2026-12-01', '2026-12-02', '2027-01-30', '2027-02-01', '2027-02-22', '2027-03-01']) {
    at(day);
    await library.house(watchCredentials);
  }
  await portal.drain();
  const row = await library.system((db) => db.libraryCredential.findFirstOrThrow({ where: { id: credential.id } }));
  expect(row).toMatchObject({ state: 'VALID', alerted: [90, 30, 7, 0] });
  const warned = mails();
  expect(warned).toBeGreaterThan(0);
  await library.house(watchCredentials);
  await portal.drain();
  expect(mails()).toBe(warned);
  expect((await library.read(caller, entry.id)).stage).toBe('PROMOTING');

  at('2027-03-02');
  await library.house(watchCredentials);
  await library.house(watchCredentials);
  const stopped = await library.read(caller, entry.id);
  expect(stopped).toMatchObject({ stage: 'SUSPENDED', reasonCode: 'LICENCE_LAPSED', resumesAt: 'PROMOTING' });
  expect((await ledgerOf(entry.id)).map(({ act }) => act)).toEqual(expect.arrayContaining(['credential-lapsed', 'entry-suspended']));
  expect(stopped.events.filter(({ act }) => act === 'suspend')).toHaveLength(1);
  const sites = await library.system((db) => db.siteAdoption.findMany({ where: { id: { in: siteIds } } }));
  expect(sites.map(({ stage }) => stage)).toEqual(siteIds.map(() => 'ROUTINE'));
  const told = await library.system((db) => db.adoptionEvent.count({ where: { adoptionId: { in: siteIds }, act: 'entrySuspended' } }));
  expect(told).toBe(40);
  expect(await publicPage(entry.id)).toMatchObject({ stage: 'SUSPENDED', stageNote: 'LICENCE_LAPSED' });
  const resume = { id: entry.id, version: stopped.version, input: { reasonCode: 'CLEARED' } };
  expect(await library.refused(caller, documents.resume, resume)).toMatchObject({ code: 'CREDENTIAL_LAPSED' });

  at('2027-04-01');
  const past = { id: credential.id, version: row.version + 1, input: registration({ expiresOn: '2027-03-31' }) };
  expect((await library.refused(caller, documents.renew, past)).issues).toEqual([{ path: 'expiresOn', code: 'PAST' }]);
  await library.act(caller, documents.renew, { ...past, input: registration({ expiresOn: '2032-03-01', validFrom: '2027-03-02' }) });
  const back = await library.read(caller, entry.id);
  expect(back).toMatchObject({ stage: 'PROMOTING', reasonCode: 'LICENCE_RENEWED' });
  expect(back.credentials.map(({ state }) => state).sort()).toEqual(['REPLACED', 'VALID']);
  expect(await publicPage(entry.id)).toMatchObject({ stage: 'PROMOTING', stageNote: '' });
});

test('of warnings that were missed only what is left is told, each once', () => {
  expect(dueWarnings(120, [])).toEqual([]);
  expect(dueWarnings(90, [])).toEqual([90]);
  expect(dueWarnings(5, [90])).toEqual([30, 7]);
  expect(dueWarnings(0, [90, 30, 7])).toEqual([0]);
  expect(dueWarnings(0, [90, 30, 7, 0])).toEqual([]);
});

test('version 2 arrives while version 1 sites run', async () => {
  at('2026-11-22');
  const caller = await library.secretary();
  const entry = await library.listed();
  const { siteIds } = await promoting(entry, 6);
  const one = (await library.read(caller, entry.id)).currentVersion;
  await library.system((db) => db.libraryVersion.updateMany({ where: { id: one?.id ?? '' }, data: { basis: 'FP2026-001' } }));
  const draft = await library.act<{ id: string; version: number; label: string }>(caller, documents.draft, {
    id: entry.id,
    input: { kind: 'MAJOR', changeNote: '改用便携设备', content: wholeContent({ steps: '一、便携采集；二、自动上传。' }) },
  });
  expect(draft.label).toBe('2.0');
  const issued = await library.act<{ basis: string }>(caller, documents.issue, { id: draft.id, version: draft.version });
  expect(issued.basis).toBe('');
  const after = await library.read(caller, entry.id);
  expect(after).toMatchObject({ stage: 'PROMOTING', nextReviewOn: '2026-11-22', currentVersion: { label: '2.0', basis: '' } });
  expect(after.versions.find(({ label }) => label === '1.0')).toMatchObject({ stage: 'SUPERSEDED', basis: 'FP2026-001' });
  const sites = await library.system((db) => db.siteAdoption.findMany({ where: { id: { in: siteIds } } }));
  expect(new Set(sites.map(({ versionId }) => versionId))).toEqual(new Set([one?.id]));
  expect(sites.every(({ stage, sustainedOn }) => stage === 'ROUTINE' && sustainedOn === null)).toBe(true);
  await portal.drain();
  expect(portal.mails.some(({ subject, to }) => subject.includes('所用技术有新版本') && String(to).includes('lin.yue'))).toBe(true);
  const before = portal.mails.length;
  await library.house(watchReviews);
  await library.house(watchReviews);
  await portal.drain();
  const due = portal.mails.slice(before).filter(({ subject }) => subject.includes('应当复评') && subject.includes('心电远程判读'));
  expect(new Set(due.map(({ to }) => String(to))).size).toBe(due.length);
  expect(due.length).toBeGreaterThan(0);
});

const selected = (more: Partial<TechnologySelected> = {}): TechnologySelected => ({
  callId: randomUUID(),
  dossierId: randomUUID(),
  decisionId: randomUUID(),
  applicantId: portal.organisationId('enterprise'),
  title: '肺结节筛查',
  outcome: 'CONDITIONAL',
  ownerDispute: false,
  details: {
    number: 'S2026-0001',
    callNumber: 'ZJ2026-01',
    callTitle: '第一批适宜技术征集',
    applicantName: '广州青囊精准医学科技有限公司',
    track: 'respiratory',
    trackName: '呼吸与危重症',
    conditions: '补充一年随访资料',
    answers: [
      { key: 'summary', section: '技术基本信息', label: '技术简介', value: '低剂量筛查与随访管理。' },
      {
        key: 'settings',
        section: '技术基本信息',
        label: '适用机构',
        value: ['community', 'secondary'],
        choices: ['社区卫生服务中心', '二级医院'],
      },
      { key: 'cases', section: '成熟度', label: '累计应用例数', value: 1200, unit: '例' },
      { key: 'feePerCase', section: '经济性', label: '单次费用', value: 180, unit: '元' },
    ],
    registrations: [{ number: '国械注准20243060009', product: '筛查软件', validUntil: '2029-05-31' }],
    files: [{ fileId: randomUUID(), fieldKey: 'safetyFiles', label: '安全性证明材料', name: '伦理批件.pdf' }],
  },
  ...more,
});
const entryOf = (dossierId: string) =>
  library.system((db) =>
    db.libraryEntry.findFirstOrThrow({
      where: { tenantId: library.tenantId, dossierId },
      include: { versions: true, credentials: true, files: true, reviews: true },
    }),
  );

test('a selected technology comes in once, with all that was handed over', async () => {
  const event = selected();
  await library.house((ctx) => enterTechnology(ctx, event));
  await library.house((ctx) => enterTechnology(ctx, event));
  const entry = await entryOf(event.dossierId);
  expect(entry).toMatchObject({ stage: 'PENDING', outcome: 'CONDITIONAL', condition: '补充一年随访资料', subjects: ['respiratory'] });
  expect(entry.versions).toHaveLength(1);
  expect(entry.versions[0]).toMatchObject({ stage: 'DRAFT', basis: 'SELECTION' });
  expect(entry.versions[0]?.content).toMatchObject({
    summary: '低剂量筛查与随访管理。',
    settings: ['PRIMARY', 'SECONDARY'],
    price: { perCase: 180 },
    evidence: { maturity: { figures: [{ label: '累计应用例数', value: '1200例', source: 'S2026-0001 第一批适宜技术征集' }] } },
  });
  expect(entry.credentials[0]).toMatchObject({ name: '筛查软件', required: true, state: 'VALID' });
  expect(entry.files[0]).toMatchObject({ kind: 'SAFETY', label: '安全性证明材料：伦理批件.pdf' });
});

test('what an earlier release announced, without details, comes in as well', async () => {
  const { details: _none, ...event } = selected();
  await library.house((ctx) => enterTechnology(ctx, event));
  expect(await entryOf(event.dossierId)).toMatchObject({ holderName: '广州青囊精准医学科技有限公司', subjects: [], condition: '' });
});

test('an objection upheld after entry', async () => {
  const waiting = selected();
  const revoked = ({ callId, dossierId, decisionId }: TechnologySelected) => ({
    callId,
    dossierId,
    decisionId,
    reason: '核查发现数据不实。',
  });
  await library.house((ctx) => enterTechnology(ctx, waiting));
  await library.house((ctx) => revokeSelection(ctx, revoked(waiting)));
  const left = await entryOf(waiting.dossierId);
  expect(left).toMatchObject({ stage: 'EXITED', reasonCode: 'OBJECTION' });
  expect(left.reviews).toMatchObject([{ kind: 'EXIT', stage: 'CONCLUDED', conclusion: 'EXIT', findings: '核查发现数据不实。' }]);
  await library.house((ctx) => revokeSelection(ctx, revoked(waiting)));
  expect((await entryOf(waiting.dossierId)).reviews).toHaveLength(1);

  const running = await library.listed();
  const dossierId = randomUUID();
  await library.system((db) => db.libraryEntry.updateMany({ where: { id: running.id }, data: { dossierId } }));
  await promoting(running, 3);
  await library.house((ctx) => revokeSelection(ctx, { ...revoked(waiting), dossierId }));
  const stopped = await entryOf(dossierId);
  expect(stopped).toMatchObject({ stage: 'SUSPENDED', reasonCode: 'OBJECTION' });
  expect(stopped.reviews).toMatchObject([{ kind: 'EXIT', stage: 'OPEN', trigger: 'OBJECTION' }]);
  const holder = await portal.as('chen-ke');
  expect(JSON.stringify(await library.read(holder, running.id))).not.toContain('核查发现数据不实');
  const caller = await library.secretary();
  const review = (await library.read(caller, running.id)).reviews[0];
  const exit = { id: review?.id, version: review?.version, input: { findings: '数据不实，予以退出', conclusion: 'EXIT' } };
  await library.act(caller, documents.conclude, exit);
  expect(await library.read(caller, running.id)).toMatchObject({ stage: 'EXITED', reasonCode: 'OBJECTION', allowedActions: ['withdraw'] });
});

test('a holder goes out of business', async () => {
  const caller = await library.secretary();
  const institution = portal.organisationId('institution');
  const [waiting, running] = [await library.pending({ holderId: institution }), await library.listed({ holderId: institution })];
  const setStatus = (status: string) =>
    library.system((db) => db.tenant.updateMany({ where: { id: institution }, data: { status } }), institution);
  await library.house(watchHolders);
  expect((await library.read(caller, running.id)).reviews).toEqual([]);
  await setStatus('SUSPENDED');
  await library.house(watchHolders);
  await library.house(watchHolders);
  for (const [id, stage] of [
    [waiting.id, 'PENDING'],
    [running.id, 'SUSPENDED'],
  ] as const) {
    const entry = await library.read(caller, id);
    expect(entry.stage).toBe(stage);
    expect(entry.reviews).toMatchObject([{ kind: 'EXIT', trigger: 'HOLDER', stage: 'OPEN' }]);
  }
  const review = (await library.read(caller, running.id)).reviews[0];
  const keep = { id: review?.id, version: review?.version, input: { findings: '由承接单位继续负责', conclusion: 'KEEP' } };
  await library.act(caller, documents.conclude, keep);
  await library.house(watchHolders);
  const kept = await library.read(caller, running.id);
  expect(kept.reviews).toHaveLength(1);
  expect(kept).toMatchObject({ stage: 'SUSPENDED', reasonCode: 'HOLDER' });
  await setStatus('ACTIVE');
});
