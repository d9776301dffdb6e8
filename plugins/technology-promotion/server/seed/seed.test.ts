import { buffer } from 'node:stream/consumers';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { answersSchema } from '@xinglin/kernel/shared/forms/answers';
import { createTestPortal, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { demoExperts } from '@xinglin/prisma/seed/more-people';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import { defaultPolicy } from '../../shared/policy.ts';
import { callStages } from '../../shared/stages.ts';
import { technologyPromotionServer } from '../index.ts';
import { checkPanel } from '../rules/panels/composition.ts';
import { answersOf } from './answers.ts';
import { filesOf } from './files.ts';
import { demoCalls } from './plan.ts';
import { panelOf } from './reviews.ts';
import { demoTechnologies } from './technologies.ts';

let portal: TestPortal;
beforeAll(async () => {
  // Rows are looked at behind the API, so that its types need not be built.
  portal = await createTestPortal([{ ...technologyPromotionServer, schema: async () => undefined }], { seeds: true });
});
afterAll(() => portal.close());

const inside = <T>(key: string, work: (db: TestPortal['services']['database']['client']) => Promise<T>) =>
  inTestScope({ kind: 'system', tenantId: portal.organisationId(key) }, () => work(portal.services.database.client));
const counts = () =>
  Promise.all(
    demoOrganisations.map(({ key }) =>
      inside(key, async (db) => [await db.call.count(), await db.dossier.count(), await db.submission.count(), await db.review.count()]),
    ),
  );

test('a call stands in each stage; three associations, six applicants and 24 experts take part', async () => {
  const stages = await inside('association', (db) => db.call.findMany({ select: { stage: true } }));
  expect(new Set(stages.map(({ stage }) => stage))).toEqual(new Set(callStages.stages));
  expect(demoOrganisations.filter(({ kind }) => kind === 'association')).toHaveLength(3);
  expect(demoOrganisations.filter(({ kind }) => kind === 'enterprise' || kind === 'institution')).toHaveLength(6);
  expect(demoExperts).toHaveLength(24);
  expect(demoExperts.filter(({ associations }) => associations.length === 2).length).toBeGreaterThan(3);
});

test('seeding again changes nothing, though things were changed meanwhile', async () => {
  const where = { tenantId: portal.organisationId('association'), id: demoId('call:draft') };
  await inside('association', (db) => db.call.updateMany({ where, data: { title: '改过的题目' } }));
  const before = await counts();
  await seedDemo(portal.services);
  expect(await counts()).toEqual(before);
  expect(await inside('association', (db) => db.call.findFirst({ where, select: { title: true } }))).toEqual({ title: '改过的题目' });
});

test('letters invite applicants to calls that are open', async () => {
  const letters = await inside('enterprise', (db) =>
    db.callInvitation.findMany({ select: { announcement: { select: { closedAt: true } } } }),
  );
  expect(letters.length).toBeGreaterThan(1);
  expect(letters.every(({ announcement }) => announcement.closedAt === null)).toBe(true);
});

test('what is sealed lies with the association as receipts only', async () => {
  const callId = demoId('call:open');
  const seen = await inside('association', async (db) => [
    await db.callReceipt.count({ where: { callId } }),
    await db.dossier.count({ where: { callId } }),
  ]);
  expect(seen).toEqual([3, 0]);
});

test('every item whose reviews are in has its figures', async () => {
  const items = await inside('association', (db) => db.roundItem.findMany({ where: { round: { is: { stage: 'CLOSED' } } } }));
  expect(items.length).toBeGreaterThan(10);
  expect(items.filter(({ mean, reviews }) => mean === null || reviews !== 3)).toEqual([]);
});

test('the panels keep the composition rules and every technology fills the form', () => {
  for (const planned of demoCalls.filter(({ review, association }) => review && association === 'association')) {
    const seated = panelOf(planned).map(({ key, employer }, at) => ({
      personId: key,
      employerIds: [employer],
      role: at === 0 ? ('CHAIR' as const) : ('MEMBER' as const),
    }));
    const people = [...seated, { personId: 'li-wen', employerIds: [planned.association], role: 'SECRETARY' as const }];
    const errors = checkPanel(people, { hostIds: [planned.association] }, defaultPolicy.panel).filter(({ level }) => level === 'ERROR');
    expect(errors, planned.key).toEqual([]);
  }
  demoTechnologies.forEach((technology, at) => {
    const checked = answersSchema(defaultApplicationForm).safeParse(answersOf(technology, at, filesOf(demoId('any'))).answers);
    const missing = checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'));
    expect(missing, technology.title).toEqual([]);
  });
});

test('every technology stands in a track of its call', async () => {
  const dossiers = await inside('association', (db) => db.dossier.findMany({ include: { call: { select: { tracks: true } } } }));
  const keys = (tracks: unknown) => (tracks as { key: string }[]).map(({ key }) => key);
  expect(dossiers.length).toBeGreaterThan(25);
  expect(dossiers.filter(({ track, call }) => !keys(call.tracks).includes(track)).map(({ title }) => title)).toEqual([]);
});

test('seeded conflicts have the weight that the rules give them, and one waits for a person', async () => {
  const conflicts = await inside('association', (db) => db.conflict.findMany());
  const heavy = conflicts.filter(({ type }) => type === 'ADVISING' || type === 'EMPLOYER');
  expect(new Set(heavy.map(({ type }) => type))).toEqual(new Set(['ADVISING', 'EMPLOYER']));
  expect(heavy.filter(({ strength, state }) => strength !== 'HARD' || state !== 'CONFIRMED')).toEqual([]);
  const waiting = conflicts.filter(({ state }) => state === 'OPEN');
  expect(waiting.map(({ type, strength }) => [type, strength])).toEqual([['APPLICANT_REQUEST', 'SOFT']]);
});

test('rounds that are over have a snapshot, meetings minutes in each stage, and near-duplicates stand side by side', async () => {
  const seen = await inside('association', async (db) => ({
    rounds: await db.reviewRound.findMany({ where: { stage: 'CLOSED' }, select: { _count: { select: { snapshots: true } } } }),
    minutes: await db.minutes.findMany({ include: { copies: true, meeting: { select: { attendance: true } } } }),
    signatures: await db.signature.groupBy({ by: ['objectId'], _count: { _all: true } }),
    pairs: await db.similarPair.findMany({ where: { verdict: 'UNSEEN' } }),
  }));
  expect(seen.rounds.map(({ _count }) => _count.snapshots)).toEqual([1, 1, 1, 1]);
  expect(seen.minutes.map(({ stage }) => stage).sort()).toEqual(['DRAFT', 'SIGNED', 'SIGNING']);
  for (const { copies } of seen.minutes) expect(copies.map(({ format }) => format).sort()).toEqual(['DOCX', 'PDF']);
  const signed = seen.minutes.find(({ stage }) => stage === 'SIGNED');
  expect(seen.signatures).toEqual([{ objectId: signed?.id, _count: { _all: signed?.meeting.attendance.length } }]);
  expect(seen.pairs).toHaveLength(1);
});

test('whatever was handed in has its evidence, which opens on both sides', async () => {
  const rows = await inside('enterprise', (db) => db.storedFile.findMany({ where: { objectType: 'Submission' } }));
  const copies = await inside('association', (db) => db.storedFile.findMany({ where: { objectType: 'DossierFile' } }));
  expect(rows.length).toBeGreaterThan(5);
  expect(copies.length).toBeGreaterThan(50);
  for (const row of [...rows.slice(0, 3), ...copies.slice(0, 3)]) {
    const bytes = await buffer(await portal.services.files.get(keyOf(row)));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBe(Number(row.size));
  }
  const dossiers = await inside('association', (db) => db.dossier.findMany({ include: { files: true } }));
  expect(dossiers.filter(({ revision, files }) => files.length !== 2 * revision).map(({ number }) => number)).toEqual([]);
});
