import { demoId } from '@xinglin/kernel/demo/demo-id';
import { seedDemo } from '@xinglin/kernel/demo/seed-demo';
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

test('the panels keep the composition rules and every technology fills the form but for its files', () => {
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
    const checked = answersSchema(defaultApplicationForm).safeParse(answersOf(technology, at).answers);
    const missing = checked.success ? [] : checked.error.issues.map(({ path }) => path.join('.'));
    expect(missing, technology.title).toEqual(['safetyFiles', 'effectFiles']);
  });
});
